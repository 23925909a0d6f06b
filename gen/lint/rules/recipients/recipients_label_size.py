"""Size of “Nơi nhận:”.

What: Reports the label “Nơi nhận:” in another size than 12.
Why: It is set in size 12.
Example: “Nơi nhận:” in size 14, as the text.
Fix: Set size 12; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="RCP004",
    name="recipients-label-size",
    title="Cỡ chữ của “Nơi nhận:” không đúng",
    element=Element.RECIPIENTS_LABEL,
    lines=lambda subject: (subject.anatomy.closing.recipients_label,),
    compared=(size_findings,),
)
