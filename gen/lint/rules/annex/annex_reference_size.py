"""Size of the reference line.

What: Reports the line “(Kèm theo …)” in a size out of 13-14.
Why: It is set in size 13-14.
Example: The line in size 11.
Fix: Set size 13 or 14; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="APP016",
    name="annex-reference-size",
    title="Cỡ chữ dòng “(Kèm theo …)” không đúng",
    element=Element.ANNEX_REFERENCE,
    lines=lambda subject: (annex.reference for annex in subject.anatomy.annexes),
    compared=(size_findings,),
)
