"""Sentence beginning with a small letter.

What: Says that a word with a small letter follows a full stop; abbreviations are left out.
Why: The first letter of a sentence is a capital.
Example: Đã hoàn thành kế hoạch. các đơn vị tiếp tục thực hiện.
Fix: Write a capital, or a comma for the full stop.
"""

import re
from collections.abc import Iterator

from gen.decree.capitals import SENTENCE_START_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_STOP = re.compile(r"\. (?<=[^\W\d_]{3}\. )[^\W\d_]{2,}")
_ABBREVIATIONS = ("gs.", "ths.", "tp.", "tx.", "stt.", "đvt.", "vnđ.", "kts.")


def check(subject: Subject) -> Iterator[Found]:
    """Look for them in the body text."""
    text = subject.body_text
    small = [text.place(*found.span()) for found in _STOP.finditer(text.joined) if found[0][2].islower()]
    hits = [hit for hit in small if not _is_abbreviated(hit.paragraph.text[: hit.start + 1])]
    yield from gathered(
        hits, _("Sau dấu chấm không viết hoa ({count} chỗ, đầu tiên tại đây)."), _("Viết hoa chữ cái đầu câu.")
    )


def _is_abbreviated(text: str) -> bool:
    """An abbreviation, or a word with capitals, before the stop."""
    return text.lower().endswith(_ABBREVIATIONS) or not text[-4:-1].islower()


RULE = Rule(
    code="CAP009",
    name="sentence-starts-small",
    title="Sau dấu chấm không viết hoa",
    severity=Severity.INFO,
    clause=nd30_capitals(SENTENCE_START_CLAUSE),
    check=check,
    classes=ANY_TEXT,
)
