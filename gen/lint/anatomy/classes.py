"""Which kind of document a file is: the decree judges administrative documents and no others."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from gen.decree.typing import OLD_FONT_PREFIXES
from gen.lint.anatomy import patterns
from gen.lint.anatomy.certainty import Verdict, certainty
from gen.lint.anatomy.header import national_names
from gen.lint.anatomy.model import Annex, Closing, DocumentClass, Header, Opening, Title
from gen.lint.anatomy.types import NORMATIVE_TYPES, opens_with, other_titles
from gen.messages import _
from gen.wordml.model import Paragraph


class Rest(NamedTuple):
    """What stands between title and text and at the end of a file: opening, closing and annexes."""

    opening: Opening
    closing: Closing
    annexes: tuple[Annex, ...]


_NORMATIVE_SYMBOL = re.compile(r"(?:QĐ|NQ|TT|NĐ|TTLT|NQLT|CT|L|PL|LCT)\b|(?:QH|UBTVQH)\d")
"""How the symbols of normative acts begin; only those hold the year."""
_MINUTES = "Biên bản"
_ISSUED_WITH = ("Quy chế", "Quy định", "Chương trình", "Phương án", "Đề án", "Dự án")
"""Types that a decision usually issues: one without a number of its own is attached to another document."""
_ENOUGH = 2
"""Components of a head that must be there before a file counts as a document."""
_TOP = 25
"""Paragraphs within which the head of a document begins."""


def classify(paragraphs: Sequence[Paragraph], header: Header, title: Title, rest: Rest) -> Verdict:
    """Return the class and why."""
    other_system = _other_system(header)
    if other_system is not None:
        return other_system
    normative = _normative(header, title)
    if normative is not None:
        return normative
    titled = title.line or title.stray
    if titled is not None and title.type_name != _MINUTES and opens_with(titled.text, other_titles().special):
        return DocumentClass.SPECIAL, _("tên gọi “{title}”").format(title=titled.shown[:60])
    if _is_collection(paragraphs, header, rest.closing):
        return DocumentClass.COLLECTION, _("trong tệp có nhiều phần mở đầu văn bản")
    found = _by_components(header, title, rest)
    if found[0] is DocumentClass.OTHER and _in_old_letters(paragraphs):
        return DocumentClass.OTHER, _("chữ dùng bảng mã cũ như TCVN3 (.VnTime), VNI; hãy chuyển sang Unicode")
    return found


def _other_system(header: Header) -> Verdict | None:
    if header.national_name is not None:
        return _party_under_state_lines(header)
    if header.party_title is not None:
        return DocumentClass.PARTY, _("có tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”, không có Quốc hiệu")
    if header.union_title is not None:
        return DocumentClass.UNION, _("có tiêu đề “{title}”, không có Quốc hiệu").format(title=header.union_title.text)
    if header.number is not None and patterns.PARTY_NUMBER.match(header.number.text):
        return DocumentClass.PARTY, _("số, ký hiệu theo lối của Đảng: “{number}”").format(number=header.number.text)
    return None


def _party_under_state_lines(header: Header) -> Verdict | None:
    """A Party body that numbers in the way of the Party and only puts Quốc hiệu where its own title belongs."""
    number = header.number
    if number is None or not patterns.PARTY_NUMBER.match(number.text):
        return None
    if not any(patterns.PARTY_BODY_FOLDED.match(line.folded) for line in (*header.superior, *header.issuer)):
        return None
    return DocumentClass.PARTY, _("số, ký hiệu theo lối của Đảng: “{number}”").format(number=number.text)


def _normative(header: Header, title: Title) -> Verdict | None:
    if header.symbol is not None and header.symbol.year and _NORMATIVE_SYMBOL.match(header.symbol.symbol):
        return DocumentClass.NORMATIVE, _("số văn bản có năm ban hành: “{number}”").format(
            number=header.number.text if header.number else ""
        )
    if title.type_name in NORMATIVE_TYPES and title.line is not None and title.alone:
        return DocumentClass.NORMATIVE, _("tên loại “{title}”").format(title=title.type_name)
    return None


def _is_collection(paragraphs: Sequence[Paragraph], header: Header, closing: Closing) -> bool:
    """Many heads in one file, and the first is no finished document with the others attached behind its signature."""
    if header.national_name is not None and header.national_name.paragraph.number <= _TOP and closing.signatures:
        return national_names(paragraphs[header.last + 1 : closing.first]) > 0
    return national_names(paragraphs) > 1


def _by_components(header: Header, title: Title, rest: Rest) -> Verdict:
    national = header.national_name is not None or header.motto is not None
    found = sum((national, header.number is not None, header.place_date is not None, bool(header.issuer)))
    signed = rest.closing.recipients_label is not None or bool(rest.closing.signatures)
    if title.attachment is not None and header.number is None:
        return DocumentClass.ATTACHED, _("có dòng “{line}”").format(line=title.attachment.text[:60])
    if title.type_name in _ISSUED_WITH and header.number is None:
        return DocumentClass.ATTACHED, _("{type} không có số, ký hiệu riêng").format(type=title.type_name)
    if title.type_name == _MINUTES and title.alone and national:
        return certainty(header, title, rest.opening)  # minutes of a meeting go with a number or without
    if header.is_found and found + signed > _ENOUGH and (header.number is not None or bool(header.issuer)):
        return certainty(header, title, rest.opening)
    if not national and not header.issuer and rest.annexes and rest.annexes[0].heading.paragraph.number <= _TOP:
        return DocumentClass.ATTACHED, _("tệp bắt đầu bằng một phụ lục")
    if national and header.number is None:
        return DocumentClass.SPECIAL, _("có Quốc hiệu nhưng không có số, ký hiệu và cơ quan ban hành")
    return DocumentClass.OTHER, _("không có phần mở đầu của văn bản hành chính")


def _in_old_letters(paragraphs: Sequence[Paragraph]) -> bool:
    """Tell whether the top of the file is set in fonts of the encodings before Unicode: its words cannot be read."""
    runs = [run for paragraph in paragraphs[:_TOP] for run in paragraph.runs if run.text.strip()]
    old = sum(run.format.font.lower().startswith(OLD_FONT_PREFIXES.value) for run in runs)
    return old * 2 > len(runs)
