"""“Phụ lục” not bold upright.

What: Reports “Phụ lục” and its number that are not bold, or are italic.
Why: They are set bold, upright, centred.
Example: Phụ lục I in italics.
Fix: Set them bold and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="APP011",
    name="annex-heading-look",
    title="“Phụ lục” không in đậm, đứng",
    element=Element.ANNEX_NUMBER,
    lines=lambda subject: (annex.heading for annex in subject.anatomy.annexes),
    compared=(
        slant_findings,
        weight_findings,
    ),
)
