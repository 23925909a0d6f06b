"""What may be found wrong: one row of a table of findings, with its stable code and its sentences."""

from collections.abc import Callable

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import Location

Sentence = Callable[[], str]
"""Gives a sentence in the language spoken when it is called."""


class Finding(Struct, frozen=True):
    """One row of a table of findings: what is said where it is found, and how to fix it.

    ``code`` is stable and never used again for something else, ``name`` reads well after “allow”. ``message`` and
    ``fix`` hold ``{…}`` names that ``at`` fills; ``clause`` is the law it rests on.
    """

    code: str
    name: str
    severity: Severity
    message: Sentence
    fix: Sentence | None = None
    clause: str | None = None

    def at(self, location: Location, **values: object) -> Diagnostic:
        """Return the diagnostic of this finding at the place, its sentences filled with the values."""
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=self.severity,
            message=self.message().format(**values),
            location=location,
            clause=self.clause,
            fix=self.fix().format(**values) if self.fix else None,
        )
