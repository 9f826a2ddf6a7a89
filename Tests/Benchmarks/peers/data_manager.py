"""The script a hospital's data manager would write: PyYAML with its C loader, jsonschema, plain rules.

    python3 data_manager.py EDITION DOSSIER OUTPUT             writes result.json and result.md
    python3 data_manager.py EDITION DOSSIER OUTPUT REPORT      then compares them with a report.json

It gives the verdicts, levels and scores of the project's rules for what the generated files hold, and
leaves out places in messages, consistency, lapses, opportunities, readiness and the normal form.
"""

import calendar
import datetime
import glob
import json
import os
import sys
from fractions import Fraction

import jsonschema
import yaml

PHASES = ["plan", "do", "check", "act"]
SCALE = ["yes", "mostly", "partially", "no"]
POINTS = [Fraction(1), Fraction(2, 3), Fraction(1, 3), Fraction(0)]
SHOWS = [PHASES, PHASES[:3], PHASES[:2], []]

TEXT = {"type": "string", "minLength": 1}
TEXTS = {"type": "array", "items": TEXT}
NAMED = {"type": "object", "required": ["id", "title"], "properties": {"id": TEXT, "title": TEXT, "sources": TEXTS}}
CONDITION = {"type": "object"}
LEVELS = {"type": "object", "propertyNames": {"enum": SCALE}, "additionalProperties": CONDITION}
ITEM = {
    "type": "object",
    "required": ["id", "text"],
    "additionalProperties": False,
    "properties": {
        "id": TEXT, "text": TEXT, "core": {"enum": ["true", "false"]}, "weight": TEXT, "levels": LEVELS,
        "evidence": {"type": "object", "propertyNames": {"enum": PHASES}, "additionalProperties": TEXT},
        "not-applicable": TEXT, "answers": TEXTS, "sources": TEXTS, "confidence": TEXT,
    },
}
STANDARD = {
    "type": "object",
    "required": ["id", "title", "area", "items"],
    "additionalProperties": False,
    "properties": {
        "id": TEXT, "title": TEXT, "area": TEXT, "items": {"type": "array", "items": ITEM}, "sources": TEXTS,
        "confidence": TEXT, "weight": TEXT, "applies-to": TEXTS,
    },
}
ANSWERS = {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": TEXT}}
SCHEMAS = {
    "edition": {"type": "object", "required": ["format", "edition", "title", "standing", "areas"]},
    "indicators": {"type": "object", "properties": {"indicators": {"type": "array", "items": NAMED}}},
    "kinds": {"type": "object", "properties": {"documents": {"type": "array", "items": NAMED}}},
    "designation": {"type": "object", "properties": {"criteria": {"type": "array", "items": NAMED}}},
    "chapter": {
        "type": "object",
        "required": ["chapter", "title", "standards"],
        "properties": {"standards": {"type": "array", "items": STANDARD}},
    },
    "dossier": {
        "type": "object",
        "required": ["format", "centre", "country", "year", "edition", "designation", "as-of"],
    },
    "documents": {
        "type": "object",
        "properties": {
            "documents": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["id", "title", "status", "date"],
                    "properties": {
                        "id": TEXT, "title": TEXT, "status": {"enum": ["final", "draft"]}, "shows": {"type": "object"},
                        "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
                    },
                },
            }
        },
    },
    "quantitative": {
        "type": "object",
        "properties": {
            "figures": {
                "type": "array",
                "items": {"type": "object", "required": ["indicator", "value", "year"], "properties": {"value": TEXT}},
            }
        },
    },
    "qualitative": {"type": "object", "properties": {"answers": ANSWERS}},
    "peer-review": {"type": "object", "properties": {"answers": ANSWERS}},
    "improvement-plan": {
        "type": "object",
        "properties": {
            "actions": {"type": "array", "items": {"type": "object", "required": ["id", "for", "action"]}}
        },
    },
}
VALIDATORS = {name: jsonschema.Draft7Validator(schema) for name, schema in SCHEMAS.items()}


class Loader(yaml.CSafeLoader):
    """Leaves every scalar a text: 'no' is a level here, and 1.10 an id."""


Loader.yaml_implicit_resolvers = {}


def load(path, kind):
    with open(path, encoding="utf-8") as file:
        content = yaml.load(file, Loader)
    for error in VALIDATORS[kind].iter_errors(content):
        sys.exit(f"{path}: {'/'.join(map(str, error.path))}: {error.message}")
    return content


def number(text):
    text = text.replace(" ", "")
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def day(text):
    return datetime.date.fromisoformat(text)


def later(date, period):
    count, unit = period.split(" ")
    months = date.year * 12 + date.month - 1 + int(count) * (12 if unit.startswith("year") else 1)
    year, month = divmod(months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def quota(needed, verdicts):
    met, unmet = verdicts.count("met"), verdicts.count("unmet")
    if met >= needed:
        return "met"
    if len(verdicts) - unmet < needed:
        return "unmet"
    return "conflict" if "conflict" in verdicts else "unknown"


class Assessment:
    def __init__(self, edition, dossier):
        self.read_edition(edition)
        self.read_dossier(dossier)
        self.index_evidence()
        self.judge()

    def read_edition(self, folder):
        self.edition = load(f"{folder}/edition.yaml", "edition")
        self.indicators = {i["id"]: i for i in load(f"{folder}/indicators.yaml", "indicators")["indicators"]}
        self.kinds = {k["id"]: k for k in load(f"{folder}/documents.yaml", "kinds")["documents"]}
        rules = load(f"{folder}/designation.yaml", "designation")
        self.preconditions, self.criteria = rules["preconditions"], rules["criteria"]
        self.designations = rules["designations"]
        self.conditions = {}
        chapters = [load(path, "chapter") for path in glob.glob(f"{folder}/[0-9]*.yaml")]
        self.chapters = sorted(chapters, key=lambda chapter: int(chapter["chapter"]))
        self.standards = [standard for chapter in self.chapters for standard in chapter["standards"]]
        self.items = {item["id"]: item for standard in self.standards for item in standard["items"]}
        self.standard_of = {item["id"]: standard for standard in self.standards for item in standard["items"]}
        pending = self.preconditions + self.criteria + [d["requires"] for d in self.designations]
        while pending:
            condition = pending.pop()
            if "id" in condition:
                self.conditions[condition["id"]] = condition
            pending += condition.get("all", []) + condition.get("any", []) + condition.get("of", [])

    def read_dossier(self, folder):
        self.dossier = load(f"{folder}/dossier.yaml", "dossier")
        self.as_of, self.year = day(self.dossier["as-of"]), self.dossier["year"]
        self.documents = {d["id"]: d for d in load(f"{folder}/documents.yaml", "documents")["documents"]}
        self.figures = load(f"{folder}/quantitative.yaml", "quantitative")["figures"]
        self.answers = load(f"{folder}/qualitative.yaml", "qualitative")["answers"]
        self.reviews = load(f"{folder}/peer-review.yaml", "peer-review")["answers"]
        self.actions = load(f"{folder}/improvement-plan.yaml", "improvement-plan")["actions"]
        for thing in [*self.answers, *self.reviews, *(i for a in self.actions for i in a["for"])]:
            if thing not in self.items:
                sys.exit(f"no item has the id '{thing}'")

    def is_valid(self, document):
        if document["status"] != "final" or day(document["date"]) > self.as_of:
            return False
        if "valid-until" in document and day(document["valid-until"]) < self.as_of:
            return False
        age = self.kinds[document["kind"]].get("max-age") if "kind" in document else None
        return not age or later(day(document["date"]), age) >= self.as_of

    def index_evidence(self):
        self.valid = {id: self.is_valid(document) for id, document in self.documents.items()}
        self.shown = {item: set() for item in self.items}
        self.of_kind = {kind: [] for kind in self.kinds}
        for id, document in self.documents.items():
            for item, phases in document.get("shows", {}).items():
                if item not in self.items:
                    sys.exit(f"{id} shows '{item}', which is no item")
                if self.valid[id]:
                    self.shown[item].update(phases)
            if "kind" in document:
                self.of_kind[document["kind"]].append(id)
        self.values = {True: self.value_table(claimed=True), False: self.value_table(claimed=False)}

    def value_table(self, claimed):
        values = {indicator: set() for indicator in self.indicators}
        for figure in self.figures:
            indicator = self.indicators[figure["indicator"]]
            asked = indicator.get("states", {}).items()
            if figure["year"] != self.year or not asked <= figure.get("states", {}).items():
                continue
            sources = figure.get("source", [])
            sources = [sources] if isinstance(sources, str) else sources
            if claimed or any(self.valid[source] for source in sources):
                flag = indicator["kind"] == "flag"
                values[indicator["id"]].add(figure["value"] == "true" if flag else number(figure["value"]))
        self.open_sums = getattr(self, "open_sums", {})
        for id, indicator in self.indicators.items():
            parts = indicator.get("derived", {})
            if "sum" in parts:
                known = [values[part] for part in parts["sum"] if values[part]]
                values[id] = {sum(map(min, known)), sum(map(max, known))} if known else set()
                self.open_sums[id, claimed] = len(known) < len(parts["sum"])
            elif parts:
                above, below = values[parts["numerator"]], {b for b in values[parts["denominator"]] if b}
                ratios = {a / b for a in above for b in below}
                values[id] = set() if any(ratio > 1 for ratio in ratios) else ratios
        return values

    def verdict(self, condition, sought, claimed=False):
        if "ref" in condition:
            return self.verdict(self.conditions[condition["ref"]], sought, claimed)
        if "all" in condition:
            verdicts = [self.verdict(c, sought, claimed) for c in condition["all"]]
            return quota(len(verdicts), verdicts)
        if "any" in condition:
            return quota(1, [self.verdict(c, sought, claimed) for c in condition["any"]])
        if "of" in condition:
            return quota(int(condition["at-least"]), [self.verdict(c, sought, claimed) for c in condition["of"]])
        if "document" in condition:
            documents = self.of_kind[condition["document"]]
            if not claimed:
                documents = [d for d in documents if self.valid[d]]
                if "within" in condition:
                    within = condition["within"]
                    documents = [d for d in documents if later(day(self.documents[d]["date"]), within) >= self.as_of]
            return "met" if len(documents) >= int(condition.get("count", 1)) else "unknown"
        if "item" in condition:
            low, high = self.evidenced[condition["item"]] or (None, None)
            if low is None:
                return "unknown"
            level = SCALE.index(condition["at-least"])
            return "met" if low <= level else "unmet" if high > level else "unknown"
        return self.comparison(condition, sought, claimed)

    def comparison(self, condition, sought, claimed):
        values = self.values[claimed][condition["indicator"]]
        if not values:
            return "unknown"
        if "is" in condition:
            verdicts = {"met" if value == (condition["is"] == "true") else "unmet" for value in values}
        else:
            name = next(n for n in ("more-than", "at-least", "less-than", "at-most") if n in condition)
            threshold = condition[name]
            if isinstance(threshold, dict):
                threshold = threshold[sought]
            threshold = number(threshold)
            holds = {
                "more-than": lambda value: value > threshold, "at-least": lambda value: value >= threshold,
                "less-than": lambda value: value < threshold, "at-most": lambda value: value <= threshold,
            }[name]
            verdicts = {"met" if holds(value) else "unmet" for value in values}
            if self.open_sums.get((condition["indicator"], claimed)):
                settled = "met" if name in ("more-than", "at-least") else "unmet"
                verdicts = {verdict if verdict == settled else "unknown" for verdict in verdicts}
        return verdicts.pop() if len(verdicts) == 1 else "conflict"

    def needs(self, item, level):
        own = [phase for phase in PHASES if phase in item.get("evidence", {})]
        needed = set()
        for phase in SHOWS[level]:
            rest = [p for p in own if PHASES.index(p) >= PHASES.index(phase)]
            needed.update(rest[:1] or own[-1:])
        return needed

    def judge(self):
        self.supported, self.evidenced, self.states = {}, {}, {}
        sought = self.dossier["designation"]
        pending, waiting = list(reversed(self.items)), set()
        while pending:
            id = pending[-1]
            conditions = self.items[id].get("levels", {})
            others = [c["item"] for c in conditions.values() if "item" in c and c["item"] not in self.supported]
            if others:
                if id in waiting:
                    sys.exit(f"{id} refers back to itself")
                waiting.add(id)
                pending += others
                continue
            pending.pop()
            if id not in self.supported:
                self.judge_item(id, conditions, sought)
        self.verdicts = {
            d["id"]: (self.verdict(d["requires"], d["id"]), self.verdict_claimed(d["requires"], d["id"]))
            for d in self.designations
        }
        self.criterion_verdicts = {
            c["id"]: (self.verdict(c, sought), self.verdict_claimed(c, sought)) for c in self.criteria
        }
        self.precondition_verdicts = {
            c["id"]: (self.verdict(c, sought), self.verdict_claimed(c, sought)) for c in self.preconditions
        }
        self.score()

    def verdict_claimed(self, condition, sought):
        return self.verdict(condition, sought, claimed=True)

    def judge_item(self, id, conditions, sought):
        low = high = 3
        all_met = True
        for level in (2, 1, 0):
            if not self.needs(self.items[id], level) <= self.shown[id]:
                all_met = False
            if SCALE[level] in conditions:
                verdict = self.verdict(conditions[SCALE[level]], sought)
                if verdict == "unmet":
                    break
                all_met = all_met and verdict == "met"
            if all_met:
                low = level
            high = level
        self.supported[id] = (low, high)
        claim = self.answers.get(id, {}).get("level")
        scope = self.standard_of[id].get("applies-to")
        if scope and sought not in scope:
            self.states[id], self.evidenced[id] = "out-of-scope", None
        elif claim:
            claim = SCALE.index(claim)
            self.states[id], self.evidenced[id] = "assessed", (max(low, claim), max(high, claim))
        else:
            self.states[id], self.evidenced[id] = "not-assessed", (3, high)

    @staticmethod
    def mean(parts):
        parts = [(value, weight) for value, weight in parts if value is not None and weight]
        weight = sum(weight for _, weight in parts)
        return sum(value * weight for value, weight in parts) / weight if weight else None

    def score(self):
        def combine(parts):
            """The mean of each of the five numbers of a score."""
            return tuple(self.mean([(score[i], weight) for score, weight in parts]) for i in range(5))

        def of_item(id):
            review = self.reviews.get(id, {}).get("level")
            reviewed = POINTS[SCALE.index(review)] if review else None
            if self.states[id] == "out-of-scope":
                return (None, None, None, None, reviewed)
            low, high = self.evidenced[id]
            claim = self.answers.get(id, {}).get("level")
            first, last = (SCALE.index(claim),) * 2 if claim else (3, 0)
            return (POINTS[first], POINTS[last], POINTS[low], POINTS[high], reviewed)

        def weight(thing):
            return number(thing.get("weight", "1"))

        self.standard_scores = {
            s["id"]: combine([(of_item(item["id"]), weight(item)) for item in s["items"]]) for s in self.standards
        }
        self.chapter_scores = {
            c["chapter"]: combine([(self.standard_scores[s["id"]], weight(s)) for s in c["standards"]])
            for c in self.chapters
        }
        self.area_scores = {
            area: combine([(self.standard_scores[s["id"]], weight(s)) for s in self.standards if s["area"] == area])
            for area in self.edition["areas"]
        }
        self.whole = combine([(self.chapter_scores[c["chapter"]], weight(c)) for c in self.chapters])

    def result(self):
        def score(values):
            return [None if value is None else str(value) for value in values]

        return {
            "designations": {id: list(pair) for id, pair in self.verdicts.items()},
            "criteria": {id: list(pair) for id, pair in self.criterion_verdicts.items()},
            "preconditions": {id: list(pair) for id, pair in self.precondition_verdicts.items()},
            "score": score(self.whole),
            "areas": {id: score(values) for id, values in self.area_scores.items()},
            "chapters": {id: score(values) for id, values in self.chapter_scores.items()},
            "standards": {id: score(values) for id, values in self.standard_scores.items()},
            "items": {
                id: {
                    "state": self.states[id],
                    "claimed": self.answers.get(id, {}).get("level"),
                    "reviewed": self.reviews.get(id, {}).get("level"),
                    "supported": [SCALE[level] for level in self.supported[id]],
                    "evidenced": self.evidenced[id] and [SCALE[level] for level in self.evidenced[id]],
                    "phases": {p: "met" if p in self.shown[id] else "unknown" for p in item.get("evidence", {})},
                }
                for id, item in self.items.items()
            },
        }


def markdown(result, assessment):
    lines = [f"# Self-assessment of {assessment.dossier['centre']['name']}", ""]
    lines += [f"- {id}: {verdict}" for id, (verdict, _) in result["designations"].items()]
    lines += ["", "| Item | Text | State | Claimed | Supported | Evidenced |", "| --- | --- | --- | --- | --- | --- |"]
    for id, item in result["items"].items():
        supported, evidenced = " to ".join(item["supported"]), " to ".join(item["evidenced"] or [])
        text = assessment.items[id]["text"]
        lines.append(f"| {id} | {text} | {item['state']} | {item['claimed'] or ''} | {supported} | {evidenced} |")
    return "\n".join(lines) + "\n"


def from_report(report):
    """What a report.json says of the same things, in the same form."""

    def score(part):
        part = part["score"]
        ends = [(part[name] or {}).get(end) for name in ("claimed", "evidenced") for end in ("low", "high")]
        ends.append((part["reviewed"] or {}).get("low"))
        return [end and end["exact"] for end in ends]

    def pairs(conditions):
        return {c["id"]: [c["verdict"], c["claimed"]] for c in conditions}

    standards = [s for chapter in report["chapters"] for s in chapter["standards"]]
    rules = report["designation"]
    return {
        "designations": {id: [verdict, rules["claimed"][id]] for id, verdict in rules["verdicts"].items()},
        "criteria": pairs(rules["criteria"]),
        "preconditions": pairs(report["preconditions"]),
        "score": score(report),
        "areas": {area["id"]: score(area) for area in report["areas"]},
        "chapters": {chapter["id"]: score(chapter) for chapter in report["chapters"]},
        "standards": {s["id"]: score(s) for s in standards},
        "items": {
            item["id"]: {
                "state": item["state"], "claimed": item["claimed"], "reviewed": item["reviewed"],
                "supported": list(item["supported"].values()),
                "evidenced": item["evidenced"] and list(item["evidenced"].values()),
                "phases": item["phases"],
            }
            for s in standards
            for item in s["items"]
        },
    }


def main(edition, dossier, output, report=None):
    assessment = Assessment(edition, dossier)
    result = assessment.result()
    os.makedirs(output, exist_ok=True)
    with open(f"{output}/result.json", "w", encoding="utf-8") as file:
        json.dump(result, file, indent=2)
    with open(f"{output}/result.md", "w", encoding="utf-8") as file:
        file.write(markdown(result, assessment))
    if report:
        with open(report, encoding="utf-8") as file:
            theirs = from_report(json.load(file))
        differing = [
            f"{section} {id}: {ours} here, {theirs[section].get(id)} there"
            for section, things in result.items()
            if isinstance(things, dict)
            for id, ours in things.items()
            if ours != theirs[section].get(id)
        ]
        if result["score"] != theirs["score"] or differing or result.keys() != theirs.keys():
            sys.exit("\n".join(["the two disagree"] + differing[:20]))
        print(f"the script and oeci agree on {len(result['items'])} items and {len(result['standards'])} standards")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
