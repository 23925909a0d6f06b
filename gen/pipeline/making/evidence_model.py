"""What a document rests on, as values: the figures assessed, what reading them found, the files they are in."""

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.tables import AgencyTables, InputFile, InstrumentRow
from gen.intake.findings.forms import NO_REPORT
from gen.progress.model import SeriesProgress, YearProgress
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard
from gen.progress.returned import FaultyReport

Progress = YearProgress | SeriesProgress | NationProgress | NationSeries | ReportingBoard | FaultyReport


class ReportWithErrors(Struct, frozen=True):
    """A report with errors that stands in the way of a document about many agencies."""

    name: str
    year: int
    errors: int


class Evidence(Struct, frozen=True):
    """Assessed figures (None for a letter that states none), findings, files.

    ``tables`` are what an agency reported, where the document speaks of one agency and year: the document carries them.
    ``faulty`` names the reports with errors, where the document speaks of many agencies, ``unreported`` the agencies
    that have sent nothing. ``plans`` are the instruments by which the action plan was issued, where it is cited.
    """

    progress: Progress | None = None
    findings: tuple[Diagnostic, ...] = ()
    files: tuple[InputFile, ...] = ()
    tables: AgencyTables | None = None
    faulty: tuple[ReportWithErrors, ...] = ()
    unreported: tuple[str, ...] = ()
    plans: tuple[InstrumentRow, ...] = ()

    @property
    def unsent(self) -> bool:
        """Whether all that is wrong is that nothing came in."""
        return bool(self.errors) and all(finding.code == NO_REPORT.code for finding in self.errors)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that are errors."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)
