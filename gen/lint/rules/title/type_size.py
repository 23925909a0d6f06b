"""Type in the wrong size.

What: Reports a type outside the sizes of the profile.
Why: ND30 sets 13-14 points, TT01 14.
Example: BÁO CÁO in 16 points.
Fix: Set 14 points; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="TTL005",
    name="type-size",
    title="Tên loại sai cỡ chữ",
    element=Element.TYPE_NAME,
    lines=lambda subject: (subject.anatomy.title.line,),
    compared=(size_findings,),
    classes=TYPED,
)
