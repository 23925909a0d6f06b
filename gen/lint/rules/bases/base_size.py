"""Base in the wrong size.

What: Reports bases outside 13-14 points.
Why: The table of sizes sets 13-14 points.
Example: Bases in 12 points.
Fix: Set the size of the text; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rule import TYPED
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="BAS006",
    name="base-size",
    title="Căn cứ sai cỡ chữ",
    element=Element.BASES,
    lines=lambda subject: subject.anatomy.opening.bases,
    compared=(size_findings,),
    classes=TYPED,
)
