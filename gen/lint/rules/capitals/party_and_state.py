"""Party and State in small letters.

What: Reports “Đảng và nhà nước”, “đảng và Nhà nước”, “đảng, nhà nước”.
Why: “Đảng” (the Communist Party of Viet Nam) and “Nhà nước” always take a capital. Where “nhà nước” is an adjective
(quản lý nhà nước, cơ quan nhà nước) it stays small and is not judged.
Example: chủ trương của Đảng và nhà nước
Fix: Write “Đảng và Nhà nước”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.capitals import PARTY_AND_STATE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.text import Hit
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_NAMES = {name.lower(): name for name in PARTY_AND_STATE.value}
_PAIR = re.compile(rf"\b(?:{'|'.join(map(re.escape, _NAMES))})\b")


def check(subject: Subject) -> Iterator[Found]:
    """Look for the pair; capitals throughout are a heading."""
    if "đảng" not in subject.text.words.small:
        return
    hits = [hit for hit in subject.text.search_lower(_PAIR) if _is_wrong(hit)]
    yield from gathered(
        hits,
        _("“Đảng”, “Nhà nước” phải viết hoa: “{text}” ({count} chỗ)."),
        _("Viết “Đảng và Nhà nước”."),
        [hit.replaced(_NAMES[hit.text.lower()]) for hit in hits],
    )


def _is_wrong(hit: Hit) -> bool:
    """Both in small letters is an adjective (cơ quan đảng, nhà nước), except behind “của”."""
    if hit.text == _NAMES[hit.text.lower()] or hit.text.isupper():
        return False
    return not hit.text.islower() or hit.paragraph.text[: hit.start].endswith("của ")


RULE = Rule(
    code="CAP004",
    name="party-and-state",
    title="“Đảng”, “Nhà nước” không viết hoa",
    severity=Severity.WARNING,
    clause=nd30_capitals(PARTY_AND_STATE.clause),
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
