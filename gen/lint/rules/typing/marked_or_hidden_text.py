"""Highlighted or hidden text.

What: Reports text with a highlight, and hidden text.
Why: A highlight marks what is still to be checked; hidden text is sent out unseen.
Example: A figure left in yellow.
Fix: Take the highlight off, delete the hidden text.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import Paragraph

_UNMARKED = (None, "none", "white")


def check(subject: Subject) -> Iterator[Found]:
    """Gather the paragraphs of both."""
    if not any(look.hidden or look.highlight is not None for look in subject.looks):
        return
    marked: list[Paragraph] = []
    hidden: list[Paragraph] = []
    for paragraph in subject.document.paragraphs:
        for run in paragraph.runs:
            look = run.format
            if (look.hidden or look.highlight is not None) and any(map(str.isalnum, run.text)):
                if look.hidden:
                    hidden.append(paragraph)
                elif look.highlight not in _UNMARKED:
                    marked.append(paragraph)
    if marked:
        yield Found(
            marked[0],
            _("Chữ tô nền (Highlight) ở {count} chỗ (đầu tiên tại đây).").format(count=len(marked)),
            fix=_("Bỏ tô nền."),
        )
    if hidden:
        yield Found(
            hidden[0],
            _("Chữ ẩn ở {count} chỗ (đầu tiên tại đây).").format(count=len(hidden)),
            fix=_("Xóa chữ ẩn."),
        )


RULE = Rule(
    code="TYP019",
    name="marked-or-hidden-text",
    title="Chữ tô nền hoặc chữ ẩn",
    severity=Severity.WARNING,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
