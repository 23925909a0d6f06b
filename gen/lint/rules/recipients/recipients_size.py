"""Size of the recipients.

What: Reports recipients under “Nơi nhận:” in another size than 11.
Why: They are set in size 11.
Example: “- Như trên;” in size 13.
Fix: Set size 11; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule
from gen.lint.rules.shared.recipient_entries import recipients

RULE = look_rule(
    code="RCP006",
    name="recipients-size",
    title="Cỡ chữ của danh sách nơi nhận không đúng",
    element=Element.RECIPIENTS,
    lines=lambda subject: (line for entry in recipients(subject) for line in entry.lines),
    compared=(size_findings,),
)
