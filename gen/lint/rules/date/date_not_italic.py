"""Place and date not italic.

What: Reports place and date set upright.
Why: Place and date are set in italics.
Example: Lào Cai, ngày 05 tháng 12 năm 2024 set upright.
Fix: Make it italic; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import slant_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="DAT007",
    name="date-not-italic",
    title="Địa danh, thời gian không in nghiêng",
    element=Element.PLACE_DATE,
    lines=lambda subject: (subject.anatomy.header.place_date,),
    compared=(slant_findings,),
)
