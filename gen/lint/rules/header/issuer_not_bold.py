"""Issuing agency not bold.

What: Reports lines of the issuer’s name that are not bold.
Why: The name of the issuing agency is bold, that of its superior regular: so the reader sees who speaks.
Example: SỞ NỘI VỤ in regular weight.
Fix: Make it bold; ``--fix`` does.
"""

from gen.decree import Element
from gen.lint.rules.shared.format_findings import weight_findings
from gen.lint.rules.shared.look_rule import look_rule

RULE = look_rule(
    code="HDR014",
    name="issuer-not-bold",
    title="Tên cơ quan ban hành không in đậm",
    element=Element.ISSUER,
    lines=lambda subject: subject.anatomy.header.issuer,
    compared=(weight_findings,),
)
