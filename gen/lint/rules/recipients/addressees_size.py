"""Size of “Kính gửi”.

What: Reports “Kính gửi:” and the addressees in a size out of 13-14.
Why: They are set in size 13-14.
Example: Kính gửi: in size 12.
Fix: Set the size of the text; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule
from gen.lint.rules.shared.recipient_entries import addressed_lines

RULE = look_rule(
    code="RCP025",
    name="addressees-size",
    title="Cỡ chữ của “Kính gửi” không đúng",
    element=Element.ADDRESSEES,
    lines=addressed_lines,
    compared=(size_findings,),
)
