"""Signer's name not bold upright.

What: Reports the signer's name where it is not bold, or is italic.
Why: The name is set bold, upright.
Example: Nguyễn Văn An in italics.
Fix: Set the name bold and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule
from gen.lint.rules.signature.blocks import blocks

RULE = look_rule(
    code="SIG012",
    name="signer-name-look",
    title="Họ tên người ký không in đậm, đứng",
    element=Element.SIGNER_NAME,
    lines=lambda subject: (signature.name for signature, _parts in blocks(subject)),
    compared=(
        slant_findings,
        weight_findings,
    ),
)
