"""Writes an invented edition and dossier of any size, or a portfolio of many dossiers.

    python3 generate.py FOLDER SCALE             350 items, 500 documents, 150 figures, times SCALE
    python3 generate.py FOLDER portfolio [N]     N centres over ten years, with a fifth of the evidence

The same call writes the same bytes, whatever the version of Python: the chance is our own.
"""

import os
import sys

LEVELS = ["yes", "mostly", "partially", "no"]
PHASES = ["plan", "do", "check", "act"]
CODES = ["DES", "GEN", "KEH", "REQ", "CCvs", "MAN", "ours", "ACC", "NET", "ONC"]
WORDS = (
    "the centre keeps a written rule on which patients are discussed by tumour board before first treatment and "
    "compares once every year what was agreed with what the records of that year show for each department unit "
    "and site so that staff know who decides how long people wait where results are published and why a plan of "
    "care was changed after its review by nurses surgeons physicists pharmacists and representatives of survivors"
).split()


class Chance:
    """A linear congruential generator with the constants of Knuth's MMIX."""

    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        return (self.state >> 33) % bound

    def pick(self, things):
        return things[self.below(len(things))]

    def holds(self, percent):
        return self.below(100) < percent

    def some(self, things, count):
        return [self.pick(things) for _ in range(count)]

    def sentence(self, least, most):
        return " ".join(self.some(WORDS, least + self.below(most - least + 1))).capitalize()

    def distinct(self, things, count):
        return list(dict.fromkeys(self.some(things, count)))

    def date(self, first, last):
        return f"{first + self.below(last - first + 1)}-{1 + self.below(12):02}-{1 + self.below(28):02}"


def flow(pairs):
    return "{" + ", ".join(f"{key}: {value}" for key, value in pairs) + "}"


def listed(names):
    return "[" + ", ".join(names) + "]"


def grouped(number):
    return f"{number:,}".replace(",", " ")


class Edition:
    """What a generated edition holds, as far as a dossier must know it."""

    def __init__(self, name, scale, seed=1):
        self.name = name
        self.chance = Chance(seed)
        self.kinds = [f"kind-{number}" for number in range(1, 60 * scale + 1)]
        self.flags = [f"flag.{number}" for number in range(1, 15 * scale + 1)]
        self.counts = [f"count.{number}" for number in range(1, 105 * scale + 1)]
        self.items = [
            f"S-{standard}.{item}"
            for standard in range(1, 100 * scale + 1)
            for item in range(1, 4 + standard % 2)
        ]

    def write(self, root):
        folder = os.path.join(root, "criteria", self.name)
        os.makedirs(folder, exist_ok=True)
        for name, text in self.files():
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
                file.write(text)

    def files(self):
        yield "edition.yaml", self.header()
        yield "indicators.yaml", self.indicators()
        yield "documents.yaml", self.documents()
        yield "designation.yaml", self.designation()
        per_chapter = -(-len({item.split(".")[0] for item in self.items}) // 9)
        for chapter in range(9):
            yield f"{chapter + 1}-chapter.yaml", self.chapter(chapter, per_chapter)

    def header(self):
        sources = "".join(f"  {code}: {{title: {self.chance.sentence(4, 8)}, date: 2024-02}}\n" for code in CODES)
        return (
            f"format: 1\nedition: {self.name}\nrevision: 2026-01-31\ntitle: An invented edition\nstanding: local\n"
            "areas: {governance: Governance, care: Care services, integration: Research-clinical integration}\n"
            f"policy: {{core-gate: partially, core-list: complete}}\nsources:\n{sources}"
        )

    def indicators(self):
        lines = ["dimensions: {study-type: [interventional, observational]}", "indicators:"]
        for flag in self.flags:
            lines += [f"  - id: {flag}", f"    title: {self.chance.sentence(4, 9)}", "    kind: flag"]
            lines += [f"    sources: {listed(self.chance.distinct(CODES, 2))}"]
        for position, count in enumerate(self.counts):
            lines += [f"  - id: {count}", f"    title: {self.chance.sentence(4, 9)}"]
            lines += [f"    definition: {self.chance.sentence(8, 20)}", "    unit: patients", "    kind: count"]
            if position % 10 == 9:
                lines += ["    states: {study-type: interventional}"]
            lines += [f"    sources: {listed(self.chance.distinct(CODES, 2))}"]
        for position in range(0, len(self.counts) - 2, 7):
            name = position // 7 + 1
            above, below, other = self.counts[position : position + 3]
            lines += [f"  - id: share.{name}", f"    title: {self.chance.sentence(4, 9)}", "    kind: share"]
            lines += [f"    derived: {{numerator: {above}, denominator: {below}}}"]
            lines += [f"  - id: sum.{name}", f"    title: {self.chance.sentence(4, 9)}", "    unit: patients"]
            lines += ["    kind: count", f"    derived: {{sum: [{above}, {other}]}}"]
        lines += ["consistency:"]
        for number, position in enumerate(range(0, len(self.counts) - 1, 10)):
            left, right = self.counts[position], self.counts[position + 1]
            lines += [f"  - id: X{number + 1}", f"    title: {self.chance.sentence(4, 9)}"]
            lines += [f"    indicator: {left}", f"    at-most: {{indicator: {right}}}"]
        return "\n".join(lines) + "\n"

    def documents(self):
        lines = ["documents:"]
        for position, kind in enumerate(self.kinds):
            lines += [f"  - id: {kind}", f"    title: {self.chance.sentence(4, 9)}"]
            if position % 4 == 0:
                lines += [f"    requested: {position + 1}", "    english: required"]
            if position % 3 == 0:
                lines += ["    max-age: 60 months"]
            lines += [f"    sources: {listed(self.chance.distinct(CODES, 2))}"]
        return "\n".join(lines) + "\n"

    def designation(self):
        lines = ["preconditions:"]
        for number in range(1, 9):
            lines += [f"  - id: P{number}", f"    title: {self.chance.sentence(4, 9)}"]
            lines += [f"    indicator: {self.flags[number - 1]}", "    is: true", "    sources: [GEN]"]
        lines += ["criteria:", "  - id: G1", f"    title: {self.chance.sentence(4, 9)}", "    all:"]
        lines += [f"      - {{indicator: {flag}, is: true}}" for flag in self.flags[8:13]]
        for number in range(2, 7):
            lines += [f"  - id: G{number}", f"    title: {self.chance.sentence(4, 9)}"]
            lines += [f"    indicator: {self.counts[number * 9]}", "    more-than: {cc: 25, ccc: 1 500}"]
            lines += ["    sources: [CCvs]"]
        for number in range(1, 7):
            lines += [f"  - id: R{number}", f"    title: {self.chance.sentence(4, 9)}"]
            lines += [f"    indicator: {['share', 'sum'][number % 2]}.{number}"]
            lines += ["    more-than: " + ["10%", "{cc: 35, ccc: 125}"][number % 2], "    sources: [CCvs]"]
        general = [f"{{ref: G{number}}}" for number in range(1, 7)]
        research = [f"{{ref: R{number}}}" for number in range(1, 7)]
        lines += ["designations:", "  - id: ccc", "    title: Comprehensive Cancer Centre", "    requires:", "      all:"]
        lines += [f"        - {reference}" for reference in general]
        lines += ["        - {id: research, title: Four of six, at-least: 4, of: [" + ", ".join(research) + "]}"]
        lines += ["        - {document: kind-1, within: 24 months}"]
        lines += ["  - id: cc", "    title: Cancer Centre", "    requires:", "      all:"]
        lines += [f"        - {reference}" for reference in general[:3]]
        lines += ["        - any: [" + ", ".join(research[:2]) + "]"]
        return "\n".join(lines) + "\n"

    def chapter(self, chapter, per_chapter):
        lines = [f"chapter: {chapter + 1}", f"title: {self.chance.sentence(3, 6)}", "standards:"]
        first = chapter * per_chapter + 1
        for item in self.items:
            standard, number = item[2:].split(".")
            if not first <= int(standard) < first + per_chapter:
                continue
            if number == "1":
                lines += [f"  - id: S-{standard}", f"    title: {self.chance.sentence(4, 9)}"]
                lines += [f"    area: {self.chance.pick(['governance', 'care', 'integration'])}"]
                if self.chance.holds(5):
                    lines += ["    applies-to: [ccc]"]
                lines += [f"    sources: {listed(self.chance.distinct(CODES, 3))}", "    confidence: secondary"]
                lines += ["    items:"]
            lines += self.item(item)
        return "\n".join(lines) + "\n"

    def item(self, item):
        chance = self.chance
        lines = [f"      - id: {item}", f"        text: {chance.sentence(14, 26)}."]
        if chance.holds(10):
            lines += ["        core: true"]
        if chance.holds(5):
            lines += ["        weight: 2"]
        lines += ["        evidence:"] + [f"          {phase}: {chance.sentence(10, 18)}" for phase in PHASES]
        position = self.items.index(item) if len(self.items) < 1000 else int(item[2:].split(".")[0])
        if chance.holds(12):
            count = chance.pick(self.counts)
            lines += ["        levels:", f"          yes: {{indicator: {count}, at-least: {grouped(chance.below(2500))}}}"]
            lines += [f"          mostly: {{indicator: {count}, at-least: {chance.below(500)}}}"]
        elif chance.holds(10):
            lines += ["        levels:", f"          yes: {{document: {chance.pick(self.kinds)}, within: 24 months}}"]
        elif position > 10 and chance.holds(5):
            earlier = f"S-{1 + chance.below(max(1, int(item[2:].split('.')[0]) - 1))}.1"
            if earlier != item:
                lines += ["        levels:", f"          mostly: {{item: {earlier}, at-least: partially}}"]
        lines += [f"        sources: {listed(chance.distinct(CODES, 2))}"]
        lines += [f"        confidence: {chance.pick(['secondary', 'inferred', 'ours'])}"]
        return lines


class Dossier:
    """One centre's evidence for one year."""

    def __init__(self, edition, centre, year, documents, figures, seed):
        self.edition, self.centre, self.year = edition, centre, year
        self.count, self.figures = documents, figures
        self.chance = Chance(seed)

    def write(self, root):
        folder = os.path.join(root, "reports", self.centre, str(self.year))
        os.makedirs(folder, exist_ok=True)
        for name, text in self.files():
            with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
                file.write(text)

    def files(self):
        yield "dossier.yaml", (
            f"format: 1\ncentre: {{id: {self.centre}, name: Centre {self.centre}}}\ncountry: XX\nyear: {self.year}\n"
            f"edition: {self.edition.name}\ndesignation: ccc\nas-of: {self.year + 1}-06-30\n"
        )
        yield "documents.yaml", self.documents()
        yield "quantitative.yaml", self.quantitative()
        yield "qualitative.yaml", self.answers(80, ofCentre=True)
        yield "peer-review.yaml", self.answers(10, ofCentre=False)
        yield "improvement-plan.yaml", self.plan()

    def documents(self):
        chance, lines = self.chance, ["defaults: {owner: Quality office, language: it}", "documents:"]
        for number in range(1, self.count + 1):
            lines += [f"  - id: D-{number}", f"    title: {chance.sentence(5, 11)}"]
            if chance.holds(50):
                lines += [f"    kind: {chance.pick(self.edition.kinds)}"]
            lines += [f"    status: {'draft' if chance.holds(5) else 'final'}"]
            lines += [f"    date: {chance.date(self.year - 5, self.year + 1)}"]
            if chance.holds(30):
                lines += [f"    valid-until: {chance.date(self.year + 2, self.year + 5)}"]
            if chance.holds(40):
                lines += ["    english-summary: true"]
            if chance.holds(50):
                lines += [f"    file: department-{chance.below(20)}/paper-{number}.pdf"]
            else:
                lines += [f"    place: {chance.sentence(3, 6)}"]
            lines += ["    shows:"]
            for item in chance.distinct(self.edition.items, 1 + chance.below(4)):
                phases = sorted(chance.distinct(PHASES, 1 + chance.below(3)), key=PHASES.index)
                if chance.holds(50):
                    lines += [f"      {item}: {listed(phases)}"]
                else:
                    lines += [f"      {item}: " + flow((phase, f"p. {1 + chance.below(90)}") for phase in phases)]
        return "\n".join(lines) + "\n"

    def quantitative(self):
        chance, lines = self.chance, ["figures:"]
        names = self.edition.flags + self.edition.counts
        for number in range(self.figures):
            name = names[number % len(names)]
            pairs = [("indicator", name)]
            if name in ("flag.1", "flag.2") or name.startswith("flag"):
                pairs += [("value", "true" if chance.holds(90) else "false")]
            else:
                pairs += [("value", grouped(chance.below(5000))), ("unit", "patients")]
            pairs += [("year", self.year - 1 if chance.holds(5) else self.year)]
            if chance.holds(90):
                pairs += [("source", f"D-{1 + chance.below(self.count)}")]
            if name.startswith("count") and int(name[6:]) % 10 == 0 and chance.holds(80):
                pairs += [("states", "{study-type: interventional}")]
            if chance.holds(30):
                pairs += [("note", chance.sentence(6, 14))]
            lines += ["  - " + flow(pairs)]
        return "\n".join(lines) + "\n"

    def answers(self, percent, ofCentre):
        chance, lines = self.chance, []
        for item in self.edition.items:
            if not chance.holds(percent):
                continue
            level = chance.pick(LEVELS)
            lines += [f"  {item}:", f"    level: {level}", f"    note: {chance.sentence(8, 20)}."]
            if ofCentre and level != "yes" and chance.holds(80):
                lines += [f"    improve: {chance.sentence(8, 16)}."]
            if ofCentre:
                lines += ["    by: Quality office", f"    on: {chance.date(self.year, self.year)}"]
        return "answers:\n" + "\n".join(lines) + "\n"

    def plan(self):
        chance, lines = self.chance, ["actions:"]
        for number in range(1, len(self.edition.items) // 6 + 1):
            lines += [f"  - id: A-{number}", f"    for: {listed(chance.distinct(self.edition.items, 2))}"]
            lines += [f"    aim: {chance.sentence(5, 9)}", f"    action: {chance.sentence(8, 16)}"]
            lines += ["    owner: Quality office", f"    due: {chance.date(self.year + 1, self.year + 2)}"]
            lines += [f"    status: {chance.pick(['open', 'running', 'done', 'dropped'])}"]
        return "\n".join(lines) + "\n"


def main(root, what, count="150"):
    if what == "portfolio":
        edition = Edition("invented", 1)
        edition.write(root)
        for centre in range(1, int(count) + 1):
            for year in range(2016, 2026):
                Dossier(edition, f"centre-{centre:03}", year, 100, 30, seed=centre * 10_000 + year).write(root)
    else:
        scale = int(what)
        edition = Edition("invented", scale)
        edition.write(root)
        Dossier(edition, "centre", 2025, 500 * scale, 150 * scale, seed=2).write(root)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
