"""Base in bold.

What: Reports bases with bold words.
Why: Bases are set in regular weight.
Example: <bold>Căn cứ</> Luật …
Fix: Take off the bold; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="BAS007",
    name="base-bold",
    title="Căn cứ in đậm",
    element=Element.BASES,
    lines=lambda subject: subject.anatomy.opening.bases,
    compared=(weight_findings,),
    classes=TYPED,
)
