"""Tiêu ngữ not bold upright.

What: Reports a Tiêu ngữ that is not bold, or is italic.
Why: Tiêu ngữ is set bold and upright.
Example: Tiêu ngữ in bold italic.
Fix: Make it bold and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="HDR009",
    name="motto-look",
    title="Tiêu ngữ sai kiểu chữ",
    element=Element.MOTTO,
    lines=lambda subject: (subject.anatomy.header.motto,),
    compared=(
        weight_findings,
        slant_findings,
    ),
)
