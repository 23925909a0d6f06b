"""What is wrong with a template source, at its line."""

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import TemplateError
from gen.domain.location import TextLocation
from gen.messages import _


class SourceFault(ValueError):
    """A line of a source text is wrong; ``line`` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(line, message)
        self.line = line
        self.message = message


def template_error(name: str, fault: SourceFault) -> TemplateError:
    """Turn a fault into the error a person sees: file, line, what is wrong."""
    place = TextLocation(f"{name}.txt", fault.line)
    finding = Diagnostic("TPL001", "template-source", Severity.ERROR, fault.message, place)
    message = _("Mẫu nguồn “{file}”, dòng {line}: {message}")
    return TemplateError(message.format(file=place.file, line=fault.line, message=fault.message), (finding,))
