"""Sheet “Nội dung giai đoạn”: what an agency writes of a whole period, in the last year of the period."""

from collections.abc import Iterator

from scripts.demo.reporter import Reporter
from scripts.demo.stock import texts
from scripts.demo.values import Row
from scripts.demo.wording import Wording

SPANS = {2022: "giai đoạn 2019 - 2022", 2025: "giai đoạn 2019 - 2025"}
"""The last year of each period, and what the period is called."""
LEFT_OUT = 0.02
"""Share of agencies that leave the sheet out, and of sections that the others leave out."""
_NATION = "nation"


def period_rows(reporter: Reporter) -> list[Row]:
    """Return section and text, in the order of the sheet; nothing in other years."""
    if reporter.year not in SPANS or reporter.dice("period left out").happens(LEFT_OUT):
        return []
    wording = Wording(reporter, {"span": SPANS[reporter.year]})
    stock = texts("period")
    sections = [section for section in stock if section != _NATION]
    dice = reporter.dice("period sections")
    kept = [section for section in sections if not dice.happens(LEFT_OUT)]
    return [(section, text) for section in kept for text in _paragraphs(wording, section)]


def _paragraphs(wording: Wording, section: str) -> Iterator[str]:
    """Yield the paragraphs of a section: those of the year's own stock first, no lead twice."""
    own = texts("period")[section]
    of_year = own.get(f"y{wording.reporter.year}", [])
    left = own["count"] - (1 if of_year else 0)
    if of_year:
        yield wording.sentence(f"period {section} year", of_year)
    share = len(own["lead"]) // left if left else 0
    for number in range(left):
        part = own["lead"][number * share : (number + 1) * share]
        yield wording.sentence(f"period {section} {number}", part)


def nation_period_rows(year: int) -> Iterator[Row]:
    """Yield what the ministry's secretariat writes of the whole nation on the period that ends in a year."""
    for section, paragraphs in texts("period")[_NATION].get(str(year), {}).items():
        for text in paragraphs:
            yield section, text
