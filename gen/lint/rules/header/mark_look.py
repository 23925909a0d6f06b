"""Mark in the wrong look.

What: Reports a typed mark of urgency or circulation outside 13-14 points, not bold, or italic; stamped ones are
pictures.
Why: Marks are set in bold upright capitals of 13-14 points.
Example: KHẨN in 12 points.
Fix: Set 13 points, bold; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings, slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="HDR026",
    name="mark-look",
    title="Dấu chỉ mức độ khẩn, phạm vi lưu hành sai kiểu chữ, cỡ chữ",
    element=Element.URGENCY,
    lines=lambda subject: subject.anatomy.header.marks,
    compared=(
        size_findings,
        weight_findings,
        slant_findings,
    ),
)
