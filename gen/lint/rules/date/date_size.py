"""Place and date in the wrong size.

What: Reports place and date outside 13-14 points.
Why: The table of sizes sets 13-14 points.
Example: Place and date in 12 points.
Fix: Set 14 points; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import size_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="DAT008",
    name="date-size",
    title="Địa danh, thời gian sai cỡ chữ",
    element=Element.PLACE_DATE,
    lines=lambda subject: (subject.anatomy.header.place_date,),
    compared=(size_findings,),
)
