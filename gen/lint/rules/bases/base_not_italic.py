"""Base not italic.

What: Reports bases that are set upright.
Why: Since 05/3/2020 bases are set in italics.
Example: Căn cứ Luật Tổ chức chính quyền địa phương … set upright.
Fix: Make it italic; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import slant_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="BAS002",
    name="base-not-italic",
    title="Căn cứ không in nghiêng",
    element=Element.BASES,
    lines=lambda subject: subject.anatomy.opening.bases,
    compared=(slant_findings,),
    profiles=("nd30",),
    classes=TYPED,
)
