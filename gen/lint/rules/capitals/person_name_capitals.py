"""Capitals in the name of a person.

What: Reports names of persons with a small middle name between a family name and a name with its capital.
Why: Each syllable of a person's name takes a capital.
Example: ông Nguyễn văn An
Fix: Write “Nguyễn Văn An”; ``--fix`` does.
"""

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


def check(subject: Subject) -> Iterator[Found]:
    """Look for a middle name behind a family name and before a capital; the signer's name is another rule's."""
    signers = {block.name.paragraph.number for block in subject.anatomy.closing.signatures if block.name is not None}
    hits = [hit for middle in MIDDLE_NAMES.value for hit in _within_names(subject.text, middle)]
    names = sorted((hit for hit in hits if hit.paragraph.number not in signers), key=_place)
    yield from gathered(
        names,
        _("Tên người viết hoa không đúng: “{text}” ({count} chỗ)."),
        _("Viết hoa chữ cái đầu của họ, tên đệm và tên."),
        [hit.replaced(hit.text.capitalize()) for hit in names],
    )


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
