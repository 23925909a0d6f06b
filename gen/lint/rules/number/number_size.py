"""Number in the wrong size.

What: Reports number and symbol in another size than 13 points.
Why: The table of sizes sets 13 points.
Example: The number in 14 points, like the text.
Fix: Set 13 points; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="NUM011",
    name="number-size",
    title="Số, ký hiệu sai cỡ chữ",
    element=Element.NUMBER,
    lines=lambda subject: (subject.anatomy.header.number,),
    compared=(size_findings,),
)
