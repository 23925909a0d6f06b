"""What the agencies wrote of a period, as the national report gathers it: quoted with the agency named, or by kind."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from gen.documents.causes import causes_of_period
from gen.documents.gathering import Gathered, gathered, quotable
from gen.documents.period_words import SECTIONS, section_lines
from gen.progress.nation_model import UnitProgress

_QUOTED = ("outcomes", "on_staff", "on_service", "models", "lessons")
_OF_EACH_LEVEL = 2
"""How many agencies of each level a section quotes."""
_OPENING_WORDS = 3


class Quote(Struct, frozen=True):
    """One paragraph of an agency, in its own words without the full stop."""

    name: str
    line: str


class QuotedSection(Struct, frozen=True):
    """A section of the evaluation: how many agencies wrote it, and some of them quoted."""

    count: int
    quotes: tuple[Quote, ...]


class PeriodGathering(Struct, frozen=True):
    """All that the agencies wrote; ``without`` names those that handed in and wrote nothing of the period.

    The agencies quoted are those with the longest paragraphs in a section, a few of each level: the rule looks at how
    much is said, never at whether it pleases.
    """

    outcomes: QuotedSection
    on_staff: QuotedSection
    on_service: QuotedSection
    models: QuotedSection
    lessons: QuotedSection
    causes: tuple[Gathered, ...]
    requests: tuple[Gathered, ...]
    without: tuple[str, ...]


def gathering_of(units: Sequence[UnitProgress], behind: frozenset[str]) -> PeriodGathering:
    """Gather what the agencies wrote; the causes are those of the agencies named in ``behind``."""
    requests = ((unit.unit.name, section_lines(unit.progress.period, "requests")) for unit in units)
    return PeriodGathering(
        **{name: _section(units, name) for name in _QUOTED},
        causes=causes_of_period(unit for unit in units if unit.unit.name in behind),
        requests=gathered(requests, "requests"),
        without=tuple(unit.unit.name for unit in units if unit.handed_in and not _wrote(unit)),
    )


def _wrote(unit: UnitProgress) -> bool:
    return any(section_lines(unit.progress.period, name) for name in SECTIONS)


def _section(units: Iterable[UnitProgress], name: str) -> QuotedSection:
    written = [(unit, lines) for unit in units if (lines := section_lines(unit.progress.period, name))]
    levels = dict.fromkeys(unit.unit.branch for unit, _lines in written)
    chosen: list[Quote] = []
    for level in levels:
        chosen += _fullest([one for one in written if one[0].unit.branch == level], chosen)
    return QuotedSection(len(written), tuple(chosen))


def _fullest(written: Iterable[tuple[UnitProgress, tuple[str, ...]]], chosen: Sequence[Quote]) -> list[Quote]:
    """Return the fullest paragraphs, none that begins as another quoted one does: it would say the same again."""
    ranked = sorted(written, key=lambda one: -len(max(one[1], key=len)))
    begun, found = {_opening(quote.line) for quote in chosen}, list[Quote]()
    for unit, lines in ranked:
        line = quotable(max(lines, key=len))
        if len(found) < _OF_EACH_LEVEL and _opening(line) not in begun:
            begun.add(_opening(line))
            found.append(Quote(unit.unit.name, line))
    return found


def _opening(line: str) -> tuple[str, ...]:
    return tuple(line.split()[:_OPENING_WORDS])
