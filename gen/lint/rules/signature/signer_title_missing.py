"""Signer's title missing under “TL.” or “TUQ.”.

What: Reports “TL.” or “TUQ.” before a title with no title of the one who signs below it.
Why: Whoever signs by order or by authorisation writes under that line the title he holds himself.
Example: TL. CHỦ TỊCH, and right below the name.
Fix: Write the signer's own title (“CHÁNH VĂN PHÒNG”) under the line.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.signing import SIGNING_PREFIXES
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look under each “TL.” and “TUQ.” for a line."""
    for _signature, authorities in blocks(subject):
        if authorities and authorities[-1].prefix in ("TL", "TUQ"):
            line = authorities[-1].line
            yield Found(
                line,
                _("Dưới “{line}” phải có chức vụ của người ký.").format(line=line.text),
                fix=_("Ghi chức vụ của người ký ở dòng dưới."),
            )


RULE = Rule(
    code="SIG005",
    name="signer-title-missing",
    title="Ký thừa lệnh, thừa ủy quyền nhưng thiếu chức vụ người ký",
    severity=Severity.WARNING,
    clause=nd30_or(SIGNING_PREFIXES[4].clause, Element.SIGNER_AUTHORITY),
    check=check,
    classes=TYPED,
)
