"""Superior agency where none is printed.

What: Reports a ministry or a province’s People’s Committee printed under the Government.
Why: Agencies directly under the Government or the Prime Minister print no superior agency.
Example: CHÍNH PHỦ over BỘ NỘI VỤ.
Fix: Delete the line.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_NEVER_PRINTED = ("chinh phu", "thu tuong chinh phu", "quoc hoi")


def check(subject: Subject) -> Iterator[Found]:
    """Look for the Government above another agency."""
    for line in subject.anatomy.header.superior:
        if line.folded in _NEVER_PRINTED:
            yield Found(
                line,
                _("Bộ, cơ quan ngang bộ, Ủy ban nhân dân cấp tỉnh không ghi cơ quan chủ quản."),
                fix=_("Bỏ dòng “{line}”.").format(line=line.text),
                confidence=subject.text_rule(Element.SUPERIOR).confidence,
            )


RULE = Rule(
    code="HDR022",
    name="superior-superfluous",
    title="Ghi thừa cơ quan chủ quản",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.SUPERIOR].clause,
    check=check,
)
