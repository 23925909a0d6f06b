"""Province that no longer has this name.

What: Reports a province that had ended on the day of the document as issuer, addressee, recipient, or given an order.
Why: Since 1 July 2025 there are 34 provinces and cities (Huế is a city since 1 January 2025).
Example: “- UBND tỉnh Yên Bái;” in Nơi nhận of September 2025.
Fix: Name the province that took over.
"""

from collections.abc import Iterator

from gen.decree.eras import ENDED_PROVINCES, PROVINCES_SOURCE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.era.ended_bodies import ended_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Compare living agencies with the provinces that ended."""
    yield from ended_findings(subject, ENDED_PROVINCES)


RULE = Rule(
    code="ERA003",
    name="province-ended",
    title="Tỉnh, thành phố không còn tên này",
    severity=Severity.WARNING,
    clause=PROVINCES_SOURCE,
    check=check,
)
