"""From a request to the context of a document: the kind says what it says, the frame is shared."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType

from gen.documents.annual import AnnualContent, annual
from gen.documents.content import KindContent
from gen.documents.evaluation import Evaluation
from gen.documents.figures import record_of
from gen.documents.final import FinalContent, final
from gen.documents.frame import Frame, frame_of
from gen.documents.guidance import GuidanceContent, guidance
from gen.documents.midterm import MidtermContent, midterm
from gen.documents.period import Period
from gen.documents.plan import PlanContent, plan
from gen.documents.plan_status import PlanStatusContent, plan_status
from gen.documents.reminder import ReminderContent, reminder
from gen.documents.request import DocumentContext, DocumentRequest
from gen.documents.summary import SummaryContent, summary
from gen.domain.document import DocumentRecord, Kind
from gen.domain.errors import GenError
from gen.messages import _
from gen.progress.model import SeriesProgress, YearProgress
from gen.progress.nation_model import NationProgress, NationSeries
from gen.progress.reporting import ReportingBoard


@dataclass(frozen=True, slots=True)
class KindBuilder:
    """How a kind of document is built, and the dataclasses that hold what it says."""

    contents: tuple[type, ...]
    build: Callable[[DocumentRequest], KindContent]


def _of_a_year(request: DocumentRequest) -> YearProgress:
    if not isinstance(request.progress, YearProgress):
        raise GenError(_("Văn bản này cần số liệu của một năm."))
    return request.progress


def _of_several_years(request: DocumentRequest) -> SeriesProgress:
    if not isinstance(request.progress, SeriesProgress):
        raise GenError(_("Văn bản này cần số liệu của nhiều năm."))
    return request.progress


def _of_the_nation(request: DocumentRequest) -> NationProgress | NationSeries:
    if not isinstance(request.progress, NationProgress | NationSeries):
        raise GenError(_("Văn bản này cần số liệu của cả nước."))
    return request.progress


def _of_the_nation_in_a_year(request: DocumentRequest) -> NationProgress:
    if not isinstance(request.progress, NationProgress):
        raise GenError(_("Văn bản này cần số liệu của cả nước trong một năm."))
    return request.progress


def _of_the_board(request: DocumentRequest) -> ReportingBoard:
    if not isinstance(request.progress, ReportingBoard):
        raise GenError(_("Văn bản này cần tình hình gửi báo cáo của các cơ quan."))
    return request.progress


BUILDERS: Mapping[Kind, KindBuilder] = MappingProxyType(
    {
        Kind.PLAN: KindBuilder((PlanContent,), plan),
        Kind.ANNUAL: KindBuilder((AnnualContent,), lambda request: annual(request, _of_a_year(request))),
        Kind.MIDTERM: KindBuilder(
            (Evaluation, MidtermContent), lambda request: midterm(request, _of_several_years(request))
        ),
        Kind.FINAL: KindBuilder((Evaluation, FinalContent), lambda request: final(request, _of_several_years(request))),
        Kind.SUMMARY: KindBuilder((SummaryContent, Period), lambda request: summary(request, _of_the_nation(request))),
        Kind.PLAN_STATUS: KindBuilder(
            (PlanStatusContent,), lambda request: plan_status(request, _of_the_nation_in_a_year(request))
        ),
        Kind.GUIDANCE: KindBuilder((GuidanceContent,), guidance),
        Kind.REMINDER: KindBuilder((ReminderContent,), lambda request: reminder(request, _of_the_board(request))),
    }
)
"""The kinds that can be built; a new kind is one file and one row here."""


def build_context(request: DocumentRequest) -> DocumentContext:
    """Return everything the template of the document may print, and its record.

    Raises GenError where the kind has no builder or the figures are of the wrong span.
    """
    builder = BUILDERS.get(request.kind)
    if builder is None:
        raise GenError(_("Chưa có mẫu nội dung cho loại văn bản “{kind}”.").format(kind=request.kind.value))
    piece = builder.build(request)
    frame = frame_of(request, piece)
    record = _record(request, piece, frame)
    return DocumentContext(
        values=MappingProxyType(names_of(frame, *piece.contents) | {"record": record}),
        record=record,
        missing=piece.missing,
    )


def names_of(*dataclasses: object) -> dict[str, object]:
    """Return the fields of the dataclasses by name, without turning the ones within into mappings."""
    return {name: getattr(each, name) for each in dataclasses for name in _names_in(type(each))}  # type: ignore[arg-type]


@cache
def _names_in(dataclass_: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(dataclass_))


def _record(request: DocumentRequest, piece: KindContent, frame: Frame) -> DocumentRecord:
    stamp = request.stamp
    return DocumentRecord(
        kind=request.kind.value,
        agency_id=request.agency.id,
        year=request.year,
        symbol=frame.header.symbol,
        subject=piece.title.subject or piece.title.letter_subject,
        template_sha256=request.template_sha256,
        program_version=request.program_version,
        number=frame.header.number,
        issued_on=stamp.issued_on.isoformat() if stamp else "",
        place=frame.header.place,
        signer=frame.signature.name,
        figures=tuple(record_of(shown) for shown in piece.figures),
        tables=request.tables,
    )
