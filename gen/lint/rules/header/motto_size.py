"""Tiêu ngữ in the wrong size.

What: Reports a Tiêu ngữ outside 13-14 points.
Why: The table of sizes sets 13-14 points.
Example: Tiêu ngữ in 12 points.
Fix: Set 14 points; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="HDR008",
    name="motto-size",
    title="Tiêu ngữ sai cỡ chữ",
    element=Element.MOTTO,
    lines=lambda subject: (subject.anatomy.header.motto,),
    compared=(size_findings,),
)
