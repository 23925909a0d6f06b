"""Title of an annex not bold upright.

What: Reports the title of an annex that is not bold, or is italic.
Why: It is set in capitals, bold, upright, centred.
Example: A title in regular weight.
Fix: Set it bold and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="APP012",
    name="annex-title-look",
    title="Tiêu đề phụ lục không in đậm, đứng",
    element=Element.ANNEX_TITLE,
    lines=lambda subject: (annex.title[0] for annex in subject.anatomy.annexes if annex.title),
    compared=(
        slant_findings,
        weight_findings,
    ),
)
