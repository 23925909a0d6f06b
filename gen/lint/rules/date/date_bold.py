"""Place and date in bold.

What: Reports place and date set in bold.
Why: Place and date are set in regular weight, italic.
Example: Place and date in bold italics.
Fix: Take off the bold; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="DAT009",
    name="date-bold",
    title="Địa danh, thời gian in đậm",
    element=Element.PLACE_DATE,
    lines=lambda subject: (subject.anatomy.header.place_date,),
    compared=(weight_findings,),
)
