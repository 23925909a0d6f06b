"""What a document is asked to be, and what comes back: the values its template needs and the record of its figures."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from gen.domain.agency import Agency
from gen.domain.decision import ActivityCount
from gen.domain.document import Behaviour, DocumentRecord, IssueStamp
from gen.domain.tables import InstrumentRow
from gen.programme import Programme
from gen.progress.model import MissingFigure, SeriesProgress, YearProgress
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard
from gen.progress.returned import FaultyReport


class DocumentRequest(Struct, frozen=True):
    """One document to be made.

    ``day`` is the date of the document: it chooses names, legal bases and terms. ``stamp`` is None for a draft, whose
    number and day stay blank (the day is printed where ``dated``). ``progress`` is a YearProgress for yearly kinds, a
    SeriesProgress for the evaluations, None for a plan written before there are any figures; a NationProgress or
    NationSeries for what the ministry says of all agencies, a ReportingBoard for a reminder, a FaultyReport where one
    is returned. ``form`` is "" or one of the forms of its kind (``decision``: a plan as Quyết định). ``addressee`` is
    the agency a letter goes to, where each agency gets its own.
    ``plans`` are the instruments by which the action plan was issued that the document carries out, where it cites it.
    ``regional`` are the activities of the region, wanted or not in a midterm evaluation; ``template_sha256``,
    ``tables`` and ``program_version`` only travel into the record.
    """

    kind: str
    agency: Agency
    year: int
    day: date
    programme: Programme
    progress: YearProgress | SeriesProgress | NationProgress | NationSeries | ReportingBoard | FaultyReport | None = (
        None
    )
    stamp: IssueStamp | None = None
    dated: bool = False
    form: str = ""
    plans: tuple[InstrumentRow, ...] = ()
    regional: tuple[ActivityCount, ...] = ()
    addressee: Agency | None = None
    template_sha256: str = ""
    program_version: str = ""
    tables: str = ""

    @property
    def when(self) -> str:
        """What it is about: “năm 2026”, “Quý I năm 2026”."""
        return self.programme.period.named(self.year)

    @property
    def outlook_title(self) -> str:
        """What the work to come is called in a heading: that of the next year where the programme has one."""
        ends = bool(self.programme.period.id) or self.year >= self.programme.decision.last_year
        return "TRONG THỜI GIAN TỚI" if ends else f"NĂM {self.year + 1}"

    @property
    def behaviour(self) -> Behaviour:
        """What the kind of the document does."""
        return self.programme.behaviour_of(self.kind)

    @property
    def printed_day(self) -> date | None:
        """The day to print, or None if the document leaves it blank."""
        if self.stamp is not None:
            return self.stamp.issued_on
        return self.day if self.dated else None


class DocumentContext(Struct, frozen=True):
    """Everything a template may print (``values``), the record the file carries, and what was not reported."""

    values: Mapping[str, object]
    record: DocumentRecord
    missing: tuple[MissingFigure, ...]
