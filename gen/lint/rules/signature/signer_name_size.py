"""Size of the signer's name.

What: Reports the signer's name in a size out of the allowed range.
Why: The name is set in size 13-14.
Example: A name in size 12.
Fix: Set the allowed size; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule
from gen.lint.rules.signature.blocks import blocks

RULE = look_rule(
    code="SIG013",
    name="signer-name-size",
    title="Cỡ chữ của họ tên người ký không đúng",
    element=Element.SIGNER_NAME,
    lines=lambda subject: (signature.name for signature, _parts in blocks(subject)),
    compared=(size_findings,),
)
