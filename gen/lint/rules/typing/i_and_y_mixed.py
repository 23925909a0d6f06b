"""i and y mixed.

What: Says that one document spells the same word with i and with y.
Why: Either is accepted, but one document keeps to one: search finds only half, a mixture shows pasted text.
Example: “quản lí” in section I., “quản lý” in section II.
Fix: Choose one spelling for the whole document.
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE, I_OR_Y
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_BY_SYLLABLE: dict[str, list[tuple[str, str]]] = {}
for _with_i, _with_y in I_OR_Y.value:
    _syllable = next(one for one, other in zip(_with_i.split(), _with_y.split(), strict=True) if one != other)
    _BY_SYLLABLE.setdefault(_syllable, []).append((_with_i, _with_y))


def check(subject: Subject) -> Iterator[Found]:
    """Look for the syllables with i, which are rare, then for the words spelt with i and with y."""
    text = subject.text
    words = (pair for syllable, pairs in _BY_SYLLABLE.items() if syllable in text.words.small for pair in pairs)
    for with_i, with_y in words:
        if with_i in text.lower and with_y in text.lower:
            few, many = sorted((with_i, with_y), key=text.lower.count)
            message = _("Văn bản viết cả “{text}” ({count} chỗ) lẫn “{other}”.").replace("{other}", many)
            yield from gathered(text.find(few), message, _("Thống nhất một cách viết i hoặc y."))
            return


RULE = Rule(
    code="TYP024",
    name="i-and-y-mixed",
    title="Viết i và y không thống nhất",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
