"""“Nơi nhận:” not bold italic.

What: Reports the label “Nơi nhận:” that is not bold and italic.
Why: It is the one component set in bold italics.
Example: “Nơi nhận:” in regular weight.
Fix: Set it bold and italic; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="RCP003",
    name="recipients-label-look",
    title="“Nơi nhận:” không in đậm, nghiêng",
    element=Element.RECIPIENTS_LABEL,
    lines=lambda subject: (subject.anatomy.closing.recipients_label,),
    compared=(
        slant_findings,
        weight_findings,
    ),
)
