"""A finding: something wrong with an input or a document. A value, never an exception; many at once; picklable."""

from enum import IntEnum

from msgspec import Struct

from gen.domain.location import Location


class Severity(IntEnum):
    """How much a finding matters; larger is more serious."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The lower-case name used in text, JSON and option values."""
        return self.name.lower()


class Diagnostic(Struct, frozen=True):
    """One finding at one place.

    ``code`` is stable (``PAG002``, ``TAB014``), ``name`` reads well after "allow" (``margin-out-of-range``),
    ``message`` is one
    sentence for people, ``clause`` the law it rests on, ``fix`` one sentence on how to fix it, ``fixable`` whether
    the
    program can fix it safely.
    """

    code: str
    name: str
    severity: Severity
    message: str
    location: Location
    clause: str | None = None
    fix: str | None = None
    fixable: bool = False


def has_errors(findings: "list[Diagnostic] | tuple[Diagnostic, ...]") -> bool:
    """Tell whether any finding is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)
