"""Ministry that no longer has this name.

What: Reports a ministry that had ended on the day of the document as issuer, addressee, recipient, or given an order.
Why: Since 1 March 2025 some ministries are merged; a letter to the old name goes astray.
Example: “- Bộ Kế hoạch và Đầu tư;” in Nơi nhận of April 2025.
Fix: Name the ministry that took over.
"""

from collections.abc import Iterator

from gen.decree.eras import CABINET_SOURCE, ENDED_MINISTRIES
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.era.ended_bodies import ended_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Compare living agencies with the ministries that ended."""
    yield from ended_findings(subject, ENDED_MINISTRIES)


RULE = Rule(
    code="ERA002",
    name="ministry-ended",
    title="Bộ, cơ quan ngang bộ không còn tên này",
    severity=Severity.WARNING,
    clause=CABINET_SOURCE,
    check=check,
)
