"""Competence in the wrong look.

What: Reports the line of competence outside 13-14 points, not bold, or italic.
Why: The official forms print it in bold capitals of the size of the text.
Example: GIÁM ĐỐC SỞ NỘI VỤ in regular weight.
Fix: Make it bold; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import size_findings, slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="BAS014",
    name="competence-look",
    title="Thẩm quyền ban hành sai kiểu chữ, cỡ chữ",
    element=Element.COMPETENCE,
    lines=lambda subject: subject.anatomy.opening.competence,
    compared=(
        size_findings,
        weight_findings,
        slant_findings,
    ),
    classes=TYPED,
)
