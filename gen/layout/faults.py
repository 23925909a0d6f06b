"""What is wrong with a template source, at its lines."""

from collections.abc import Sequence

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


class SourceFaults(ValueError):
    """All that is wrong with a source text, in the order of its lines; never empty."""

    def __init__(self, faults: Sequence[SourceFault]) -> None:
        super().__init__(tuple(faults))
        self.faults = tuple(faults)


def template_error(faults: SourceFaults) -> TemplateError:
    """Turn faults into the error a person sees: file, line and what is wrong first; all of them as findings."""
    findings = tuple(
        Diagnostic("TPL001", "template-source", Severity.ERROR, fault.message, fault.at) for fault in faults.faults
    )
    first = faults.faults[0]
    message = _("Mẫu nguồn “{file}”, dòng {line}: {message}")
    return TemplateError(message.format(file=first.at.file, line=first.at.line, message=first.message), findings)
