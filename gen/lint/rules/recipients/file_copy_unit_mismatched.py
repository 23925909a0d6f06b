"""Unit in “Lưu” differs from the letter's symbol.

What: Reports a letter whose symbol names one drafting unit and whose line “Lưu” names others only.
Why: Both tell the unit that drafted the letter; after copying an old file one of them is often forgotten. The symbol
may name the field instead of the unit, therefore this is only a hint, unless the office has listed its units.
Example: Số: 1226/BNV-CCVC with “- Lưu: VT, TCCB.”
Fix: Write the same unit in both.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.decree.endings import RECIPIENTS
from gen.decree.types import FORBIDDEN_LETTER_ABBREVIATION
from gen.domain.diagnostic import Severity
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.recipient_entries import file_copy
from gen.lint.subject import Subject
from gen.messages import _

_UNITS = re.compile(r"[A-ZĐƯÔĂÂÊ][A-ZĐƯÔĂÂÊ&]+")
_OFFICES = ("VT", "VTLT", "VP", "TH", "HC", "HCTH")
"""Abbreviations of the records office and of general offices: they go with every symbol."""


def check(subject: Subject) -> Iterator[Found]:
    """Compare the last group of the symbol with the abbreviations in the line."""
    symbol = subject.anatomy.header.symbol
    entry = file_copy(subject)
    if not subject.anatomy.is_letter or symbol is None or entry is None or len(symbol.groups) < 2:
        return
    if symbol.groups[0] in _type_abbreviations(subject):
        return
    unit = _letters(symbol.groups[-1])
    named = [_letters(text) for text in _UNITS.findall(entry.text) if text not in _OFFICES]
    if not unit or unit in _OFFICES or not named or any(_akin(unit, other) for other in named):
        return
    both_known = unit in subject.office.units and any(other in subject.office.units for other in named)
    yield Found(
        entry.first,
        _("Ký hiệu công văn ghi “{unit}”, dòng “Lưu” ghi “{named}”.").format(unit=unit, named=", ".join(named)),
        fix=_("Kiểm tra lại đơn vị soạn thảo ở hai nơi."),
        severity=None if both_known else Severity.INFO,
    )


def _type_abbreviations(subject: Subject) -> set[str]:
    """A letter wrongly headed by a type has its issuer where the unit should be: that is reported elsewhere."""
    return {kind.abbreviation for kind in (*subject.profile.types, FORBIDDEN_LETTER_ABBREVIATION)}


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _akin(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one) or one in other or other in one


RULE = Rule(
    code="RCP014",
    name="file-copy-unit-mismatched",
    title="Đơn vị ở dòng “Lưu” khác ký hiệu công văn",
    severity=Severity.WARNING,
    clause=nd30_or(RECIPIENTS.clause, Element.RECIPIENTS),
    check=check,
    classes=TYPED,
)
