"""Documents: what their kinds do, forms, numbers and the record of figures a finished .docx carries."""

from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from gen.domain.periods import DatedPeriod
from gen.domain.values import Source


class Behaviour(StrEnum):
    """What a kind of document does: each is code, once; the kinds themselves are data, in ``documents.toml``.

    A kind that names no behaviour has that of its own name.
    """

    PLAN = "plan"
    ANNUAL = "annual"
    MIDTERM = "midterm"
    FINAL = "final"
    SUMMARY = "summary"
    PLAN_STATUS = "plan-status"
    GUIDANCE = "guidance"
    REMINDER = "reminder"
    REMINDER_TO_ALL = "reminder-all"
    RETURN = "return"
    COVER = "cover"
    PROPOSAL = "proposal"
    AMENDMENT = "amendment"
    SUBMISSION = "submission"
    COLLECTION = "collection"
    YEARLY_PLAN = "yearly-plan"
    BUDGET_PLAN = "budget-plan"
    CONFERENCE_PLAN = "conference-plan"
    INVITATION = "invitation"
    CONCLUSION = "conclusion"


class FigureRecord(Struct, frozen=True):
    """One figure of a document.

    It has its id, its text as printed, the exact value (None: not reported), unit, and the cells it came from.
    ``printed`` is the text as generated, when it is read back from a document whose ``text`` people may have changed.
    ``shown`` says, of a document read back, that it stood in a content control when generated.
    """

    id: str
    label: str
    text: str
    value: str | None
    unit: str = ""
    sources: tuple[Source, ...] = ()
    printed: str | None = None
    shown: bool = False


class DocumentRecord(Struct, frozen=True):
    """What a finished .docx says of itself, kept in a custom XML part.

    It tells kind, agency, year, template, inputs and figures.

    ``tables`` are the tables of figures it was made from, as text (``gen.intake.packed_tables``), "" if it has none.
    ``period`` is the part of the year that it is about, "" for the year itself. ``programme`` is the id of its
    programme, "" where it does not say: documents of 0.1.0, and of its templates, do not.
    ``number``, ``issued_on`` (ISO), ``place`` and ``signer`` mirror the bound content controls; empty in a draft.
    """

    kind: str
    agency_id: str
    year: int
    symbol: str
    subject: str
    template_sha256: str = ""
    program_version: str = ""
    number: str = ""
    issued_on: str = ""
    place: str = ""
    signer: str = ""
    figures: tuple[FigureRecord, ...] = field(default=())
    tables: str = ""
    period: str = ""
    programme: str = ""

    @property
    def dated_period(self) -> DatedPeriod:
        """The year, or the part of it, that the document is about."""
        return DatedPeriod(self.year, self.period)


class IssueStamp(Struct, frozen=True):
    """Number, full symbol and date given to a document by the register."""

    number: int
    symbol: str
    issued_on: date
