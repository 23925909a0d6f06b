"""Reference line not italic.

What: Reports the line “(Kèm theo …)” that is upright, or bold.
Why: It is set in italics, regular weight, centred under the title.
Example: (Kèm theo Báo cáo …) in bold.
Fix: Set it in italics; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="APP015",
    name="annex-reference-look",
    title="Dòng “(Kèm theo …)” không in nghiêng",
    element=Element.ANNEX_REFERENCE,
    lines=lambda subject: (annex.reference for annex in subject.anatomy.annexes),
    compared=(
        slant_findings,
        weight_findings,
    ),
)
