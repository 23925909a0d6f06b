"""Letters of other alphabets.

What: Reports Cyrillic or Greek letters inside Latin words, and the Icelandic “Ð” for “Đ”.
Why: They look the same and are not: search, sorting and speech fail on them. They come from old keyboards and from PDF.
Example: “Ðiều 1” with U+00D0.
Fix: Type the Vietnamese letter; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import LOOK_ALIKES
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_RIGHT = {row.wrong: row.right for row in LOOK_ALIKES}
_LETTERS = "".join(_RIGHT)
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u024f\u1ea0-\u1ef9"
_INSIDE = re.compile(rf"[ÐðƉɖ](?=[{_LATIN}])|(?<=[{_LATIN}])[{_LETTERS}]|[{_LETTERS}](?=[{_LATIN}])")


def check(subject: Subject) -> Iterator[Found]:
    """Look for them beside Latin letters; a word wholly in Cyrillic or Greek is a foreign word."""
    signs = subject.text.words.signs
    if not any(letter in signs for letter in _LETTERS):
        return
    hits = list(subject.text.search(_INSIDE))
    yield from gathered(
        hits,
        _("{count} chữ trông giống chữ Việt nhưng thuộc bảng chữ cái khác (đầu tiên tại đây: “{text}”)."),
        _("Gõ lại bằng chữ tiếng Việt."),
        [hit.replaced(_RIGHT[hit.text]) for hit in hits],
    )


RULE = Rule(
    code="TYP003",
    name="look-alike-letters",
    title="Chữ của bảng chữ cái khác lẫn trong từ",
    severity=Severity.WARNING,
    clause=lambda profile: profile.page.font.clause,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
