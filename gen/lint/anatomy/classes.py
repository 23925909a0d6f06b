"""Which kind of document a file is: the decree judges administrative documents and no others."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from gen.decree.typing import OLD_FONT_PREFIXES
from gen.lint.anatomy import patterns
from gen.lint.anatomy.header import national_names
from gen.lint.anatomy.model import Annex, Closing, DocumentClass, Header, Title
from gen.lint.anatomy.types import NORMATIVE_TYPES, is_special, type_named_by
from gen.messages import _
from gen.wordml.model import Paragraph

Verdict = tuple[DocumentClass, str]


class Ending(NamedTuple):
    """What stands at the end of a file: closing and annexes."""

    closing: Closing
    annexes: tuple[Annex, ...]


_NORMATIVE_SYMBOL = re.compile(r"(?:QĐ|NQ|TT|NĐ|TTLT|NQLT|CT|L|PL|LCT)\b|(?:QH|UBTVQH)\d")
"""How the symbols of normative acts begin; only those hold the year."""
_ENOUGH = 2
"""Components of a head that must be there before a file counts as a document."""
_TOP = 25
"""Paragraphs within which the head of a document begins."""


def classify(paragraphs: Sequence[Paragraph], header: Header, title: Title, ending: Ending) -> Verdict:
    """Return the class and why."""
    other_system = _other_system(header)
    if other_system is not None:
        return other_system
    normative = _normative(header, title)
    if normative is not None:
        return normative
    if title.line is not None and title.type_name != "Biên bản" and is_special(title.line.text):
        return DocumentClass.SPECIAL, _("tên gọi “{title}”").format(title=title.line.shown[:60])
    if _is_collection(paragraphs, header, ending.closing):
        return DocumentClass.COLLECTION, _("trong tệp có nhiều phần mở đầu văn bản")
    found = _by_components(header, title, ending)
    if found[0] is DocumentClass.OTHER and _in_old_letters(paragraphs):
        return DocumentClass.OTHER, _("chữ dùng bảng mã cũ như TCVN3 (.VnTime), VNI; hãy chuyển sang Unicode")
    return found


def _other_system(header: Header) -> Verdict | None:
    if header.national_name is not None:
        return None
    if header.party_title is not None:
        return DocumentClass.PARTY, _("có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, không có Quốc hiệu")
    if header.union_title is not None:
        return DocumentClass.UNION, _("có tiêu đề “{title}”, không có Quốc hiệu").format(title=header.union_title.text)
    if header.number is not None and patterns.PARTY_NUMBER.match(header.number.text):
        return DocumentClass.PARTY, _("số, ký hiệu theo lối của Đảng: “{number}”").format(number=header.number.text)
    return None


def _normative(header: Header, title: Title) -> Verdict | None:
    if header.symbol is not None and header.symbol.year and _NORMATIVE_SYMBOL.match(header.symbol.symbol):
        return DocumentClass.NORMATIVE, _("số văn bản có năm ban hành: “{number}”").format(
            number=header.number.text if header.number else ""
        )
    if title.type_name in NORMATIVE_TYPES and title.line is not None and type_named_by(title.line.text)[1]:
        return DocumentClass.NORMATIVE, _("tên loại “{title}”").format(title=title.type_name)
    return None


def _is_collection(paragraphs: Sequence[Paragraph], header: Header, closing: Closing) -> bool:
    """Many heads in one file, and the first is no finished document with the others attached behind its signature."""
    if header.national_name is not None and header.national_name.paragraph.number <= _TOP and closing.signatures:
        return national_names(paragraphs[header.last + 1 : closing.first]) > 0
    return national_names(paragraphs) > 1


def _by_components(header: Header, title: Title, ending: Ending) -> Verdict:
    national = header.national_name is not None or header.motto is not None
    found = sum((national, header.number is not None, header.place_date is not None, bool(header.issuer)))
    signed = ending.closing.recipients_label is not None or bool(ending.closing.signatures)
    if title.attachment is not None and header.number is None:
        return DocumentClass.ATTACHED, _("có dòng “{line}”").format(line=title.attachment.text[:60])
    if header.is_found and found + signed > _ENOUGH and (header.number is not None or bool(header.issuer)):
        return DocumentClass.ADMINISTRATIVE, _("có phần mở đầu của văn bản hành chính")
    if not national and not header.issuer and ending.annexes and ending.annexes[0].heading.paragraph.number <= _TOP:
        return DocumentClass.ATTACHED, _("tệp bắt đầu bằng một phụ lục")
    if national and header.number is None:
        return DocumentClass.SPECIAL, _("có Quốc hiệu nhưng không có số, ký hiệu và cơ quan ban hành")
    return DocumentClass.OTHER, _("không có phần mở đầu của văn bản hành chính")


def _in_old_letters(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether the top of the file is set in fonts of the encodings before Unicode: its words cannot be read."""
    runs = [run for paragraph in paragraphs[:_TOP] for run in paragraph.runs if run.text.strip()]
    old = sum(run.format.font.lower().startswith(OLD_FONT_PREFIXES.value) for run in runs)
    return old * 2 > len(runs)
