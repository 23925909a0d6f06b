"""Subject of a letter in the wrong size.

What: Reports a V/v outside 12-13 points.
Why: The table of sizes sets 12-13 points.
Example: V/v in 14 points.
Fix: Set 12 points; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="TTL016",
    name="letter-subject-size",
    title="Trích yếu công văn sai cỡ chữ",
    element=Element.LETTER_SUBJECT,
    lines=lambda subject: subject.anatomy.header.letter_subject,
    compared=(size_findings,),
    classes=TYPED,
)
