"""From an exception inside a render to a finding that says where in the Word file it is."""

from jinja2 import Template
from jinja2.exceptions import SecurityError, UndefinedError

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import DocumentLocation
from gen.rendering.checks.telling import finding
from gen.rendering.checks.wording import in_vietnamese
from gen.rendering.compiled_part import CompiledPart
from gen.rendering.part_names import short_name
from gen.rendering.refusals import (
    ChartRefused,
    LimitReached,
    LinkUnknown,
    MarkupMisplaced,
    NotWellFormed,
    PictureRefused,
    RenderStop,
    ValueMissing,
)

_NAMES: tuple[tuple[type[Exception], str], ...] = (
    (ValueMissing, "missing-value"),
    (UndefinedError, "missing-value"),
    (MarkupMisplaced, "rich-text-in-plain-tag"),
    (LimitReached, "limit-reached"),
    (NotWellFormed, "not-well-formed"),
    (PictureRefused, "picture-refused"),
    (ChartRefused, "chart-refused"),
    (LinkUnknown, "link-unknown"),
    (SecurityError, "not-allowed"),
    (RecursionError, "limit-reached"),
    (MemoryError, "limit-reached"),
    (Exception, "expression-failed"),
)


def finding_of(error: Exception, file: str, part: CompiledPart, template: Template) -> Diagnostic:
    """Return the finding for an error that stopped the render of ``part``."""
    line = getattr(error, "line", 0) or _line_in_source(error, part, template)
    location = part.place_of(line) or DocumentLocation(file, short_name(part.name))
    name = next(name for kind, name in _NAMES if isinstance(error, kind))
    detail = error.subject if isinstance(error, RenderStop) else in_vietnamese(error)
    return finding(name, location, detail=detail)


def _line_in_source(error: Exception, part: CompiledPart, template: Template) -> int:
    """Return the line of the numbered source where ``error`` arose, 0 if it arose elsewhere."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == part.name:
            line = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return line
