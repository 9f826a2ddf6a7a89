"""Compares the program's reports with the independent derivation, on inputs made by chance.

    python3 Tests/Derivation/compare.py PROGRAM [COUNT [FIRST-SEED]]
"""

import json
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.dont_write_bytecode = True
from derive import Derivation, Dossier, Edition, natural  # noqa: E402
from generate import write  # noqa: E402


def ends(interval):
    return None if interval is None else (interval["low"], interval["high"])


def exact(interval):
    if interval is None:
        return None
    return Fraction(interval["low"]["exact"]), Fraction(interval["high"]["exact"])


def pairs(report, d):
    """Every place that is compared: its name, what the report says, what is derived."""
    e = d.e

    def score(name, told, part, standards):
        mine = d.score(part, standards)
        for key in ("claimed", "evidenced", "reviewed"):
            yield f"{name}.{key}", exact(told[key]), mine[key]
        for key in ("assessed", "notAssessed", "notApplicable", "outOfScope"):
            yield f"{name}.{key}", told[key], mine[key]

    everything = list(e.standards.values())
    yield from score("whole", report["score"], d.whole, everything)
    for area in report["areas"]:
        standards = [s for s in everything if s["area"] == area["id"]]
        yield from score(area["id"], area["score"], lambda w, s=standards: d.part_score(s, w), standards)
    for chapter, mine in zip(report["chapters"], e.chapters, strict=True):
        standards = mine["standards"]
        yield from score(
            mine["chapter"], chapter["score"], lambda w, s=standards: d.part_score(s, w), standards)
        for standard in chapter["standards"]:
            own = e.standards[standard["id"]]
            yield from score(
                own["id"], standard["score"], lambda w, s=own: d.standard_score(s, w), [own])
            for item in standard["items"]:
                name = item["id"]
                yield f"{name}.state", item["state"], d.state(name)
                yield f"{name}.claimed", item["claimed"], d.claimed(name)
                yield f"{name}.reviewed", item["reviewed"], d.reviewed(name)
                yield f"{name}.supported", ends(item["supported"]), d.supported(name)
                yield f"{name}.phases", item["phases"], d.phases(name)
                mine_ends = d.evidenced(name) if d.is_applicable(name) else None
                yield f"{name}.evidenced", ends(item["evidenced"]), mine_ends
    gate = report["coreGate"]
    yield "coreGate", gate and gate["verdict"], d.core_gate()
    told = report["designation"]
    verdicts = d.designation_verdicts()
    yield "verdicts", told["verdicts"], verdicts
    yield "claimed", told["claimed"], d.in_claimed_mode(d.designation_verdicts)
    reached = [x["id"] for x in e.designations if verdicts[x["id"]] == "met"]
    yield "reached", told["reached"], reached[0] if reached else None
    for section, conditions in (
        (told["criteria"], e.criteria),
        (report["preconditions"], e.preconditions),
    ):
        for row, condition in zip(section, conditions, strict=True):
            yield row["id"], row["verdict"], d.verdict(condition)
            yield f"{row['id']}.claimed", row["claimed"], d.in_claimed_mode(lambda c=condition: d.verdict(c))
    checks = [len(c["failing"]) for c in report["readiness"]["checks"]]
    mine = d.readiness()
    yield "readiness", [n > 0 for n in checks], [n > 0 for n in mine]
    yield "readiness counts", checks[:4], mine[:4]
    for kind, names in d.findings().items():
        yield kind, sorted(f["id"] for f in report["findings"][kind]), names
    yield "strengths", sorted(s["id"] for s in report["strengths"]), d.strengths()
    told_worth = [(o["id"], Fraction(o["worth"]["exact"])) for o in report["opportunities"]]
    yield "opportunities", told_worth, d.opportunities()
    lapses = d.lapses()
    yield "lapse days", [
        (x["date"], sorted({y["id"] for y in x["documents"]})) for x in report["lapses"]
    ], [(day, names) for day, names, *_ in lapses]
    for row, (day, _, levels, _, _) in zip(report["lapses"], lapses):
        mine_levels = {n: (a, b) for n, (a, b) in levels.items()}
        yield f"lapse {day}", {
            x["item"]: (ends(x["before"]), ends(x["after"])) for x in row["levels"]
        }, mine_levels


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    compared = different = 0
    for seed in range(first, first + count):
        with tempfile.TemporaryDirectory() as name:
            edition, dossier = write(seed, Path(name))
            result = subprocess.run(
                [program, "assess", str(dossier), "--criteria", str(edition.parent)],
                capture_output=True, text=True)
            if result.returncode != 0:
                print(f"seed {seed}: status {result.returncode}\n{result.stderr}")
                different += 1
                continue
            report = json.loads((dossier / "report.json").read_text())
            for place, told, derived in pairs(report, Derivation(Edition(edition), Dossier(dossier))):
                compared += 1
                if told != derived:
                    different += 1
                    print(f"seed {seed}: {place}: the report has {told}, derived is {derived}")
    print(f"{count} inputs, {compared} values compared, {different} different")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
