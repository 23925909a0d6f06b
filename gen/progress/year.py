"""All figures of one agency for one year."""

from collections.abc import Iterable

from gen.domain.tables import AgencyTables, ParagraphRow
from gen.domain.values import NOT_REPORTED
from gen.progress import sheets
from gen.progress.activities import assess_budget, assess_publicity, assess_training, count_instruments
from gen.progress.gaps import missing_figures
from gen.progress.indicators import assess_indicators
from gen.progress.knowledge import ProgrammeForFigures
from gen.progress.model import YearProgress
from gen.progress.tasks import assess_groups, cutoff_of

COMPARED = frozenset({sheets.INDICATORS, sheets.TRAININGS})
"""The tables of the year before that a year is compared with: indicators and training."""


def assess_year(
    tables: AgencyTables,
    previous: AgencyTables | None,
    programme: ProgrammeForFigures,
    predecessors: tuple[str, ...] = (),
) -> YearProgress:
    """Assess the tables of one agency for one year.

    ``previous`` are its tables of the year before, or None if there are none to compare with; ``predecessors`` the
    ids of the agencies whose figures were added up in ``tables``.
    """
    publicity, publicity_total = assess_publicity(tables)
    budget, budget_total = assess_budget(tables)
    return YearProgress(
        agency_id=tables.agency_id,
        year=tables.year,
        as_of=tables.as_of,
        indicators=assess_indicators(tables, previous, programme),
        groups=assess_groups(tables, programme),
        training=assess_training(tables, previous, programme),
        instruments=tables.instruments,
        publicity=publicity,
        publicity_total=publicity_total,
        budget=budget,
        budget_total=budget_total,
        paragraphs=_by_section(tables.paragraphs),
        period=_by_section(tables.period),
        missing=missing_figures(tables, programme),
        tables=tables,
        instrument_count=count_instruments(tables, programme),
        cutoff=cutoff_of(tables, programme),
        predecessors=predecessors,
        planned_before=assess_budget(previous)[1].planned if previous is not None else NOT_REPORTED,
    )


def _by_section(rows: Iterable[ParagraphRow]) -> dict[str, tuple[str, ...]]:
    """Gather the clerk's own paragraphs by section (in small letters), in the order of the table."""
    sections: dict[str, list[str]] = {}
    for row in rows:
        sections.setdefault(row.section.strip().lower(), []).append(row.text)
    return {section: tuple(texts) for section, texts in sections.items()}
