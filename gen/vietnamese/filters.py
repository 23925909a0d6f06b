"""The filters that templates may use; ``docs/templates.md`` shows each with an example."""

from collections.abc import Callable

from gen.vietnamese.dates import cited_date, period, written_date
from gen.vietnamese.letters import letter, roman
from gen.vietnamese.missing import or_missing
from gen.vietnamese.numbers import count, dong, number, percent, points
from gen.vietnamese.phrases import attainment, change, ended, join, sentence
from gen.vietnamese.text import first_lower, first_upper
from gen.vietnamese.unbroken import unbroken, whole_ended

_FILTERS: dict[str, Callable[..., str]] = {
    "number": number,
    "count": count,
    "percent": percent,
    "points": points,
    "dong": dong,
    "date": cited_date,
    "written_date": written_date,
    "period": period,
    "change": change,
    "attainment": attainment,
    "letter": letter,
    "roman": roman,
    "join_names": join,
    "ended": ended,
    "sentence": sentence,
    "first_upper": first_upper,
    "first_lower": first_lower,
    "or_missing": or_missing,
    "unbroken": unbroken,
    "whole_ended": whole_ended,
}
# ``count`` takes the place of Jinja's own (an alias of ``length``, which templates use for that).


def filters() -> dict[str, Callable[..., str]]:
    """Return the filters by the names templates use; each takes a Value, a Decimal or None if it takes a figure."""
    return dict(_FILTERS)
