"""Recipients bold or italic.

What: Reports recipients under “Nơi nhận:” set bold or italic.
Why: They are set regular and upright.
Example: “- Như trên;” in italics.
Fix: Set them regular and upright; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings, weight_findings
from gen.lint.rules.shared.look_rule import look_rule
from gen.lint.rules.shared.recipient_entries import recipients

RULE = look_rule(
    code="RCP005",
    name="recipients-look",
    title="Danh sách nơi nhận in đậm hoặc nghiêng",
    element=Element.RECIPIENTS,
    lines=lambda subject: (line for entry in recipients(subject) for line in entry.lines),
    compared=(
        slant_findings,
        weight_findings,
    ),
)
