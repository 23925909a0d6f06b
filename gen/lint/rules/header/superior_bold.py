"""Superior agency in bold.

What: Reports a superior agency set in bold.
Why: Only the issuing agency is bold; its superior is set in regular weight.
Example: UBND TỈNH LÀO CAI in bold over SỞ NỘI VỤ.
Fix: Take off the bold; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="HDR015",
    name="superior-bold",
    title="Tên cơ quan chủ quản in đậm",
    element=Element.SUPERIOR,
    lines=lambda subject: subject.anatomy.header.superior,
    compared=(weight_findings,),
)
