"""Symbol and issuer disagree.

What: Reports a symbol of a People’s Committee or Council on a document of another agency, and the abbreviation of a
ministry or department on a document of another one.
Why: The symbol names the issuing agency; “UBND” under the name of a department is a leftover of another document.
Example: SỞ NỘI VỤ over Số: 15/QĐ-UBND or Số: 15/TTr-SCT; ỦY BAN NHÂN DÂN over Số: 15/QĐ-SNV.
Fix: Write the abbreviation of the issuing agency.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.issuers import abbreviated, initials, is_shortened, joined, letters, plain
from gen.lint.subject import Subject
from gen.messages import _

_BODIES = {"UBND": ("uy ban nhan dan", "ubnd"), "HĐND": ("hoi dong nhan dan", "hdnd")}
_ABBREVIATED = re.compile(r"&|\b[A-ZĐ]{2,}\.")
"""Where the name is abbreviated itself it cannot be compared."""
_PARTS_OF_BODIES = ("chu tich", "van phong", "ban ", "hoi dong")
"""Whoever signs with the symbol of the body it belongs to."""


def check(subject: Subject) -> Iterator[Found]:
    """Compare the group of the symbol that names the issuer with the names at the top left."""
    header = subject.anatomy.header
    if header.number is None or header.symbol is None or len(header.symbol.groups) < 2 or not header.issuer:
        return
    short = header.symbol.groups[0 if subject.anatomy.is_letter else 1]
    foreign = _is_foreign_body if short in _BODIES else _is_foreign
    if foreign(short, subject):
        yield Found(
            header.number,
            _("Ký hiệu ghi “{short}” nhưng cơ quan ban hành là {issuer}.").format(
                short=short, issuer=" ".join(line.text for line in header.issuer)
            ),
            fix=_("Ghi chữ viết tắt của cơ quan ban hành."),
            confidence=subject.text_rule(Element.NUMBER).confidence,
        )


def _is_foreign_body(short: str, subject: Subject) -> bool:
    name = joined(subject.anatomy.header.issuer)
    return not any(spelling in name for spelling in _BODIES[short]) and not name.startswith(_PARTS_OF_BODIES)


def _is_foreign(short: str, subject: Subject) -> bool:
    """An abbreviation of other agencies that the names of this one cannot have; a superior's own is left alone."""
    header = subject.anatomy.header
    named = joined((*header.superior, *header.issuer))
    own = {*initials(" ".join(line.text for line in header.issuer)), letters(joined(header.issuer))}
    meant = abbreviated().get(letters(short), ())
    abbreviates = any(_ABBREVIATED.search(line.text) or is_shortened(line.text) for line in header.issuer)
    if not meant or abbreviates or any(one.startswith(letters(short)) for one in own):
        return False
    return not any(plain(name) in named for name in meant)


RULE = Rule(
    code="NUM015",
    name="symbol-issuer-mismatch",
    title="Ký hiệu không khớp cơ quan ban hành",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.NUMBER].clause,
    check=check,
    classes=TYPED,
)
