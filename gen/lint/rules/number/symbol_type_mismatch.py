"""Symbol and type disagree.

What: Reports a symbol that does not open with the abbreviation of the type printed as the title: with that of another
type, with “CV”, with the agency, or with letters that are no abbreviation.
Why: The symbol opens with the abbreviation of the type (Annex III); a wrong one is a leftover of an earlier document.
Example: A KẾ HOẠCH numbered 15/BC-UBND; a TỜ TRÌNH numbered 15/TT-SNV or 15/SNV-TTr.
Fix: Write the abbreviation of the type first, then that of the agency.
"""

from collections.abc import Iterator

from gen.decree.types import FORBIDDEN_LETTER_ABBREVIATION, DocumentType
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.model import Header
from gen.lint.rule import TYPED, Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the first group of the symbol with the type; other capitals and joined words are other rules’."""
    header, title = subject.anatomy.header, subject.anatomy.title
    if header.number is None or header.symbol is None or not header.symbol.groups or subject.anatomy.is_letter:
        return
    types = (*subject.profile.types, FORBIDDEN_LETTER_ABBREVIATION)
    wanted = next((row for row in types if row.name == title.type_name), None)
    found = header.symbol.groups[0]
    if wanted is None or not wanted.abbreviation or found == wanted.abbreviation:
        return
    other = next((row for row in types if row.abbreviation == found), None)
    if other is None and (_is_variant(found, wanted.abbreviation) or wanted.abbreviation in found.split(".")):
        return
    yield Found(
        header.number,
        _message(header, wanted, other),
        fix=_("Sửa ký hiệu thành “{wanted}-…”.").format(wanted=wanted.abbreviation),
        clause=wanted.clause,
        confidence=wanted.confidence,
        severity=None if len(header.symbol.groups) > 1 and other is not None else Severity.WARNING,
    )


def _is_variant(found: str, wanted: str) -> bool:
    """Other capitals (TTR), or a longer abbreviation of the office’s own (KHLT, CTPH)."""
    typed, meant = fold(found), fold(wanted)
    return typed == meant or typed.startswith(meant) or (len(typed) > len(meant) and typed[:2] == meant[:2])


def _message(header: Header, wanted: DocumentType, other: DocumentType | None) -> str:
    groups = header.symbol.groups if header.symbol is not None else ()
    if other is not None:
        text = _("Ký hiệu mở đầu bằng “{found}” ({other}) nhưng văn bản là {type}: phải là “{wanted}”.")
        return text.format(found=groups[0], other=other.name, type=wanted.name, wanted=wanted.abbreviation)
    if wanted.abbreviation in groups[1:]:
        text = _("Ký hiệu ghi ngược: “{wanted}” ({type}) đứng trước, chữ viết tắt của cơ quan đứng sau.")
        return text.format(wanted=wanted.abbreviation, type=wanted.name)
    text = _("Ký hiệu mở đầu bằng “{found}”, không phải chữ viết tắt của {type} (“{wanted}”).")
    return text.format(found=groups[0], type=wanted.name, wanted=wanted.abbreviation)


RULE = Rule(
    code="NUM003",
    name="symbol-type-mismatch",
    title="Ký hiệu không khớp tên loại",
    severity=Severity.ERROR,
    clause=lambda profile: profile.types[0].clause,
    check=check,
    classes=TYPED,
)
