"""Capitals in the name of a province or city.

What: Reports names of provinces and cities behind “tỉnh” and “thành phố” of which a syllable begins with a small one.
Why: Each syllable of a place name takes a capital.
Example: tỉnh Lào cai; thành phố hải phòng
Fix: Write “Lào Cai”, “Hải Phòng”.
"""

from collections.abc import Iterator

from gen.decree.capitals import PLACES_CLAUSE
from gen.decree.issuers import PROVINCES
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.text import Hit, WholeText
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.clauses import nd30_capitals
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_UNITS = ("tỉnh ", "thành phố ", "Tỉnh ", "Thành phố ")
_LONGEST = 24
_NAMES: dict[str, tuple[str, ...]] = {}
for _name in PROVINCES:
    if " " in _name:
        _first = _name.split()[0].lower()
        _NAMES[_first] = (*_NAMES.get(_first, ()), _name)


def check(subject: Subject) -> Iterator[Found]:
    """Look behind the words for a unit; the same words elsewhere may be ordinary ones (hòa bình)."""
    units = [unit for unit in _UNITS if subject.text.words.typed.issuperset(unit.split())]
    hits = [hit for unit in units for hit in _wrong(subject.text, unit)]
    yield from gathered(
        sorted(hits, key=lambda hit: (hit.paragraph.number, hit.start)),
        _("Địa danh viết hoa không đúng: “{text}” ({count} chỗ)."),
        _("Viết hoa chữ cái đầu của mỗi âm tiết trong địa danh."),
    )


def _wrong(text: WholeText, unit: str) -> Iterator[Hit]:
    """Yield the names behind a unit that are typed otherwise; capitals throughout are a heading."""
    start = text.joined.find(unit)
    while start >= 0:
        begin = start + len(unit)
        start = text.joined.find(unit, begin)
        typed = text.joined[begin : begin + _LONGEST]
        for name in _NAMES.get(typed.partition(" ")[0].lower(), ()):
            words = typed[: len(name)]
            whole = words.lower() == name.lower() and not typed[len(name) : len(name) + 1].isalpha()
            if whole and words != name and not words.isupper():
                yield text.place(begin, begin + len(name))


RULE = Rule(
    code="CAP010",
    name="place-name-capitals",
    title="Tên tỉnh, thành phố viết hoa không đúng",
    severity=Severity.WARNING,
    clause=nd30_capitals(PLACES_CLAUSE),
    check=check,
    classes=ANY_TEXT,
)
