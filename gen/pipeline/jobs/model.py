"""What is asked for and what came of it: one job per document, one outcome per job. Both are picklable values."""

from datetime import date
from enum import StrEnum

from msgspec import Struct, field

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.periods import DatedPeriod
from gen.domain.tables import InputFile


class State(StrEnum):
    """What became of a document."""

    PRODUCED = "produced"
    DRAFTED = "drafted"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    REFUSED = "refused"
    FAILED = "failed"


class Job(Struct, frozen=True):
    """One document to make.

    ``day`` is the document's date; ``dated`` whether it is printed or left blank as in a draft.
    """

    kind: str
    agency_id: str
    year: int
    day: date
    dated: bool = False
    form: str = ""
    tolerant: bool = False
    regional: bool = False
    subject_id: str = ""
    period: str = ""
    """The part of the year that it is about, "" for the year itself."""

    @property
    def dated_period(self) -> DatedPeriod:
        """The year, or the part of it, that the document is about."""
        return DatedPeriod(self.year, self.period)

    @property
    def name(self) -> str:
        """The path of the document under the output folder, without its ending."""
        stem = self.subject_id or self.agency_id
        form = f"-{self.form}" if self.form else ""
        return f"{self.kind}/{self.dated_period}/{stem}{form}"


class Outcome(Struct, frozen=True):
    """What came of a job. ``content`` is the finished .docx, or None when refused or failed, then ``reason`` says why.

    ``missing`` names the figures printed as “…”; ``unreported`` the agencies whose reports a document on many lacks;
    ``unsent`` says that it was refused because nothing came in; ``way`` is how the template was rendered (fast, medium,
    slow).
    """

    job: Job
    state: State
    content: bytes | None = None
    reason: str = ""
    findings: tuple[Diagnostic, ...] = ()
    missing: tuple[str, ...] = ()
    unreported: tuple[str, ...] = ()
    unsent: bool = False
    inputs: tuple[InputFile, ...] = ()
    template: str = ""
    template_sha256: str = ""
    way: str = ""
    path: str = field(default="")

    @property
    def made(self) -> bool:
        """Whether there is a document."""
        return self.content is not None


class Result(Struct, frozen=True):
    """What is kept of an outcome once its document is on the disk: a batch of a million holds one of these for each.

    ``unreported`` is the number of reports that it lacks, ``unsent`` whether nothing came in for it. ``beside`` is the
    path of the new document where the one that somebody edited was kept.
    """

    job: Job
    state: State
    reason: str = ""
    missing: tuple[str, ...] = ()
    way: str = ""
    beside: str = ""
    errors: int = 0
    warnings: int = 0
    unreported: int = 0
    unsent: bool = False

    @property
    def path(self) -> str:
        """The path of the new document under the output folder."""
        return self.beside or f"{self.job.name}.docx"


def result_of(outcome: Outcome) -> Result:
    """Return what is to be kept of a delivered outcome."""
    severities = [finding.severity for finding in outcome.findings]
    own = f"{outcome.job.name}.docx"
    return Result(
        outcome.job,
        outcome.state,
        outcome.reason,
        outcome.missing,
        outcome.way,
        outcome.path if outcome.path != own else "",
        severities.count(Severity.ERROR),
        severities.count(Severity.WARNING),
        len(outcome.unreported),
        outcome.unsent,
    )
