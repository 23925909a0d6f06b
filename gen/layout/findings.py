"""What is wrong with a template source, at its lines."""

from collections.abc import Sequence

from gen.domain.diagnostic import Severity
from gen.domain.errors import TemplateError
from gen.domain.finding import Finding
from gen.domain.location import TextLocation
from gen.messages import _

TEMPLATE_SOURCE = Finding(
    "TPL040",
    "template-source",
    Severity.ERROR,
    lambda: "{detail}",
    lambda: _("Sửa dòng được nêu trong templates/source rồi chạy lại gen templates build."),
)
FINDINGS: tuple[Finding, ...] = (TEMPLATE_SOURCE,)


class SourceError(ValueError):
    """A line of a source text is wrong; ``at`` names the file (a part has its own) and the line, counted from 1."""

    def __init__(self, at: TextLocation, message: str) -> None:
        super().__init__(at, message)
        self.at = at
        self.message = message


class SourceErrors(ValueError):
    """All that is wrong with a source text, in the order of its lines; never empty."""

    def __init__(self, errors: Sequence[SourceError]) -> None:
        super().__init__(tuple(errors))
        self.errors = tuple(errors)


def template_error(wrong: SourceErrors) -> TemplateError:
    """Return the error a person sees: file, line and what is wrong first; all of them as findings."""
    findings = tuple(TEMPLATE_SOURCE.at(error.at, detail=error.message) for error in wrong.errors)
    first = wrong.errors[0]
    message = _("Mẫu nguồn “{file}”, dòng {line}: {message}")
    return TemplateError(message.format(file=first.at.file, line=first.at.line, message=first.message), findings)
