"""Placeholder left.

What: Reports tags of a template, prompts of a form and broken references that were never replaced.
Why: The document was issued unfinished, or made by a program that failed.
Example: {{ agency.name }}
Fix: Write what belongs there.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_LEFT = re.compile(
    r"\{\{|\}\}|\{%|%\}|«[^«»\n\x00]{1,60}»|\[(?:điền|nhập|ghi|tên|chèn)\b[^\]\n\x00]{0,60}\]|click (?:or tap )?here"
    r"|nhấn hoặc gõ nhẹ vào đây|error! (?:reference|bookmark|not a valid)|lorem ipsum|\bxxx+\b"
)
_SIGNS = ("{", "}", "«", "[")
_WORDS = ("click", "nhấn", "error", "lorem")
_CROSSES = "xxx"
"""What must be there for the pattern to match: looked for first, which is quicker."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for them anywhere."""
    text = subject.text
    words = text.words
    marked = _CROSSES in words.listed or any(sign in words.signs for sign in _SIGNS)
    if not marked and words.small.isdisjoint(_WORDS):
        return
    yield from gathered(
        text.search_lower(_LEFT),
        _("Còn {count} chỗ của mẫu chưa điền (đầu tiên tại đây: “{text}”)."),
        _("Ghi nội dung vào chỗ này."),
    )


RULE = Rule(
    code="TYP012",
    name="placeholder-left",
    title="Còn sót chỗ điền của mẫu",
    severity=Severity.ERROR,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
