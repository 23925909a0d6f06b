"""Subject with a full stop.

What: Notes a full stop, colon or semicolon at the end of the subject.
Why: The subject is a title, no sentence.
Example: Kết quả thực hiện năm 2024.
Fix: Take it off; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.edits import ReplaceText


def check(subject: Subject) -> Iterator[Found]:
    """Look at the last letter of the subject; dots to be filled in do not count."""
    lines = subject.anatomy.title.subject or subject.anatomy.header.letter_subject
    if not lines or is_unfilled(lines[-1].text) or lines[-1].text[-1:] not in (".", ":", ";", ","):
        return
    line = lines[-1]
    yield Found(
        line,
        _("Cuối trích yếu không có dấu câu."),
        fix=_("Bỏ dấu cuối dòng."),
        confidence=subject.text_rule(Element.SUBJECT).confidence,
        edits=(ReplaceText(line.paragraph.part, line.paragraph.number, line.end - 1, line.end, ""),),
    )


RULE = Rule(
    code="TTL019",
    name="subject-with-full-stop",
    title="Trích yếu có dấu chấm cuối",
    severity=Severity.INFO,
    clause=lambda profile: profile.texts[Element.SUBJECT].clause,
    check=check,
    fixable=True,
    classes=TYPED,
)
