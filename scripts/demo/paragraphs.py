"""Sheet “Nội dung”: the clerk's own paragraphs, composed so that they differ between agencies and years."""

from collections.abc import Sequence

from gen.vietnamese import count as counted
from scripts.demo.dice import Dice
from scripts.demo.reporter import Reporter
from scripts.demo.stock import texts
from scripts.demo.values import Row
from scripts.demo.wording import Wording, joined

# Sections that a hurried clerk leaves out, with the chance.
LEFT_OUT = {"Bài học": 0.02, "Kiến nghị": 0.015, "Nguyên nhân": 0.01}
# Where a section takes its paragraphs from: the agency's kind, its region, the year.
ORDER = {
    "Chỉ đạo": ("year", "kind"),
    "Ưu điểm": ("kind", "region", "year"),
    "Hạn chế": ("kind", "region", "year"),
    "Nguyên nhân": ("year", "kind", "region"),
    "Bài học": ("kind", "region"),
    "Phương hướng": ("year", "kind", "region"),
    "Kiến nghị": ("year", "kind", "kind"),
}
SPARSE = {"Hạn chế": 2, "Nguyên nhân": 2, "Kiến nghị": 2}
"""At most so many paragraphs; others take all that the stock has."""


def paragraph_rows(wording: Wording, documents: int, fallen: Sequence[str] = ()) -> list[Row]:
    """Return the paragraphs in the order of the report: section, text.

    ``documents`` is how many the table lists; ``fallen`` are the sentences on what is less than the year before.
    """
    reporter = wording.reporter
    dice = reporter.dice("paragraphs")
    rows: list[Row] = []
    for section in texts("paragraphs"):
        if dice.happens(LEFT_OUT.get(section, 0.0)):
            continue
        own = texts("own_texts")[section]
        for place, text in enumerate(_section(reporter, section, documents)):
            tail = wording.ending(f"{section} tail {place}", own["tail"]) if "tail" in own else ""
            rows.append((section, joined(text, tail) if tail else text))
        rows.extend((section, text) for text in fallen if section == "Nguyên nhân")
        rows.extend((section, text) for text in _own(wording, section))
    return rows


def _own(wording: Wording, section: str) -> list[str]:
    """Write the paragraphs on the agency itself, none twice."""
    own = texts("own_texts")[section]
    share = len(own["lead"]) // own["count"]
    parts = [own["lead"][number * share : (number + 1) * share] for number in range(own["count"])]
    written = (wording.sentence(f"{section} {number}", part) for number, part in enumerate(parts))
    return [text for text in written if text]


def _section(reporter: Reporter, section: str, documents: int) -> list[str]:
    """Write the section's paragraphs, none of which the agency wrote the year before."""
    keys = [_key(reporter, source) for source in ORDER[section]]
    waiting = {key: _sentences(reporter, section, key, keys.count(key)) for key in keys}
    written = []
    for place, key in enumerate(keys):
        if waiting[key]:
            written.append(_filled(reporter, waiting[key].pop(0), place, documents))
    limit = SPARSE.get(section, len(written))
    start = reporter.dice(f"start {section}").whole(0, len(written) - limit) if limit < len(written) else 0
    return written[start : start + limit]


def _key(reporter: Reporter, source: str) -> str:
    kind = "province" if reporter.local else "ministry"
    return {"year": f"y{reporter.year}", "kind": kind}.get(source, reporter.character().region)


def _sentences(reporter: Reporter, section: str, key: str, wanted: int) -> list[str]:
    """Take the sentences whose turn it is: as many as leave others for next year, from another start in each agency."""
    stock = [
        text for text in texts("paragraphs")[section].get(key, []) if f"Đề nghị {reporter.agency.name}" not in text
    ]
    offset = Dice(f"{section} {key}", reporter.id).whole(0, 11)
    if key == f"y{reporter.year}":
        return [stock[offset % len(stock)]] if stock else []
    if len(stock) == 1:
        return stock if (offset + reporter.year) % 2 else []
    count = min(wanted, len(stock) // 2)
    return [stock[(offset + count * reporter.year + step) % len(stock)] for step in range(count)]


def _filled(reporter: Reporter, text: str, turn: int, documents: int) -> str:
    character = reporter.character(turn)
    return text.format(
        Body=reporter.agency.name,
        unit=reporter.agency.unit,
        dp=reporter.level_name,
        home=reporter.home,
        year=reporter.year,
        next=reporter.year + 1,
        docs=counted(documents),
        feature=character.feature,
        economy=character.economy,
        field=character.field,
        link=character.link,
        audience=character.audience,
    )
