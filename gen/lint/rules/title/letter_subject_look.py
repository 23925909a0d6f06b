"""Subject of a letter in bold or italics.

What: Reports a V/v set in bold or italics.
Why: The subject of a letter is set upright in regular weight.
Example: V/v in italics.
Fix: Make it regular; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="TTL017",
    name="letter-subject-look",
    title="Trích yếu công văn sai kiểu chữ",
    element=Element.LETTER_SUBJECT,
    lines=lambda subject: subject.anatomy.header.letter_subject,
    compared=(
        weight_findings,
        slant_findings,
    ),
    classes=TYPED,
)
