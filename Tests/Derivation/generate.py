"""Random valid editions and dossiers, small and dense, from a seed."""

import json
import random

LEVELS = ["yes", "mostly", "partially", "no"]
PHASES = ["plan", "do", "check", "act"]
OPERATORS = ["more-than", "at-least", "less-than", "at-most"]


class Generator:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.day_of = lambda: f"{self.r.choice([2021, 2022, 2023, 2024])}-{self.r.randint(1, 12):02}-{self.r.randint(1, 28):02}"

    def chance(self, share):
        return self.r.random() < share

    def weight(self):
        return self.r.choice(["0", "1", "2", "1/3", "2.5", "7"])

    def date(self):
        day = self.day_of()
        return self.r.choice([day, day, day, day[:7], day[:4], f"{day[:4]}-02-28", f"{day[:4]}-12-31"])

    def period(self):
        return self.r.choice(["6 months", "12 months", "18 months", "1 years", "2 years", "36 months"])

    # The edition

    def edition(self):
        r = self.r
        scale = LEVELS if self.chance(0.7) else ["yes", "partially", "no"]
        shows = {4: [PHASES, PHASES[:3], [r.choice(PHASES[:3])], []], 3: [PHASES, ["do"], []]}[len(scale)]
        points = {4: ["1", "2/3", "1/3", "0"], 3: ["1", "0.5", "0"]}[len(scale)]
        self.levels = scale
        header = {
            "format": "1", "edition": "e", "revision": "1", "title": "Made by chance",
            "standing": "paraphrase", "areas": {"a": "A", "b": "B"},
            "scale": [{"level": l, "points": p, "shows": s} for l, p, s in zip(scale, points, shows)],
            "policy": {"core-gate": r.choice(scale[:-1]), "core-list": r.choice(["complete", "partial"])},
        }
        self.indicators = self.make_indicators()
        self.kinds = [f"k{n}" for n in range(3)]
        kinds = []
        for n, kind in enumerate(self.kinds):
            entry = {"id": kind, "title": kind, "chapter": "1"}
            if self.chance(0.7):
                entry["requested"] = str(n + 1)
            if self.chance(0.5):
                entry["max-age"] = self.period()
            if self.chance(0.3):
                entry["english"] = "required"
            kinds.append(entry)
        self.items, chapters = [], []
        for c in range(1, r.randint(2, 4)):
            standards = []
            for s in range(1, r.randint(2, 4)):
                standard = {"id": f"S{c}-{s}", "title": "S", "area": r.choice("ab")}
                if self.chance(0.2):
                    standard["applies-to"] = r.choice([["low"], ["high"], ["low", "high"]])
                if self.chance(0.4):
                    standard["weight"] = self.weight()
                standard["items"] = [self.item(f"S{c}-{s}.{i}") for i in range(1, r.randint(2, 5))]
                standards.append(standard)
            chapters.append({"chapter": str(c), "title": "C", "standards": standards})
            if self.chance(0.3):
                chapters[-1]["weight"] = self.weight()
        criteria = []
        for n in range(4):
            criteria.append({"id": f"C{n}", "title": "C", **self.condition(2, [f"C{m}" for m in range(n)])})
        names = [f"C{n}" for n in range(4)]
        designations = []
        for name in ("high", "low"):
            rule = self.group([{"ref": x} for x in r.sample(names, r.randint(1, 4))])
            designations.append({"id": name, "title": name, "requires": rule})
        designation = {
            "preconditions": [{"id": "P1", "title": "P", **self.condition(1, [])}],
            "criteria": criteria, "designations": designations,
        }
        consistency = []
        counts = [i for i, kind in self.indicators.items() if kind == "count"]
        if self.chance(0.6):
            a, b = r.sample(counts, 2)
            consistency.append({"id": "X1", "title": "X", "indicator": a, "at-most": {"indicator": b}})
        files = {
            "edition.yaml": header,
            "indicators.yaml": {
                "dimensions": {"d": ["x", "y"]}, "indicators": self.indicator_entries,
                **({"consistency": consistency} if consistency else {}),
            },
            "documents.yaml": {"documents": kinds},
            "designation.yaml": designation,
        }
        for chapter in chapters:
            files[f"{chapter['chapter']}-c.yaml"] = chapter
        return files

    def make_indicators(self):
        entries, kinds = [], {}
        for n in range(4):
            entries.append({"id": f"n{n}", "title": "n", "kind": "count", "unit": "things"})
            if self.chance(0.3):
                entries[-1]["states"] = {"d": self.r.choice("xy")}
            kinds[f"n{n}"] = "count"
        entries.append({"id": "f0", "title": "f", "kind": "flag"})
        kinds["f0"] = "flag"
        entries.append({"id": "m0", "title": "m", "kind": "amount", "unit": "EUR"})
        kinds["m0"] = "amount"
        entries.append({"id": "sum", "title": "s", "kind": "count", "unit": "things",
                        "derived": {"sum": self.r.sample(["n0", "n1", "n2", "n3"], self.r.randint(2, 3))}})
        kinds["sum"] = "count"
        top, bottom = self.r.sample(["n0", "n1", "n2", "n3"], 2)
        entries.append({"id": "share", "title": "s", "kind": "share",
                        "derived": {"numerator": top, "denominator": bottom}})
        kinds["share"] = "share"
        entries.append({"id": "ratio", "title": "r", "kind": "ratio",
                        "derived": {"numerator": bottom, "denominator": top}})
        kinds["ratio"] = "ratio"
        self.indicator_entries = entries
        return kinds

    def threshold(self, kind):
        if kind == "share":
            return self.r.choice(["0", "10%", "1/2", "0.75", "1"])
        if kind == "ratio":
            return self.r.choice(["1/2", "1", "2.5"])
        return str(self.r.randint(0, 12))

    def comparison(self):
        name = self.r.choice(list(self.indicators))
        kind = self.indicators[name]
        if kind == "flag":
            return {"indicator": name, "is": self.r.choice(["true", "false"])}
        limit = self.threshold(kind)
        if self.chance(0.3):
            limit = {"high": limit, "low": self.threshold(kind)}
        return {"indicator": name, self.r.choice(OPERATORS): limit}

    def group(self, parts):
        kind = self.r.choice(["all", "any", "of"])
        if kind == "of":
            return {"at-least": str(self.r.randint(1, len(parts))), "of": parts}
        return {kind: parts}

    def condition(self, depth, names):
        roll = self.r.random()
        if depth and roll < 0.35:
            return self.group([self.condition(depth - 1, names) for _ in range(self.r.randint(1, 3))])
        if roll < 0.6:
            return self.comparison()
        if roll < 0.75:
            found = {"document": self.r.choice(self.kinds)}
            if self.chance(0.5):
                found["within"] = self.period()
            if self.chance(0.3):
                found["count"] = self.r.choice(["1", "2"])
            return found
        if roll < 0.9 and self.items:
            return {"item": self.r.choice(self.items), "at-least": self.r.choice(self.levels)}
        if names:
            return {"ref": self.r.choice(names)}
        return self.comparison()

    def item(self, name):
        r = self.r
        item = {"id": name, "text": "T"}
        phases = [p for p in PHASES if self.chance(0.7)]
        if self.chance(0.1):
            phases = []
        if phases:
            item["evidence"] = {p: "W" for p in phases}
        levels = {}
        for level in self.levels[:-1]:
            if not phases or self.chance(0.2):
                levels[level] = self.condition(1, [])
        if levels:
            item["levels"] = levels
        if self.chance(0.25):
            item["core"] = "true"
            if self.chance(0.5):
                item["not-applicable"] = "allowed"
        elif self.chance(0.2):
            item["not-applicable"] = "forbidden"
        if self.chance(0.3):
            item["weight"] = self.weight()
        self.items.append(name)
        self.entries = getattr(self, "entries", {})
        self.entries[name] = item
        return item

    # The dossier

    def dossier(self):
        r = self.r
        documents = []
        for n in range(r.randint(2, 8)):
            document = {
                "id": f"D-{n}", "title": "D", "status": "final" if self.chance(0.85) else "draft",
                "date": self.date(), "place": "here", "language": r.choice(["en", "de", "en-GB"]),
            }
            if self.chance(0.6):
                kinds = r.sample(self.kinds, r.randint(1, 2))
                document["kind"] = kinds if len(kinds) > 1 else kinds[0]
            if self.chance(0.4):
                document["valid-until"] = r.choice(["2023-12-31", "2024-06-30", "2025-03", "2026"])
            if self.chance(0.2):
                document["english-summary"] = "true"
            shows = {}
            for name in r.sample(self.items, min(len(self.items), r.randint(0, 5))):
                phases = list(self.entries[name].get("evidence") or {})
                if phases:
                    shown = r.sample(phases, r.randint(1, len(phases)))
                    shows[name] = shown if self.chance(0.7) else {p: "p. 1" for p in shown}
            if shows:
                document["shows"] = shows
            documents.append(document)
        figures = []
        for entry in self.indicator_entries:
            if "derived" in entry:
                continue
            for _ in range(r.choice([0, 1, 1, 1, 2])):
                kind = entry["kind"]
                figure = {
                    "indicator": entry["id"],
                    "value": r.choice(["true", "false"]) if kind == "flag" else str(r.randint(0, 9)),
                    "year": "2023" if self.chance(0.9) else "2022",
                }
                if self.chance(0.85):
                    sources = r.sample([d["id"] for d in documents], min(len(documents), r.randint(1, 2)))
                    figure["source"] = sources if len(sources) > 1 else sources[0]
                if "states" in entry and self.chance(0.8):
                    figure["states"] = entry["states"] if self.chance(0.8) else {"d": r.choice("xy")}
                figures.append(figure)
        answers = {}
        for name in self.items:
            if self.chance(0.85):
                answers[name] = self.answer(name)
        reviews = {n: self.answer(n) for n in self.items if self.chance(0.3)}
        actions = [
            {"id": f"A-{n}", "for": r.sample(self.items, min(2, len(self.items))), "action": "x", "owner": "o",
             "status": r.choice(["open", "running", "done", "dropped"])}
            for n in range(r.randint(0, 2))
        ]
        header = {
            "format": "1", "centre": {"id": "c", "name": "Made by chance"}, "country": "XX", "year": "2023",
            "edition": "e", "designation": r.choice(["high", "low"]),
            "as-of": r.choice(["2024-01-31", "2024-02-29", "2024-06-30", "2024-12-31", "2025-02-28"]),
        }
        if self.chance(0.2):
            header["absent"] = {r.choice(self.kinds): "Not made"}
        return {
            "dossier.yaml": header,
            "documents.yaml": {"documents": documents},
            "quantitative.yaml": {"figures": figures},
            "qualitative.yaml": {"answers": answers},
            "peer-review.yaml": {"answers": reviews},
            "improvement-plan.yaml": {"actions": actions},
        }

    def answer(self, name):
        item = self.entries[name]
        forbidden = item.get("core") == "true"
        if "not-applicable" in item:
            forbidden = item["not-applicable"] == "forbidden"
        if not forbidden and self.chance(0.12):
            return {"level": "n.a.", "reason": "None here"}
        answer = {"level": self.r.choice(self.levels)}
        if self.chance(0.6):
            answer["note"] = "Done"
        if self.chance(0.4):
            answer["improve"] = "More"
        if self.chance(0.08):
            answer["confirmed"] = "false"
        return answer


def write(seed, folder):
    """Writes an edition and a dossier of it; returns their folders."""
    generator = Generator(seed)
    edition, dossier = folder / "criteria" / "e", folder / "reports" / "c" / "2023"
    for place, files in ((edition, generator.edition()), (dossier, generator.dossier())):
        place.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (place / name).write_text(json.dumps(content, indent=1))
    return edition, dossier
