"""Subject not bold upright.

What: Reports lines of the subject that are not bold, or are italic.
Why: The subject of a named type is set bold and upright.
Example: The subject in regular weight.
Fix: Make it bold and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="TTL009",
    name="subject-look",
    title="Trích yếu sai kiểu chữ",
    element=Element.SUBJECT,
    lines=lambda subject: (line for line in subject.anatomy.title.subject if not line.upper),
    compared=(
        weight_findings,
        slant_findings,
    ),
    classes=TYPED,
)
