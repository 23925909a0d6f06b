"""Tab instead of an indent.

What: Says that paragraphs begin with a typed tab.
Why: The indent of the first line belongs to the format of the paragraph: a tab is lost when the text is copied.
Example: A tab before “Thực hiện Quyết định số …”
Fix: Take the tabs out and set the first line indent.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import Paragraph

_SHORTEST = 20


def check(subject: Subject) -> Iterator[Found]:
    """Count the paragraphs of the body text that begin with a tab."""
    tabbed = [item.paragraph for item in subject.outline if _is_tabbed(item.paragraph)]
    if tabbed:
        yield Found(
            tabbed[0],
            _("{count} đoạn bắt đầu bằng phím Tab (đầu tiên tại đây).").format(count=len(tabbed)),
            fix=_("Bỏ Tab, đặt lùi đầu dòng (First line) trong định dạng đoạn."),
        )


def _is_tabbed(paragraph: Paragraph) -> bool:
    """A tab before words; leaders of a form to be filled in are lawful."""
    return paragraph.text.startswith("\t") and len(paragraph.text) > _SHORTEST and not is_unfilled(paragraph.text)


RULE = Rule(
    code="TYP010",
    name="leading-tab",
    title="Dùng phím Tab để lùi đầu dòng",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
