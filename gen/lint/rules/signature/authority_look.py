"""Authority and title not bold upright.

What: Reports lines of the signer's authority and title that are not bold, or are italic.
Why: They are set in capitals, bold, upright.
Example: KT. CHỦ TỊCH in regular weight.
Fix: Set them bold and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule
from gen.lint.rules.signature.blocks import blocks, titles_of

RULE = look_rule(
    code="SIG010",
    name="authority-look",
    title="Chức vụ người ký không in đậm, đứng",
    element=Element.SIGNER_AUTHORITY,
    lines=lambda subject: (line for signature, _parts in blocks(subject) for line in titles_of(signature)),
    compared=(
        slant_findings,
        weight_findings,
    ),
)
