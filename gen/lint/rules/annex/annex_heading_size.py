"""Size of “Phụ lục”.

What: Reports “Phụ lục” and its number in another size than 14.
Why: They are set in size 14.
Example: Phụ lục I in size 16.
Fix: Set size 14; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="APP010",
    name="annex-heading-size",
    title="Cỡ chữ của “Phụ lục” không đúng",
    element=Element.ANNEX_NUMBER,
    lines=lambda subject: (annex.heading for annex in subject.anatomy.annexes),
    compared=(size_findings,),
)
