"""Make one document: figures → context → Word → check. Runs alike in this process, in others and on a cluster."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from sys import intern

from msgspec import Struct

from gen import __version__
from gen.documents import DocumentContext, DocumentRequest, build_context
from gen.domain.agency import Agency
from gen.domain.diagnostic import Diagnostic
from gen.domain.document import DocumentRecord
from gen.domain.errors import NotInForce
from gen.domain.periods import DatedPeriod, ReportingPeriod
from gen.domain.workspace import Workspace
from gen.intake.packed_tables.writing import pack_tables
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.jobs.model import Job, Outcome, State
from gen.pipeline.jobs.planning import document_day
from gen.pipeline.jobs.sampling import EVERY_DOCUMENT, Sample
from gen.pipeline.making.budget import OutOfTime, limited
from gen.pipeline.making.evidence import evidence_for
from gen.pipeline.making.evidence_model import Evidence, ReportWithErrors
from gen.pipeline.making.judging import judge_by_every_rule, judge_text
from gen.pipeline.reports.workshop import Workshop
from gen.programme import Programme
from gen.progress.model import MissingFigure
from gen.rendering import Rendered
from gen.revision.remembering import remembering
from gen.vietnamese import cited_date
from gen.wordml.keeping import keeping_together


def _finished(
    parts: Sequence[tuple[str, bytes]], letters: bytes | None, record: DocumentRecord
) -> list[tuple[str, bytes]]:
    return remembering(keeping_together(parts), letters, record.figures)


class MakerFactory(Struct, frozen=True):
    """Builds the maker of documents in whatever process it is called in; picklable."""

    workspace: Workspace
    data: Path | None = None
    sample: Sample = EVERY_DOCUMENT
    seconds: float = 0

    def __call__(self) -> "Maker":
        """Return a maker with its workshop open."""
        return Maker(Workshop(self.workspace, self.data), self.sample, self.seconds)


class Maker:
    """Makes documents, one job at a time; bad data and errors come back as outcomes.

    ``sample`` says which of them are judged by every rule, ``seconds`` how long one may take (0: no limit).
    """

    def __init__(self, workshop: Workshop, sample: Sample = EVERY_DOCUMENT, seconds: float = 0) -> None:
        self._workshop = workshop
        self._sample = sample
        self._seconds = seconds

    def prepare(self, job: Job) -> None:
        """Load what the documents of a batch have in common, before processes are forked; ``job`` is one of them.

        The files of figures of many agencies are gone through once then, not once in each process.
        """
        try:
            with limited(self._seconds):
                attempted(lambda: self.context_of(job), job.name)  # what is wrong is told with each document
        except OutOfTime:
            self._begin_anew()

    def __call__(self, job: Job) -> Outcome:
        """Return the outcome of a job; never raise for what concerns one document alone."""
        found = attempted(lambda: self._within_time(job), job.name)
        if isinstance(found, Failure):
            return Outcome(job, State.FAILED, reason=found.sentence, findings=found.findings)
        return found

    def _within_time(self, job: Job) -> Outcome:
        try:
            with limited(self._seconds):
                return self._make(job)
        except OutOfTime:
            self._begin_anew()
            return self.late(job)

    def _begin_anew(self) -> None:
        """Trust no more what was being loaded when the time was over."""
        self._workshop = Workshop(self._workshop.workspace, self._workshop.data)

    def late(self, job: Job) -> Outcome:
        """Return the outcome of a job that took longer than it may."""
        agency = self._workshop.programme.agencies.get(job.subject_id or job.agency_id, job.day)
        text = _(
            "Văn bản của {agency} chưa lập xong sau {seconds} giây nên đã dừng lại; hãy kiểm tra tệp số liệu có ô nào "
            "dài bất thường không, hoặc tăng document_seconds trong mục [general] của gen.toml"
        )
        return Outcome(job, State.FAILED, reason=text.format(agency=agency.name, seconds=f"{self._seconds:g}"))

    def _make(self, job: Job) -> Outcome:
        agency = self._workshop.programme.agencies.get(job.agency_id, job.day)
        evidence = evidence_for(self._workshop, job)
        if evidence.errors and not job.tolerant:
            reason = _refusal(evidence, job, self._workshop.programme.period)
            return Outcome(job, State.REFUSED, reason=reason, findings=evidence.findings, unsent=evidence.unsent)
        template_name = self._workshop.template_name(job)
        template, template_sha256 = self._workshop.template(template_name, job.day)
        context = self._context(job, agency, evidence, template_sha256)
        rendered = template.render_reporting(context.values, finish=partial(_finished, record=context.record))
        findings = self._judge(job, rendered)
        return Outcome(
            job,
            State.DRAFTED if context.missing or evidence.unreported else State.PRODUCED,
            rendered.content,
            findings=(*evidence.findings, *findings),
            missing=tuple(map(intern, _named(context.missing, self._workshop.programme))),
            unreported=evidence.unreported,
            inputs=evidence.files,
            template=template_name,
            template_sha256=template_sha256,
            way=str(rendered.way),
        )

    def _judge(self, job: Job, rendered: Rendered) -> tuple[Diagnostic, ...]:
        name = f"{job.name}.docx"
        if self._sample.takes(job):
            return judge_by_every_rule(rendered.content, name)
        return judge_text(rendered.content, name, rendered.body, rendered.letters)

    def context_of(self, job: Job) -> DocumentContext:
        """Return what the template of a job's document would print; raise where it cannot be known."""
        agency = self._workshop.programme.agencies.get(job.agency_id, job.day)
        template_sha256 = self._workshop.template(self._workshop.template_name(job), job.day)[1]
        return self._context(job, agency, evidence_for(self._workshop, job), template_sha256)

    def _context(self, job: Job, agency: Agency, evidence: Evidence, template_sha256: str) -> DocumentContext:
        programme = self._workshop.programme
        return build_context(
            DocumentRequest(
                kind=job.kind,
                agency=agency,
                year=job.year,
                day=job.day,
                programme=programme,
                progress=evidence.progress,
                form=job.form,
                plans=evidence.plans,
                regional=self._workshop.regional if job.regional else (),
                addressee=_addressee_of(programme, job),
                template_sha256=template_sha256,
                program_version=__version__,
                tables=pack_tables(evidence.tables, self._workshop.programme.schema) if evidence.tables else "",
                dated=job.dated,
            )
        )


def _addressee_of(programme: Programme, job: Job) -> Agency | None:
    """Return the agency a letter goes to; a letter to one that no longer exists on its day is refused."""
    if not job.subject_id:
        return None
    try:
        return programme.agencies.get(job.subject_id, job.day)
    except NotInForce as error:
        usual = cited_date(document_day(programme.kind(job.kind), job.year, None))
        text = _("{reason} Nếu lập theo thời điểm trước đó, nêu ngày ấy (--date), ví dụ {day}.")
        raise NotInForce(text.format(reason=error, day=usual)) from error


def _refusal(evidence: Evidence, job: Job, period: ReportingPeriod) -> str:
    if evidence.faulty:
        return _refusal_of_many(evidence.faulty, period)
    errors = evidence.errors
    first = errors[0]
    if evidence.unsent:
        return _("chưa gửi báo cáo {when}").format(when=period.named(job.year))
    others = (
        _(" (và {count} lỗi khác; xem bằng lệnh gen check)").format(count=len(errors) - 1) if len(errors) > 1 else ""
    )
    return f"{first.location}: {first.message}{others}"


def _refusal_of_many(faulty: tuple[ReportWithErrors, ...], period: ReportingPeriod) -> str:
    """Name every agency whose report has errors, and the ways to go on."""
    each = _("{name} {when} ({count} lỗi)")
    names = ", ".join(
        each.format(name=report.name, when=period.named(report.year), count=report.errors) for report in faulty
    )
    asked = "--period" if period.id else "--year"
    years = (DatedPeriod(year, period.id) for year in sorted({report.year for report in faulty}))
    commands = ", ".join(f"gen check {asked} {year}" for year in years)
    text = _(
        "Chưa lập được vì {count} báo cáo còn lỗi số liệu: {names}. "
        "Đề nghị các cơ quan sửa (xem từng ô lỗi bằng lệnh: {commands}), "
        "hoặc thêm --draft để lập bản dự thảo từ số liệu hiện có; chỗ lỗi in “…”."
    )
    return text.format(count=len(faulty), names=names, commands=commands)


def _named(figures: Iterable[MissingFigure], programme: Programme) -> Iterator[str]:
    """Yield what is missing in words, once for all the agencies that did not report it, with their names."""
    units: dict[str, list[str]] = {}
    for figure in figures:
        place = " - ".join(part for part in (figure.table, figure.row, figure.column) if part)
        whole = "" if figure.row or figure.column else _(" (cả bảng)")
        lacking = units.setdefault(f"{figure.year}: {place}{whole}", [])
        if figure.unit:
            lacking.append(figure.unit)
    agencies = programme.agencies.agencies if any(units.values()) else ()
    names = {agency.id: agency.short_name for agency in agencies}
    for text, ids in units.items():
        yield f"{text} ({', '.join(names.get(id_, id_) for id_ in dict.fromkeys(ids))})" if ids else text
