"""Symbol malformed.

What: Reports a symbol that is not groups of capitals joined by hyphens, and a year between number and symbol.
Why: The symbol is set in capitals, its groups joined by hyphens.
Example: Số: 15/bc-snv; Số: 15/BC/SNV; Số: 15/TTr.SNV.
Fix: Write it as in 15/BC-SNV.
"""

from collections.abc import Iterator

from gen.decree.numbering import SYMBOL_PATTERN
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_ALSO = "&.,()+"
"""Signs that offices use inside a group: GD&ĐT, KT(2)."""


def check(subject: Subject) -> Iterator[Found]:
    """Judge the symbol without the spaces that another rule reports; a single group is left to the office."""
    header = subject.anatomy.header
    if header.number is None or header.symbol is None or not header.symbol.groups:
        return
    if is_unfilled(header.number.text):
        return
    if header.symbol.year:
        yield Found(
            header.number,
            _("Số của văn bản hành chính không ghi năm ban hành ({year}).").format(year=header.symbol.year),
            fix=_("Bỏ “{year}/”.").format(year=header.symbol.year),
        )
    symbol = "-".join(header.symbol.groups)
    if not all(map(_is_group, header.symbol.groups)) or _joined_by_stop(subject):
        yield Found(
            header.number,
            _("Ký hiệu “{symbol}” phải là các nhóm chữ in hoa nối bằng dấu gạch nối.").format(symbol=symbol),
            fix=_("Ghi như “15/BC-SNV”."),
        )


def _joined_by_stop(subject: Subject) -> bool:
    """Tell whether a stop stands between the letters of a type and those of an agency: TTr.SNV, SNV.HD."""
    groups = subject.anatomy.header.symbol.groups if subject.anatomy.header.symbol is not None else ()
    parts = groups[0].split(".") if groups else []
    if len(parts) < 2:
        return False
    types = {row.abbreviation for row in subject.profile.types if row.abbreviation}
    return not types.isdisjoint(parts) or (len(groups) == 1 and bool(subject.anatomy.title.type_name))


def _is_group(group: str) -> bool:
    return group[0].isupper() and all(sign.isalnum() or sign in _ALSO for sign in group)


RULE = Rule(
    code="NUM009",
    name="symbol-malformed",
    title="Ký hiệu sai cách viết",
    severity=Severity.WARNING,
    clause=SYMBOL_PATTERN.clause,
    check=check,
)
