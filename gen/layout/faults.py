"""What is wrong with a template source, at its line."""

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import TemplateError
from gen.domain.location import TextLocation
from gen.messages import _


class SourceFault(ValueError):
    """A line of a source text is wrong; ``at`` names the file (a part has its own) and the line, counted from 1."""

    def __init__(self, at: TextLocation, message: str) -> None:
        super().__init__(at, message)
        self.at = at
        self.message = message


def template_error(fault: SourceFault) -> TemplateError:
    """Turn a fault into the error a person sees: file, line, what is wrong."""
    finding = Diagnostic("TPL001", "template-source", Severity.ERROR, fault.message, fault.at)
    message = _("Mẫu nguồn “{file}”, dòng {line}: {message}")
    return TemplateError(message.format(file=fault.at.file, line=fault.at.line, message=fault.message), (finding,))
