"""Capitals in the name of an agency.

What: Reports well-known names of agencies whose capitals are wrong: too many, or missing inside the name.
Why: The words for the kind of agency and for its field take a capital, the rest are small.
Example: Ủy ban Nhân dân tỉnh; Bộ nội vụ; Thủ tướng chính phủ
Fix: Write “Ủy ban nhân dân”, “Bộ Nội vụ”, “Thủ tướng Chính phủ”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.capitals import NAMES_OF_BODIES, ORGANISATIONS_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.text import Hit, WholeText
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_LONGEST = 60
_VARIANTS = {
    variant: name
    for name in NAMES_OF_BODIES.value
    for variant in (name.lower(), name.lower().replace("ủy", "uỷ"), name.lower().replace("hóa", "hoá"))
}


def _begins(name: str, other: str) -> bool:
    return other.startswith(name.lower()) and other != name.lower()


_BY_FIRST: dict[str, tuple[str, ...]] = {}
for _variant in sorted(_VARIANTS, key=len, reverse=True):
    _first = _variant.split()[0]
    _BY_FIRST[_first] = (*_BY_FIRST.get(_first, ()), _variant)
_FIRST_WORDS = tuple(first.capitalize() for first in sorted(_BY_FIRST))
"""The first word of each name, with its capital: in small letters the words are ordinary speech (cán bộ nội vụ)."""
_BEGINNINGS = tuple(name for name in NAMES_OF_BODIES.value if any(_begins(name, other) for other in _VARIANTS))


def _unless_right(word: str) -> re.Pattern[str]:
    names = (n for n in NAMES_OF_BODIES.value if n.startswith(f"{word} ") and n not in _BEGINNINGS)
    right = "|".join(re.escape(name.removeprefix(word)) for name in names)
    return re.compile(f"{word}(?!{right})" if right else word)


_UNLESS_RIGHT = {word: _unless_right(word) for word in _FIRST_WORDS}
"""First words where no name follows that is rightly typed and begins no longer one: most are told at a look."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for each name however the rest of it is typed."""
    named = [
        found for word in subject.text.words.typed.intersection(_FIRST_WORDS) for found in _named(subject.text, word)
    ]
    wrong = sorted(named, key=lambda pair: (pair[0].paragraph.number, pair[0].start))
    yield from gathered(
        [hit for hit, _wanted in wrong],
        _("Tên cơ quan viết hoa không đúng: “{text}” ({count} chỗ)."),
        _("Viết hoa chữ đầu của từ chỉ loại cơ quan và từ chỉ chức năng, lĩnh vực."),
        [hit.replaced(wanted) for hit, wanted in wrong],
    )


def _named(text: WholeText, word: str) -> Iterator[tuple[Hit, str]]:
    """Yield the names that begin with a word and have other capitals, each with how it should be typed."""
    variants = _BY_FIRST[word.lower()]
    for found in _UNLESS_RIGHT[word].finditer(text.joined):
        start = found.start()
        small = text.lower[start : start + _LONGEST]
        variant = _at_start(small, variants) if small.startswith(variants) else None
        if variant is not None:
            typed, name = text.joined[start : start + len(variant)], _VARIANTS[variant]
            wanted = name if typed == name else _respelt(name, typed)
            if typed != wanted and not typed.isupper():
                yield text.place(start, start + len(variant)), wanted


def _at_start(small: str, variants: tuple[str, ...]) -> str | None:
    """Return the longest name that a text begins with as whole words."""
    return next((one for one in variants if small.startswith(one) and not small[len(one) :][:1].isalpha()), None)


def _respelt(name: str, typed: str) -> str:
    """Return the name with its capitals, each letter with the tone mark where it was typed."""
    return "".join(
        letter.upper() if model.isupper() else letter.lower() for model, letter in zip(name, typed, strict=True)
    )


RULE = Rule(
    code="CAP003",
    name="body-name-capitals",
    title="Tên cơ quan viết hoa không đúng",
    severity=Severity.WARNING,
    clause=nd30_capitals(ORGANISATIONS_CLAUSE),
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
