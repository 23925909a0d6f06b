"""Is a form as it was handed out? Then that is all there is to say of it, not that cell after cell is empty."""

from gen.domain.diagnostic import Diagnostic, Severity
from gen.intake.findings import cells as cell_findings
from gen.intake.findings import forms as form_findings
from gen.intake.findings.blank import UNTOUCHED_FORM
from gen.intake.report import Reading
from gen.intake.rows.record import Record

GIVEN = {
    "indicators": frozenset({"code", "name", "unit", "target"}),
    "tasks": frozenset({"code", "task", "lead", "partners", "start", "end", "product"}),
    "publicity": frozenset({"form"}),
    "budget": frozenset({"funding"}),
    "paragraphs": frozenset({"section"}),
    "plan": frozenset({"code", "activity", "lead", "partners", "start", "end", "product"}),
    "path": frozenset({"code", "year"}),
    "plan_texts": frozenset({"section"}),
    "conference": frozenset({"section"}),
    "period": frozenset({"section"}),
}
"""The columns that a form is handed out with; in other tables every row is the clerk's own."""
_OF_EMPTINESS = frozenset(
    one.code for one in (cell_findings.REQUIRED_EMPTY, form_findings.EMPTY_TABLE, form_findings.IDENTITY_INCOMPLETE)
)


def is_untouched(reading: Reading) -> bool:
    """Tell whether nothing was typed in any table: all that is said of it is that cells are empty."""
    errors = (finding for finding in reading.own_findings if finding.severity is Severity.ERROR)
    return (
        bool(reading.rows)
        and not any(table.none_this_year for table in reading.rows.values())
        and not any(_has_own(record, key) for key, table in reading.rows.items() for record in table.records)
        and all(finding.code in _OF_EMPTINESS for finding in errors)
    )


def told_of_untouched(reading: Reading) -> tuple[Diagnostic, ...]:
    """Return what is to be said of an untouched form: one finding, at the first cell that must be filled in."""
    empty = (one.location for one in reading.own_findings if one.code == cell_findings.REQUIRED_EMPTY.code)
    others = (finding for finding in reading.own_findings if finding.code not in _OF_EMPTINESS)
    return (UNTOUCHED_FORM.at(next(empty, reading.place)), *others)


def _has_own(record: Record, key: str) -> bool:
    """Tell whether the row holds anything that the form was not handed out with."""
    own = {column for column, text in record.texts.items() if text}
    own |= {column for column, value in record.numbers.items() if value.number is not None}
    own |= {column for column, day in record.days.items() if day}
    own |= {column for column, marked in record.flags.items() if marked}
    return bool((own | record.unreadable) - GIVEN.get(key, frozenset()))
