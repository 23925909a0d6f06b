"""Look of parts, chapters and sections.

What: Reports “Phần …”, “Chương …”, “Mục …” on a line of its own that is not centred, or not bold.
Why: The word and its number stand on a line of their own, centred, bold.
Example: Chương I at the left margin.
Fix: Centre the line and set it bold.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import whole_line
from gen.lint.anatomy.outline import OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _, term
from gen.wordml.model import Alignment

_LEVELS = (OutlineLevel.PART, OutlineLevel.CHAPTER, OutlineLevel.SECTION, OutlineLevel.SUBSECTION)


def check(subject: Subject) -> Iterator[Found]:
    """Look at each line."""
    for item in subject.outline:
        if item.level not in _LEVELS:
            continue
        element = term(item.level.value)
        if item.paragraph.format.alignment is not Alignment.CENTRE:
            message = _("{element} {label} phải canh giữa.").format(element=element, label=item.label)
        elif not whole_line(item.paragraph).bold:
            message = _("{element} {label} phải in đậm.").format(element=element, label=item.label)
        else:
            continue
        yield Found(item.paragraph, message, fix=_("Đặt trên dòng riêng, canh giữa, in đậm."))


RULE = Rule(
    code="BDY019",
    name="chapter-look",
    title="Phần, chương, mục không canh giữa, in đậm",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.PART_NUMBER].clause,
    check=check,
    classes=ALL_TEXTS,
)
