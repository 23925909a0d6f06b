"""From a request to the context of a document: the kind gives the content, the frame is shared."""

from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from gen.documents.content import KindContent
from gen.documents.figures import record_of
from gen.documents.frame import Frame, frame_of
from gen.documents.kinds import KINDS
from gen.documents.own_tables import own_views
from gen.documents.request import DocumentContext, DocumentRequest
from gen.domain.document import DocumentRecord


def build_context(request: DocumentRequest) -> DocumentContext:
    """Return everything the template of the document may print, and its record.

    Raises GenError where the figures are of the wrong span.
    """
    content = _under_its_subject(KINDS[request.behaviour].build(request), request)
    frame = frame_of(request, content)
    record = _record(request, content, frame)
    beside = {"own": own_views(request), "record": _printed(record)}
    return DocumentContext(
        values=MappingProxyType(names_of(frame, *content.contents) | beside),
        record=record,
        missing=content.missing,
    )


def _under_its_subject(content: KindContent, request: DocumentRequest) -> KindContent:
    """Return the content under the subject that the kind has of its own, where ``documents.toml`` says one."""
    pattern = request.programme.kind(request.kind).subject
    if not pattern:
        return content
    names = {
        "project": request.programme.measures.project or request.programme.decision.short_name,
        "name": request.programme.decision.short_name,
        "when": request.when,
        "year": request.year,
        "next_year": request.year + 1,
    }
    return replace(content, title=replace(content.title, subject=pattern.format_map(names)))


def names_of(*structs: Struct) -> dict[str, object]:
    """Return the fields of the values by name, without turning the ones within into mappings."""
    return {name: getattr(each, name) for each in structs for name in each.__struct_fields__}


def _printed(record: DocumentRecord) -> object:
    """Return the record as templates print it: where it is of a period, its year is written with it (``2026-Q1``)."""
    return names_of(record) | {"year": str(record.dated_period)} if record.period else record


def _record(request: DocumentRequest, content: KindContent, frame: Frame) -> DocumentRecord:
    stamp = request.stamp
    return DocumentRecord(
        kind=request.kind,
        agency_id=request.agency.id,
        year=request.year,
        period=request.programme.period.id,
        symbol=frame.header.symbol,
        subject=content.title.subject or content.title.letter_subject,
        template_sha256=request.template_sha256,
        program_version=request.program_version,
        number=frame.header.number,
        issued_on=stamp.issued_on.isoformat() if stamp else "",
        place=frame.header.place,
        signer=frame.signature.name,
        figures=tuple(record_of(shown) for shown in content.figures),
        tables=request.tables,
        programme=request.programme.id,
    )
