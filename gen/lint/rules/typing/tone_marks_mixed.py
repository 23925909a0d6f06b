"""Tone marks placed in two ways.

What: Says that one document writes both “hòa” and “hoà”, “thủy” and “thuỷ”.
Why: Either placing is accepted, but one document keeps to one: search finds only half, a mixture shows pasted text.
Example: “hòa giải” in section I., “hoà giải” in section II.
Fix: Choose one way for the whole document.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.text import Hit
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_RHYMES = (
    (
        re.compile(r"[òóỏõọ][ae](?![^\W\d_])"),
        re.compile(r"[àáảãạèéẻẽẹ](?<=o[àáảãạèéẻẽẹ])(?![^\W\d_])"),
    ),
    (
        re.compile(r"[ùúủũụ](?<!q[ùúủũụ])y(?![^\W\d_])"),
        re.compile(r"[ỳýỷỹỵ](?<=u[ỳýỷỹỵ])(?<!qu[ỳýỷỹỵ])(?![^\W\d_])"),
    ),
)
"""The mark on the first or on the last vowel, for oa, oe and for uy: “Ủy ban” beside “văn hoá” is a style."""


def check(subject: Subject) -> Iterator[Found]:
    """Count both ways for each rhyme and report the rarer."""
    for on_first, on_last in _RHYMES:
        text = subject.text
        if on_first.search(text.words.listed) and on_last.search(text.words.listed):
            first, last = list(text.search_lower(on_first)), list(text.search_lower(on_last))
            rarer, other = (first, last) if len(first) <= len(last) else (last, first)
            yield Found(
                rarer[0].paragraph,
                _("Văn bản viết cả “{rarer}” ({few} chỗ) lẫn “{other}” ({many} chỗ).").format(
                    rarer=_word(rarer[0]), few=len(rarer), other=_word(other[0]), many=len(other)
                ),
                fix=_("Thống nhất một cách đặt dấu thanh."),
            )


def _word(hit: Hit) -> str:
    """Return the syllable around the letters found."""
    begin = hit.paragraph.text[: hit.end].split()[-1]
    return begin.strip("(“\"'")


RULE = Rule(
    code="TYP002",
    name="tone-marks-mixed",
    title="Bỏ dấu thanh theo hai kiểu (hòa, hoà)",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
)
