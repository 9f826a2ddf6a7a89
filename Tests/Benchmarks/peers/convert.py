"""Writes a generated edition in the forms that other tools read.

    python3 convert.py EDITION OUTPUT

OUTPUT gets xccdf.xml and oval.xml with a rule for each item, and evidence.txt that they look at;
and catalog.json, an OSCAL catalogue with a control for each item.
"""

import glob
import json
import os
import sys
import uuid
from xml.sax.saxutils import escape

import yaml

from data_manager import Loader

CDF = "http://checklists.nist.gov/xccdf/1.2"
OVAL = "http://oval.mitre.org/XMLSchema/oval-definitions-5"
IND = OVAL + "#independent"


def items(edition):
    for path in sorted(glob.glob(f"{edition}/[0-9]*.yaml")):
        with open(path, encoding="utf-8") as file:
            for standard in yaml.load(file, Loader)["standards"]:
                yield from standard["items"]


def xccdf(things):
    rules = "".join(
        f'<Rule id="xccdf_o_rule_{number}" selected="true" severity="medium"><title>{escape(item["id"])}</title>'
        f'<description>{escape(item["text"])}</description>'
        f'<check system="{OVAL}"><check-content-ref href="oval.xml" name="oval:o:def:{number}"/></check></Rule>\n'
        for number, item in enumerate(things, 1)
    )
    return (
        f'<Benchmark xmlns="{CDF}" id="xccdf_o_benchmark_b" resolved="1">'
        f'<status date="2026-01-31">draft</status><title>Invented</title><version>1</version>\n{rules}</Benchmark>\n'
    )


def oval(things, evidence):
    definitions, tests, objects = [], [], []
    for number, item in enumerate(things, 1):
        definitions.append(
            f'<definition id="oval:o:def:{number}" version="1" class="compliance"><metadata>'
            f'<title>{escape(item["id"])}</title><description>{escape(item["text"])}</description></metadata>'
            f'<criteria><criterion test_ref="oval:o:tst:{number}"/></criteria></definition>'
        )
        tests.append(
            f'<textfilecontent54_test xmlns="{IND}" id="oval:o:tst:{number}" version="1" check="all" comment="t">'
            f'<object object_ref="oval:o:obj:{number}"/></textfilecontent54_test>'
        )
        objects.append(
            f'<textfilecontent54_object xmlns="{IND}" id="oval:o:obj:{number}" version="1">'
            f"<filepath>{escape(evidence)}</filepath>"
            f'<pattern operation="pattern match">^{escape(item["id"])}: shown$</pattern>'
            '<instance datatype="int">1</instance></textfilecontent54_object>'
        )
    return (
        f'<oval_definitions xmlns="{OVAL}" xmlns:oval="http://oval.mitre.org/XMLSchema/oval-common-5"><generator>'
        "<oval:schema_version>5.11</oval:schema_version><oval:timestamp>2026-01-31T00:00:00</oval:timestamp>"
        "</generator>\n<definitions>" + "\n".join(definitions) + "</definitions>\n<tests>" + "\n".join(tests)
        + "</tests>\n<objects>" + "\n".join(objects) + "</objects></oval_definitions>\n"
    )


def catalog(things):
    space = uuid.UUID(int=1)
    return {
        "catalog": {
            "uuid": str(uuid.uuid5(space, "catalog")),
            "metadata": {
                "title": "Invented", "last-modified": "2026-01-31T00:00:00+00:00", "version": "1",
                "oscal-version": "1.1.3",
            },
            "controls": [
                {
                    "id": item["id"].lower(), "title": item["id"],
                    "parts": [{"id": item["id"].lower() + "_smt", "name": "statement", "prose": item["text"]}]
                    + [
                        {"id": f"{item['id'].lower()}_{phase}", "name": "assessment-objective", "prose": text}
                        for phase, text in item["evidence"].items()
                    ],
                }
                for item in things
            ],
        }
    }


def main(edition, output):
    os.makedirs(output, exist_ok=True)
    things = list(items(edition))
    evidence = os.path.abspath(f"{output}/evidence.txt")
    files = {
        "xccdf.xml": xccdf(things),
        "oval.xml": oval(things, evidence),
        "evidence.txt": "".join(f"{item['id']}: shown\n" for item in things[::2]),
        "catalog.json": json.dumps(catalog(things)),
    }
    for name, text in files.items():
        with open(f"{output}/{name}", "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
