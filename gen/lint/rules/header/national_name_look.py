"""Quốc hiệu not bold upright.

What: Reports a Quốc hiệu that is not bold, or is italic.
Why: Quốc hiệu is set in bold upright capitals.
Example: Quốc hiệu in regular weight.
Fix: Make it bold and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="HDR007",
    name="national-name-look",
    title="Quốc hiệu sai kiểu chữ",
    element=Element.NATIONAL_NAME,
    lines=lambda subject: (subject.anatomy.header.national_name,),
    compared=(
        weight_findings,
        slant_findings,
    ),
)
