"""Margin out of range.

What: Reports a margin of an upright section that is outside the allowed range by more than a millimetre.
Why: The decree sets each margin between two values, so that documents can be bound and look alike.
Example: A left margin of 25 mm where 30-35 mm are asked for.
Fix: Set the margin to the nearest allowed value; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Ruled, Span
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.format_findings import length
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import SetPage
from gen.wordml.model import Section


def check(subject: Subject) -> Iterator[Found]:
    """Compare the margins of each upright section; turned sheets are the office’s own, annexes are only warned of."""
    main = {paragraph.section for paragraph in subject.anatomy.body}
    for section in subject.document.sections:
        if section.landscape or section.width > section.height:
            continue
        for side, ruled in _allowed(subject).items():
            softer = Severity.WARNING if main and section.number not in main else None
            yield from (finding._replace(severity=softer) for finding in _margin(section, side, ruled, subject))


def _allowed(subject: Subject) -> dict[str, Ruled[Span]]:
    page = subject.profile.page
    return {"top": page.top, "bottom": page.bottom, "left": page.left, "right": page.right}


def _name(side: str) -> str:
    return {"top": _("trên"), "bottom": _("dưới"), "left": _("trái"), "right": _("phải")}[side]


def _margin(section: Section, side: str, ruled: Ruled[Span], subject: Subject) -> Iterator[Found]:
    own = getattr(subject.office.margins, side) if subject.office.margins else None
    least, most = own or (ruled.value.least, ruled.value.most)
    tolerance = subject.profile.page.tolerance
    found: float = getattr(section, side)
    if least - tolerance <= found <= most + tolerance:
        return
    nearest = least if found < least else most
    yield Found(
        None,
        _("Phần (section) {number}: lề {side} {found} mm; quy định {least}-{most} mm.").format(
            number=section.number + 1, side=_name(side), found=length(found), least=length(least), most=length(most)
        ),
        fix=_("Đặt lề {side} {value} mm.").format(side=_name(side), value=length(nearest)),
        clause=ruled.clause,
        edits=(SetPage(section.number, {side: nearest}),),
    )


RULE = Rule(
    code="PAG002",
    name="margin-out-of-range",
    title="Lề trang ngoài giới hạn",
    severity=Severity.ERROR,
    clause=lambda profile: profile.page.left.clause,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
