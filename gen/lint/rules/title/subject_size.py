"""Subject in the wrong size.

What: Reports lines of the subject outside the sizes of the profile.
Why: ND30 sets 13-14 points, TT01 14.
Example: The subject in 12 points.
Fix: Set 14 points; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="TTL010",
    name="subject-size",
    title="Trích yếu sai cỡ chữ",
    element=Element.SUBJECT,
    lines=lambda subject: subject.anatomy.title.subject,
    compared=(size_findings,),
    classes=TYPED,
)
