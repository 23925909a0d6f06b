"""Word typed twice.

What: Says where a grammatical word (của, và, các, được, trong …) stands twice in a row.
Why: It was typed twice; these words are never doubled in Vietnamese.
Example: kết quả của của các đơn vị
Fix: Take one out.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_WORDS = ("của", "và", "các", "được", "trong", "cho", "với", "những", "theo", "tại", "về", "đã", "đang", "sẽ", "bởi")
_DOUBLED = {word: f"{word} {word}" for word in _WORDS}
_TWICE = re.compile(rf"(?<!\w)(?:{'|'.join(_DOUBLED.values())})(?!\w)")


def check(subject: Subject) -> Iterator[Found]:
    """Look for them in the body text."""
    lower = subject.body_text.lower
    if not any(_DOUBLED[word] in lower for word in subject.text.words.small.intersection(_WORDS)):
        return
    yield from gathered(
        subject.body_text.search_lower(_TWICE), _("Từ lặp lại: “{text}” ({count} chỗ)."), _("Bỏ một từ.")
    )


RULE = Rule(
    code="TYP016",
    name="repeated-word",
    title="Từ lặp lại",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
