"""Why agencies lag, in the year or in the period: the causes they name themselves, gathered by kind."""

from collections.abc import Iterable

from gen.documents.gathering import Gathered, gathered
from gen.documents.paragraphs import SECTIONS, lines_of
from gen.documents.period_words import section_lines
from gen.progress.nation_model import UnitProgress
from gen.vietnamese import MISSING


def causes_of(units: Iterable[UnitProgress]) -> tuple[Gathered, ...]:
    """Return what the agencies give as causes in their reports of the year."""
    section = SECTIONS["causes"]
    said = ((unit.unit.name, lines_of(unit.progress.paragraphs.get(section, ()))) for unit in units)
    return gathered(((name, [line for line in lines if line != MISSING]) for name, lines in said), "causes")


def causes_of_period(units: Iterable[UnitProgress]) -> tuple[Gathered, ...]:
    """Return what the agencies give as causes of what they did not reach in the period."""
    names = ("outer_causes", "own_causes")
    said = ((unit, [line for name in names for line in section_lines(unit.progress.period, name)]) for unit in units)
    return gathered(((unit.unit.name, lines) for unit, lines in said), "causes")
