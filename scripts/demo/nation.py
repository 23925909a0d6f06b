"""The paragraphs on the whole nation, as the ministry's secretariat would write them (id ``ca-nuoc``)."""

from collections.abc import Iterator

from scripts.demo.stock import texts
from scripts.demo.values import Row

_PARITY = ("even", "odd")


def nation_rows(year: int) -> Iterator[Row]:
    """Yield section and text, in the order of the report: what is said every other year, then what is said of this."""
    for section, by_year in texts("nation").items():
        for text in (*by_year.get(_PARITY[year % 2], ()), *by_year.get(str(year), ())):
            yield section, text.format(year=year, next=year + 1)
