"""Number in bold or italics.

What: Reports number and symbol set in bold or italics.
Why: Number and symbol are set upright in regular weight.
Example: Số: 15/BC-SNV in bold.
Fix: Make it regular; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="NUM012",
    name="number-look",
    title="Số, ký hiệu sai kiểu chữ",
    element=Element.NUMBER,
    lines=lambda subject: (subject.anatomy.header.number,),
    compared=(
        weight_findings,
        slant_findings,
    ),
)
