"""An independent derivation of a report from its edition and dossier.

Written from the meaning in Sources/Assessment/Assessment.docc alone, not from the program, and in the
plainest way that comes to mind: everything is computed anew, nothing is cached. It reads valid files of
an edition without bases; what is invalid is not looked for.
"""

import calendar
import datetime
import itertools
import re
from fractions import Fraction
from pathlib import Path

import yaml

MET, UNMET, UNKNOWN, CONFLICT = "met", "unmet", "unknown", "conflict"
PHASES = ["plan", "do", "check", "act"]
BOUND = object()  # marks a value that is a lower bound


def load(path):
    """Reads a file with every scalar as a text; an absent one is empty."""
    return yaml.load(path.read_text(), yaml.BaseLoader) or {} if path.exists() else {}


def number(text):
    text = re.sub(r"(?<=\d) (?=\d{3})", "", text.strip())
    if text.endswith("%"):
        return Fraction(text[:-1]) / 100
    return Fraction(text)


def months(text):
    count, unit = text.split()
    return int(count) * (12 if unit.startswith("year") else 1)


def later(day, count):
    """The day so many calendar months later; a day that the month lacks is its last."""
    month = day.year * 12 + day.month - 1 + count
    year, month = month // 12, month % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def first_day(text):
    parts = [int(p) for p in text.split("-")] + [1, 1]
    return datetime.date(*parts[:3])


def last_day(text):
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 1:
        parts.append(12)
    if len(parts) == 2:
        parts.append(calendar.monthrange(*parts)[1])
    return datetime.date(*parts)


def at_least(count, verdicts):
    met = verdicts.count(MET)
    if met >= count:
        return MET
    if met + verdicts.count(UNKNOWN) + verdicts.count(CONFLICT) < count:
        return UNMET
    return CONFLICT if CONFLICT in verdicts else UNKNOWN


def natural(text):
    return [(1, int(p), "") if p.isdigit() else (0, 0, p) for p in re.split(r"(\d+)", text) if p]


def truth(value):
    return value == "true"


class Edition:
    def __init__(self, folder):
        header = load(folder / "edition.yaml")
        self.scale = header["scale"]
        self.levels = [level["level"] for level in self.scale]  # best first
        self.points = {level["level"]: number(level["points"]) for level in self.scale}
        self.shows = {level["level"]: level.get("shows") or [] for level in self.scale}
        self.areas = list(header["areas"])
        self.policy = header.get("policy") or {}
        questionnaire = load(folder / "indicators.yaml")
        self.indicators = {i["id"]: i for i in questionnaire.get("indicators", [])}
        self.rules = questionnaire.get("consistency", [])
        self.kinds = {k["id"]: k for k in load(folder / "documents.yaml").get("documents", [])}
        designation = load(folder / "designation.yaml")
        self.preconditions = designation.get("preconditions") or []
        self.criteria = designation.get("criteria") or []
        self.designations = designation.get("designations") or []
        self.chapters = []
        for path in folder.glob("[0-9]*.yaml"):
            self.chapters.append(load(path))
        self.chapters.sort(key=lambda c: natural(c["chapter"]))
        self.standards, self.items = {}, {}
        for chapter in self.chapters:
            for standard in chapter["standards"]:
                self.standards[standard["id"]] = standard
                for item in standard["items"]:
                    self.items[item["id"]] = (item, standard)
        self.named = {}
        everything = self.preconditions + self.criteria + [d["requires"] for d in self.designations]
        for item, _ in self.items.values():
            everything += list((item.get("levels") or {}).values())
        for condition in everything:
            self.name(condition)

    def name(self, condition):
        if "id" in condition:
            self.named[condition["id"]] = condition
        for key in ("all", "any", "of"):
            for part in condition.get(key) or []:
                self.name(part)

    def conditions(self):
        """Every condition with all that is inside."""
        waiting = self.preconditions + self.criteria + [d["requires"] for d in self.designations]
        for item, _ in self.items.values():
            waiting = waiting + list((item.get("levels") or {}).values())
        while waiting:
            condition = waiting.pop()
            yield condition
            for key in ("all", "any", "of"):
                waiting += condition.get(key) or []


class Dossier:
    def __init__(self, folder):
        self.header = load(folder / "dossier.yaml")
        self.as_of = last_day(self.header["as-of"])
        self.year = self.header["year"]
        self.sought = self.header["designation"]
        self.absent = self.header.get("absent") or {}
        self.documents = {d["id"]: d for d in self.part(folder, "documents", "documents")}
        self.figures = self.part(folder, "quantitative", "figures")
        self.answers = dict(self.part(folder, "qualitative", "answers"))
        self.reviews = dict(self.part(folder, "peer-review", "answers"))
        self.actions = self.part(folder, "improvement-plan", "actions")

    @staticmethod
    def part(folder, name, key):
        paths = [folder / f"{name}.yaml", *sorted((folder / name).glob("*.yaml"))]
        found = []
        for path in paths:
            content = load(path).get(key) or []
            found += content.items() if isinstance(content, dict) else content
        return found


class Derivation:
    def __init__(self, edition, dossier, day=None, known=None):
        self.e, self.d = edition, dossier
        self.day = day or dossier.as_of
        self.documents = {
            name: d for name, d in dossier.documents.items() if known is None or name in known
        }
        self.claimed_mode = False
        self.memo = {}

    # Documents

    def is_dated(self, document):
        return last_day(document["date"]) <= self.day

    def kinds(self, document):
        kind = document.get("kind") or []
        return [kind] if isinstance(kind, str) else kind

    def is_valid(self, document):
        if document["status"] != "final" or not self.is_dated(document):
            return False
        if document.get("valid-until") and last_day(document["valid-until"]) < self.day:
            return False
        ages = [
            months(self.e.kinds[kind]["max-age"])
            for kind in self.kinds(document)
            if self.e.kinds[kind].get("max-age")
        ]
        return not ages or later(first_day(document["date"]), min(ages)) >= self.day

    def document_verdict(self, condition):
        count = 0
        for document in self.documents.values():
            if condition["document"] not in self.kinds(document):
                continue
            if self.claimed_mode:
                count += 1
            elif self.is_valid(document):
                within = condition.get("within")
                if not within or later(first_day(document["date"]), months(within)) >= self.day:
                    count += 1
        return MET if count >= int(condition.get("count") or 1) else UNKNOWN

    # Figures

    def is_usable(self, figure):
        indicator = self.e.indicators[figure["indicator"]]
        if figure["year"] != self.d.year:
            return False
        states = figure.get("states") or {}
        for key, value in (indicator.get("states") or {}).items():
            if states.get(key) != value:
                return False
        if self.claimed_mode:
            return True
        sources = figure.get("source") or []
        sources = [sources] if isinstance(sources, str) else sources
        return any(s in self.documents and self.is_valid(self.documents[s]) for s in sources)

    def values(self, name):
        """The values of an indicator, each with whether it is only a lower bound."""
        indicator = self.e.indicators[name]
        derived = indicator.get("derived")
        if not derived:
            found = set()
            for figure in self.d.figures:
                if figure["indicator"] == name and self.is_usable(figure):
                    value = figure["value"]
                    found.add((truth(value) if indicator["kind"] == "flag" else number(value), False))
            return found
        if "sum" in derived:
            parts = [self.values(part) for part in derived["sum"]]
            there = [part for part in parts if part]
            if not there:
                return set()
            is_bound = len(there) < len(parts)
            return {
                (sum(v for v, _ in values), is_bound) for values in itertools.product(*there)
            }
        tops, bottoms = self.values(derived["numerator"]), self.values(derived["denominator"])
        found = {(t / b, False) for t, _ in tops for b, _ in bottoms if b != 0}
        if indicator["kind"] == "share" and any(value > 1 for value, _ in found):
            return set()
        return found

    def compare(self, condition, designation):
        found = set()
        for value, is_bound in self.values(condition["indicator"]):
            if "is" in condition:
                found.add(MET if value == truth(condition["is"]) else UNMET)
                continue
            for key in ("more-than", "at-least", "less-than", "at-most"):
                if key in condition:
                    break
            limit = condition[key]
            limit = number(limit[designation] if isinstance(limit, dict) else limit)
            holds = {
                "more-than": value > limit,
                "at-least": value >= limit,
                "less-than": value < limit,
                "at-most": value <= limit,
            }[key]
            if is_bound and holds != (key in ("more-than", "at-least")):
                found.add(UNKNOWN)
            else:
                found.add(MET if holds else UNMET)
        if not found:
            return UNKNOWN
        return found.pop() if len(found) == 1 else CONFLICT

    # Conditions

    def verdict(self, condition, designation=None):
        designation = designation or self.d.sought
        if "indicator" in condition:
            return self.compare(condition, designation)
        if "document" in condition:
            return self.document_verdict(condition)
        if "item" in condition:
            return self.item_verdict(condition)
        if "ref" in condition:
            return self.verdict(self.e.named[condition["ref"]], designation)
        for key in ("all", "any", "of"):
            if key in condition:
                parts = [self.verdict(part, designation) for part in condition[key]]
                break
        count = {"all": len(parts), "any": 1}.get(key) or int(condition["at-least"])
        return at_least(count, parts)

    def item_verdict(self, condition):
        name, level = condition["item"], condition["at-least"]
        if not self.in_scope(name):
            return UNKNOWN
        if self.is_not_applicable(name):
            return UNMET
        if self.claimed_mode:
            claimed = self.claimed(name)
            if claimed is None:
                return UNKNOWN
            low = high = claimed
        else:
            low, high = self.evidenced(name)
        if self.rank(low) >= self.rank(level):
            return MET
        return UNMET if self.rank(high) < self.rank(level) else UNKNOWN

    # Items

    def rank(self, level):
        return -self.e.levels.index(level)

    def in_scope(self, name):
        applies = self.e.items[name][1].get("applies-to")
        return not applies or self.d.sought in applies

    def answer(self, answers, name):
        """The level of a confirmed answer; `n.a.` is one of them here."""
        answer = answers.get(name) or {}
        if answer.get("confirmed") == "false":
            return None
        return answer.get("level") or None

    def is_not_applicable(self, name):
        return self.answer(self.d.answers, name) == "n.a."

    def claimed(self, name):
        level = self.answer(self.d.answers, name)
        return None if level == "n.a." else level

    def reviewed(self, name):
        level = self.answer(self.d.reviews, name)
        return None if level == "n.a." else level

    def state(self, name):
        if not self.in_scope(name):
            return "out-of-scope"
        if self.is_not_applicable(name):
            return "not-applicable"
        return "assessed" if self.claimed(name) else "not-assessed"

    def is_applicable(self, name):
        return self.state(name) in ("assessed", "not-assessed")

    def phases(self, name):
        has = self.e.items[name][0].get("evidence") or {}
        found = {}
        for phase in PHASES:
            if phase in has:
                found[phase] = UNKNOWN
                for document in self.documents.values():
                    shown = (document.get("shows") or {}).get(name) or []
                    if phase in shown and self.is_valid(document):
                        found[phase] = MET
        return found

    def needs(self, name, level):
        """The verdicts of all that a level needs."""
        item = self.e.items[name][0]
        phases = self.phases(name)
        found = []
        worst = self.e.levels[-1]
        for each in self.e.levels:
            if each == worst or self.rank(each) > self.rank(level):
                continue
            for phase in self.e.shows[each]:
                has = [p for p in PHASES if p in phases]
                if not has:
                    continue
                after = [p for p in has if PHASES.index(p) >= PHASES.index(phase)]
                found.append(phases[after[0] if after else has[-1]])
            if each in (item.get("levels") or {}):
                found.append(self.verdict(item["levels"][each]))
        return found

    def supported(self, name):
        # What a claimed verdict looks at does not change what is supported.
        mode, self.claimed_mode = self.claimed_mode, False
        if name not in self.memo:
            low = high = self.e.levels[-1]
            for level in reversed(self.e.levels):
                needs = self.needs(name, level)
                if all(need == MET for need in needs):
                    low = level
                if UNMET not in needs:
                    high = level
            self.memo[name] = (low, high)
        self.claimed_mode = mode
        return self.memo[name]

    def evidenced(self, name):
        low, high = self.supported(name)
        claimed = self.claimed(name)
        if claimed is None:
            return self.e.levels[-1], high
        return min(claimed, low, key=self.rank), min(claimed, high, key=self.rank)

    # Scores

    def item_points(self, name, what):
        if what == "reviewed":
            level = self.reviewed(name)
            return None if level is None else (self.e.points[level],) * 2
        if not self.is_applicable(name):
            return None
        if what == "evidenced":
            low, high = self.evidenced(name)
        else:
            claimed = self.claimed(name)
            low, high = (claimed, claimed) if claimed else (self.e.levels[-1], self.e.levels[0])
        return self.e.points[low], self.e.points[high]

    @staticmethod
    def mean(parts):
        parts = [(number(thing.get("weight") or "1"), score) for thing, score in parts if score]
        total = sum(weight for weight, _ in parts)
        if total == 0:
            return None
        return tuple(sum(w * score[end] for w, score in parts) / total for end in (0, 1))

    def standard_score(self, standard, what):
        return self.mean([(i, self.item_points(i["id"], what)) for i in standard["items"]])

    def part_score(self, standards, what):
        return self.mean([(s, self.standard_score(s, what)) for s in standards])

    def whole(self, what):
        return self.mean([(c, self.part_score(c["standards"], what)) for c in self.e.chapters])

    def score(self, part, standards):
        names = [item["id"] for standard in standards for item in standard["items"]]
        found = {what: part(what) for what in ("claimed", "evidenced", "reviewed")}
        states = [self.state(name) for name in names]
        for key, state in (
            ("assessed", "assessed"),
            ("notAssessed", "not-assessed"),
            ("notApplicable", "not-applicable"),
            ("outOfScope", "out-of-scope"),
        ):
            found[key] = states.count(state)
        return found

    # The whole

    def core_gate(self):
        gate = self.e.policy.get("core-gate")
        core = [n for n, (i, _) in self.e.items.items() if truth(i.get("core")) and self.is_applicable(n)]
        if not gate or not core:
            return None
        ends = [self.evidenced(name) for name in core]
        if any(self.rank(high) < self.rank(gate) for _, high in ends):
            return UNMET
        is_complete = (self.e.policy.get("core-list") or "complete") == "complete"
        if is_complete and all(self.rank(low) >= self.rank(gate) for low, _ in ends):
            return MET
        return UNKNOWN

    def designation_verdicts(self):
        return {d["id"]: self.verdict(d["requires"], d["id"]) for d in self.e.designations}

    def in_claimed_mode(self, work):
        self.claimed_mode = True
        found = work()
        self.claimed_mode = False
        return found

    def is_shown(self, name):
        return any(
            (d.get("shows") or {}).get(name) and self.is_valid(d) for d in self.documents.values()
        )

    def readiness(self):
        best, worst = self.e.levels[0], self.e.levels[-1]
        claims = {name: self.claimed(name) for name in self.e.items if self.claimed(name)}
        planned = {
            target for a in self.d.actions if a["status"] != "dropped" for target in a["for"]
        }
        open_items = [n for n in self.e.items if self.state(n) == "not-assessed"]
        bare = [
            name
            for name, level in claims.items()
            if level != worst and not (self.d.answers[name].get("note") or self.is_shown(name))
        ]
        missing = []
        for name, kind in self.e.kinds.items():
            if not kind.get("requested") or name in self.d.absent:
                continue
            if not any(
                name in self.kinds(d)
                and self.is_valid(d)
                and (
                    kind.get("english") != "required"
                    or re.match(r"en(-|$)", d.get("language") or "", re.I)
                    or truth(d.get("english-summary"))
                )
                for d in self.documents.values()
            ):
                missing.append(name)
        dull = [
            name
            for name, level in claims.items()
            if level != best and not self.d.answers[name].get("improve") and name not in planned
        ]
        rule = next(d["requires"] for d in self.e.designations if d["id"] == self.d.sought)
        members = next((rule[key] for key in ("all", "any", "of") if key in rule), [])
        undecided = [
            each for each in [rule, *members] if self.verdict(each, self.d.sought) in (UNKNOWN, CONFLICT)
        ]
        return [len(f) for f in (open_items, bare, missing, dull, undecided)]

    def findings(self):
        found = {"contradicted": [], "unproven": [], "underclaimed": []}
        for name in self.e.items:
            claimed = self.claimed(name)
            if claimed is None:
                continue
            low, high = self.supported(name)
            if self.rank(claimed) > self.rank(high):
                found["contradicted"].append(name)
            elif self.rank(claimed) > self.rank(low):
                found["unproven"].append(name)
            elif self.rank(claimed) < self.rank(low):
                found["underclaimed"].append(name)
        return {key: sorted(names) for key, names in found.items()}

    def strengths(self):
        best = self.e.levels[0]
        found = []
        for name, standard in self.e.standards.items():
            items = [i["id"] for i in standard["items"] if self.is_applicable(i["id"])]
            if items and all(self.evidenced(i)[0] == best for i in items):
                found.append(name)
        return sorted(found)

    def opportunities(self):
        best = self.e.levels[0]
        before = self.whole("evidenced")
        found = []
        for name, (item, _) in self.e.items.items():
            if not self.is_applicable(name) or self.evidenced(name)[0] == best:
                continue
            kept = self.evidenced
            self.evidenced = lambda n, kept=kept, name=name: (best, best) if n == name else kept(n)
            after = self.whole("evidenced")
            self.evidenced = kept
            worth = after[0] - before[0] if before and after else Fraction(0)
            found.append((not truth(item.get("core")), -worth, natural(name), name, worth))
        return [(name, worth) for _, _, _, name, worth in sorted(found)]

    def lapse_days(self):
        """The days on which documents stop counting, each with the documents."""
        found = {}
        for name, document in self.documents.items():
            if document["status"] != "final" or not self.is_dated(document):
                continue
            ends = []
            if document.get("valid-until"):
                ends.append(last_day(document["valid-until"]))
            for kind in self.kinds(document):
                if self.e.kinds[kind].get("max-age"):
                    ends.append(later(first_day(document["date"]), months(self.e.kinds[kind]["max-age"])))
            dies = min(ends) if ends else None
            for condition in self.e.conditions():
                if condition.get("within") and condition.get("document") in self.kinds(document):
                    end = later(first_day(document["date"]), months(condition["within"]))
                    if dies is None or end < dies:
                        ends.append(end)
            for end in ends:
                if end >= self.day and (dies is None or end <= dies):
                    day = end + datetime.timedelta(days=1)
                    if day <= later(self.day, 24):
                        found.setdefault(day, set()).add(name)
        return found

    def known_documents(self):
        return {name for name, d in self.documents.items() if self.is_dated(d)}

    def lapses(self):
        known = self.known_documents()
        found = []
        for day, names in sorted(self.lapse_days().items()):
            before = Derivation(self.e, self.d, day - datetime.timedelta(days=1), known)
            after = Derivation(self.e, self.d, day, known)
            levels = {}
            for name in self.e.items:
                if not self.is_applicable(name):
                    continue
                old, new = before.evidenced(name), after.evidenced(name)
                if any(self.rank(b) < self.rank(a) for a, b in zip(old, new)):
                    levels[name] = (old, new)
            old, new = before.designation_verdicts(), after.designation_verdicts()
            changed = {key: (old[key], new[key]) for key in old if old[key] != new[key]}
            gate = (before.core_gate(), after.core_gate())
            found.append((day.isoformat(), sorted(names), levels, changed, gate[0] != gate[1] and gate))
        return found
