"""Title of parts, chapters and sections.

What: Reports a part, chapter or section without a title, or with a title that is not in capitals.
Why: They must have a title; it stands on the next line, in capitals, bold, centred.
Example: “Chương I” and right below “Điều 1.”
Fix: Write the title in capitals on the line under the number.
"""

from collections.abc import Iterator
from itertools import pairwise

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import whole_line
from gen.lint.anatomy.outline import Item, OutlineLevel
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _, term

_LEVELS = (OutlineLevel.PART, OutlineLevel.CHAPTER, OutlineLevel.SECTION, OutlineLevel.SUBSECTION)


def check(subject: Subject) -> Iterator[Found]:
    """Look at what follows each number: on its line, or on the next."""
    for item, following in pairwise(subject.outline):
        if item.level not in _LEVELS:
            continue
        title = item.rest.strip() or _below(following)
        if not title:
            message = _("{element} {label} thiếu tiêu đề.")
        elif not title.isupper():
            message = _("Tiêu đề của {element} {label} phải viết bằng chữ in hoa.")
        else:
            continue
        yield Found(
            item.paragraph,
            message.format(element=term(item.level.value), label=item.label),
            fix=_("Ghi tiêu đề bằng chữ in hoa, in đậm, ở dòng dưới."),
        )


def _below(item: Item) -> str:
    return whole_line(item.paragraph).shown if item.level is OutlineLevel.TEXT and len(item.rest) < 200 else ""


RULE = Rule(
    code="BDY020",
    name="chapter-title",
    title="Tiêu đề của phần, chương, mục thiếu hoặc không viết hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.PART_TITLE].clause,
    check=check,
    classes=ALL_TEXTS,
)
