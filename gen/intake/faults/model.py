"""A kind of fault in a table: stable code, name, what is said of it and how to mend it."""

from collections.abc import Callable
from dataclasses import dataclass

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import TableLocation

Sentence = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Fault:
    """One row of the table of faults. ``message`` and ``fix`` give a sentence with ``{…}`` names, in the language
    spoken at the time; ``clause`` is the instrument it rests on. Codes are never reused.
    """

    code: str
    name: str
    severity: Severity
    message: Sentence
    fix: Sentence
    clause: str | None = None

    def at(self, location: TableLocation, **values: object) -> Diagnostic:
        """Return the finding of this fault at the place, its sentences filled with the values."""
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=self.message().format(**values),
            location=location,
            clause=self.clause,
            fix=self.fix().format(**values),
        )
