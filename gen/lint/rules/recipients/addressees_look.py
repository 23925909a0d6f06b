"""“Kính gửi” bold or italic.

What: Reports “Kính gửi:” and the addressees set bold or italic.
Why: They are set regular and upright.
Example: Kính gửi: Bộ Nội vụ, in bold.
Fix: Set them regular and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule
from gen.lint.rules.shared.recipient_entries import addressed_lines

RULE = look_rule(
    code="RCP024",
    name="addressees-look",
    title="“Kính gửi” in đậm hoặc nghiêng",
    element=Element.ADDRESSEES,
    lines=addressed_lines,
    compared=(
        slant_findings,
        weight_findings,
    ),
)
