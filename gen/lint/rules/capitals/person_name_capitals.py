"""Capitals in the name of a person.

What: Reports names of persons with a small middle name between a family name and a name with its capital, or with a
small family name behind “ông”, “bà”, “đồng chí”.
Why: Each syllable of a person's name takes a capital.
Example: ông Nguyễn văn An
Fix: Write “Nguyễn Văn An”; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.capitals import FAMILY_NAMES, MIDDLE_NAMES, PERSONS_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.text import Hit, WholeText
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_FAMILIES = frozenset(FAMILY_NAMES.value)
_LONGEST = 8
_ADDRESSES = ("ông ", "bà ", "Ông ", "Bà ", "đồng chí ", "Đồng chí ")
_FAMILY = re.compile(rf"(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) (?:{'|'.join(sorted(name.lower() for name in _FAMILIES))})(?= )")
"""A form of address before a family name in small letters."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for a middle name behind a family name and before a capital; the signer's name is another rule's."""
    signers = {block.name.paragraph.number for block in subject.anatomy.closing.signatures if block.name is not None}
    hits = [*_small_families(subject.text)]
    middles = subject.text.words.typed.intersection(MIDDLE_NAMES.value)
    hits += [hit for middle in middles for hit in _within_names(subject.text, middle)]
    names = sorted((hit for hit in hits if hit.paragraph.number not in signers), key=_place)
    yield from gathered(
        names,
        _("Tên người viết hoa không đúng: “{text}” ({count} chỗ)."),
        _("Viết hoa chữ cái đầu của họ, tên đệm và tên."),
        [hit.replaced(hit.text.capitalize()) for hit in names],
    )


def _small_families(text: WholeText) -> Iterator[Hit]:
    """Yield the family names in small letters behind a form of address and before a name with its capital."""
    for address in text.search_word(_ADDRESSES, _FAMILY):
        length = len(address.text.rpartition(" ")[2])
        if address.paragraph.text[address.end + 1 : address.end + 2].isupper():
            yield Hit(address.paragraph, address.end - length, address.end)


def _within_names(text: WholeText, middle: str) -> Iterator[Hit]:
    typed = f" {middle} "
    start = text.joined.find(typed)
    while start >= 0:
        end = start + len(typed)
        if text.joined[end : end + 1].isupper():
            before = text.joined[max(start - _LONGEST, 0) : start].replace("\x00", " ").rpartition(" ")[2]
            if before in _FAMILIES:
                yield text.place(start + 1, end - 1)
        start = text.joined.find(typed, end - 1)


def _place(hit: Hit) -> tuple[int, int]:
    return hit.paragraph.number, hit.start


RULE = Rule(
    code="CAP011",
    name="person-name-capitals",
    title="Tên người viết hoa không đúng",
    severity=Severity.WARNING,
    clause=nd30_capitals(PERSONS_CLAUSE),
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
