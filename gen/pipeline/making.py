"""Make one document: figures → context → Word → check. Runs alike in this process, in others and on a cluster."""

from dataclasses import dataclass
from pathlib import Path

from gen import __version__
from gen.documents import DocumentContext, DocumentRequest, build_context
from gen.domain.agency import Agency
from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.document import Kind
from gen.domain.errors import GenError
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.pipeline.checking import Check
from gen.pipeline.history import FIRST_YEAR, History, gather
from gen.pipeline.jobs import Job, Outcome, State
from gen.pipeline.workshop import Workshop
from gen.progress import assess_series, assess_year
from gen.progress.model import MissingFigure, SeriesProgress, YearProgress

_SERIES = frozenset({Kind.MIDTERM, Kind.FINAL})


@dataclass(frozen=True, slots=True)
class MakerFactory:
    """Builds the maker of documents in whatever process it is called in; picklable."""

    workspace: Workspace
    progress: Path | None = None

    def __call__(self) -> "Maker":
        """Return a maker with its workshop open."""
        return Maker(Workshop(self.workspace, self.progress))


class Maker:
    """Makes documents, one job at a time; bad data and errors come back as outcomes."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._check = Check()

    def __call__(self, job: Job) -> Outcome:
        """Return the outcome of a job; never raise for what concerns one document alone."""
        try:
            return self._make(job)
        except GenError as error:
            return Outcome(job, State.FAILED, reason=str(error), findings=error.findings)
        except (KeyboardInterrupt, SystemExit):
            raise
        except Exception as error:
            text = _("lỗi chương trình ngoài dự kiến ({kind}: {error}); hãy gửi dòng này cho người phụ trách gen")
            return Outcome(job, State.FAILED, reason=text.format(kind=type(error).__name__, error=error))

    def _make(self, job: Job) -> Outcome:
        programme = self._workshop.programme
        agency = programme.agencies.get(job.agency_id, job.day)
        history = gather(programme, self._workshop.figures, agency, job.day, years_of(job))
        faults = tuple(finding for finding in history.findings if finding.severity is Severity.ERROR)
        if faults and not job.tolerant:
            return Outcome(job, State.REFUSED, reason=_refusal(faults), findings=history.findings)
        template_name = self._workshop.template_name(job)
        template, template_sha256 = self._workshop.template(template_name, job.day)
        context = self._context(job, agency, history, template_sha256)
        rendered = template.render_reporting(context.values)
        findings = self._check(rendered.content, job.name)
        return Outcome(
            job,
            State.DRAFTED if context.missing else State.PRODUCED,
            rendered.content,
            findings=(*history.findings, *findings),
            missing=tuple(_named(figure) for figure in context.missing),
            inputs=tuple(dict.fromkeys(file for tables in history.tables.values() for file in tables.files)),
            template=template_name,
            template_sha256=template_sha256,
            way=str(rendered.way),
        )

    def _context(self, job: Job, agency: Agency, history: History, template_sha256: str) -> DocumentContext:
        return build_context(
            DocumentRequest(
                kind=Kind(job.kind),
                agency=agency,
                year=job.year,
                day=job.day,
                programme=self._workshop.programme,
                progress=self._progress(job, history),
                form=job.form,
                template_sha256=template_sha256,
                program_version=__version__,
                dated=job.dated,
            )
        )

    def _progress(self, job: Job, history: History) -> YearProgress | SeriesProgress:
        programme = self._workshop.programme
        names = tuple(body.name for body in history.predecessors)
        if Kind(job.kind) in _SERIES:
            return assess_series(history.tables, programme, names)
        return assess_year(history.tables[job.year], history.tables.get(job.year - 1), programme)


def years_of(job: Job) -> tuple[int, ...]:
    """Return the years whose figures a document uses: all since the first for an evaluation, else its own and the
    one before.
    """
    if Kind(job.kind) in _SERIES:
        return tuple(range(FIRST_YEAR, job.year + 1))
    return tuple(year for year in (job.year - 1, job.year) if year >= FIRST_YEAR)


def _refusal(faults: tuple[Diagnostic, ...]) -> str:
    first = faults[0]
    others = (
        _(" (và {count} lỗi khác; xem bằng lệnh gen check)").format(count=len(faults) - 1) if len(faults) > 1 else ""
    )
    return f"{first.location}: {first.message}{others}"


def _named(figure: MissingFigure) -> str:
    return f"{figure.year}: {figure.table} - {figure.row} - {figure.column}"
