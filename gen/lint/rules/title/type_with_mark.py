"""Mark behind the type.

What: Notes a colon, full stop, semicolon or comma behind the name of the type.
Why: The type stands alone on its line; the subject follows on the next. Only the enacting words take a colon.
Example: TỜ TRÌNH:
Fix: Take the mark off; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.format_findings import end_with
from gen.lint.subject import Subject
from gen.messages import _

_MARKS = (":", ".", ";", ",", "!", "?", "-", "–")


def check(subject: Subject) -> Iterator[Found]:
    """Look at the end of a line that holds the type alone."""
    title = subject.anatomy.title
    if title.line is not None and title.alone and title.line.text.endswith(_MARKS):
        yield Found(
            title.line,
            _("Sau tên loại văn bản không có dấu câu."),
            fix=_("Bỏ dấu cuối dòng."),
            confidence=subject.text_rule(Element.TYPE_NAME).confidence,
            edits=(end_with(title.line, ""),),
        )


RULE = Rule(
    code="TTL022",
    name="type-with-mark",
    title="Sau tên loại có dấu câu",
    severity=Severity.INFO,
    clause=lambda profile: profile.texts[Element.TYPE_NAME].clause,
    check=check,
    classes=TYPED,
    fixable=True,
)
