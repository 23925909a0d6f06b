"""Department that no longer has this name.

What: Says that a department of a province, merged in March 2025, is named as issuer, addressee,
recipient, or given an order.
Why: Departments followed the ministries; the day differs by province, so this is a hint only.
Example: “- Sở Thông tin và Truyền thông;” in Nơi nhận of June 2025.
Fix: Name the department that took over.
"""

from collections.abc import Iterator

from gen.decree.eras import CABINET_SOURCE, ENDED_DEPARTMENTS
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.era.ended_bodies import ended_findings
from gen.lint.subject import Subject


def check(subject: Subject) -> Iterator[Found]:
    """Compare living agencies with the departments that ended."""
    yield from ended_findings(subject, ENDED_DEPARTMENTS)


RULE = Rule(
    code="ERA004",
    name="department-ended",
    title="Sở không còn tên này",
    severity=Severity.INFO,
    clause=CABINET_SOURCE,
    check=check,
)
