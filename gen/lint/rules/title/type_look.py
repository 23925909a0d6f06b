"""Type not bold upright.

What: Reports a type that is not bold, or is italic.
Why: The type is set in bold upright capitals.
Example: BÁO CÁO in regular weight.
Fix: Make it bold and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="TTL006",
    name="type-look",
    title="Tên loại sai kiểu chữ",
    element=Element.TYPE_NAME,
    lines=lambda subject: (subject.anatomy.title.line,),
    compared=(
        weight_findings,
        slant_findings,
    ),
    classes=TYPED,
)
