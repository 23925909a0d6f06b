"""Quốc hiệu in the wrong size.

What: Reports a Quốc hiệu outside 12-13 points.
Why: The table of sizes sets 12-13 points.
Example: Quốc hiệu in 14 points.
Fix: Set 13 points; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="HDR006",
    name="national-name-size",
    title="Quốc hiệu sai cỡ chữ",
    element=Element.NATIONAL_NAME,
    lines=lambda subject: (subject.anatomy.header.national_name,),
    compared=(size_findings,),
)
