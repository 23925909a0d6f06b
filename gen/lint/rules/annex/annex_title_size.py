"""Size of the title of an annex.

What: Reports the title of an annex in a size out of 13-14.
Why: It is set in size 13-14.
Example: A title in size 16.
Fix: Set size 13 or 14; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="APP013",
    name="annex-title-size",
    title="Cỡ chữ tiêu đề phụ lục không đúng",
    element=Element.ANNEX_TITLE,
    lines=lambda subject: (annex.title[0] for annex in subject.anatomy.annexes if annex.title),
    compared=(size_findings,),
)
