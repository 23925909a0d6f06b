"""Size of authority and title.

What: Reports the signer's authority and title in a size out of the allowed range.
Why: They are set in size 13-14.
Example: PHÓ CHỦ TỊCH in size 12.
Fix: Set the allowed size; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule
from gen.lint.rules.signature.blocks import blocks, titles_of

RULE = look_rule(
    code="SIG011",
    name="authority-size",
    title="Cỡ chữ của chức vụ người ký không đúng",
    element=Element.SIGNER_AUTHORITY,
    lines=lambda subject: (line for signature, _parts in blocks(subject) for line in titles_of(signature)),
    compared=(size_findings,),
)
