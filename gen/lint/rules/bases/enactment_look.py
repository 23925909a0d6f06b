"""Enacting words in the wrong look.

What: Reports “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:” outside 13-14 points, not bold, or italic.
Why: The official forms print them in bold capitals, centred.
Example: QUYẾT ĐỊNH: in regular weight.
Fix: Make them bold; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import size_findings, slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="BAS015",
    name="enactment-look",
    title="“QUYẾT ĐỊNH:” sai kiểu chữ, cỡ chữ",
    element=Element.ENACTMENT,
    lines=lambda subject: (subject.anatomy.opening.enactment,),
    compared=(
        size_findings,
        weight_findings,
        slant_findings,
    ),
    classes=TYPED,
)
