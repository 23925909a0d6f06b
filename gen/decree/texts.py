"""How every element is set under each instrument: case, size in points, weight, slant, alignment, box, clause.

``preferred`` sizes go together as the footnote of the size table demands: Quốc hiệu 13, Tiêu ngữ 14, địa danh 14.
"""

from collections.abc import Mapping
from types import MappingProxyType

from gen.decree.clause import (
    COPY_CLAUSE,
    OFFICIAL_FORMS,
    SIZE_TABLE,
    TT01_SIZE_TABLE,
    Confidence,
    Span,
    annex_one,
    circular,
)
from gen.decree.elements import Align, Case, Element, TextRule

E = Element
_UP, _LOW = Case.UPPER, Case.LOWER
_LEFT, _MID, _RIGHT, _BOTH = Align.LEFT, Align.CENTRE, Align.RIGHT, Align.JUSTIFIED
_12, _13 = Span(12, 13, 13), Span(13, 14, 14)
_FORMS, _HOUSE, _SECOND, _MEM = Confidence.FORMS, Confidence.HOUSE, Confidence.SECONDARY, Confidence.MEMORY


def _exactly(points: float) -> Span:
    return Span(points, points, points)


def _table(rows: tuple[TextRule, ...]) -> Mapping[Element, TextRule]:
    return MappingProxyType({row.element: row for row in rows})


ND30_TEXTS = _table(
    (
        TextRule(E.NATIONAL_NAME, _UP, _12, True, False, _MID, "1", annex_one("II", 1, "a")),
        TextRule(E.MOTTO, _LOW, _13, True, False, _MID, "1", annex_one("II", 1, "b")),
        TextRule(E.SUPERIOR, _UP, _12, False, False, _MID, "2", annex_one("II", 2, "b")),
        TextRule(E.ISSUER, _UP, _12, True, False, _MID, "2", annex_one("II", 2, "b")),
        TextRule(E.NUMBER, _LOW, _exactly(13), False, False, _MID, "3", annex_one("II", 3, "c")),
        TextRule(E.PLACE_DATE, _LOW, _13, False, True, _MID, "4", annex_one("II", 4, "c")),
        TextRule(E.TYPE_NAME, _UP, _13, True, False, _MID, "5a", annex_one("II", 5, "b")),
        TextRule(E.SUBJECT, _LOW, _13, True, False, _MID, "5a", annex_one("II", 5, "b")),
        TextRule(E.LETTER_SUBJECT, _LOW, Span(12, 13, 12), False, False, _MID, "5b", annex_one("II", 5, "b")),
        TextRule(E.COMPETENCE, _UP, _13, True, False, _MID, "6", OFFICIAL_FORMS, _FORMS),
        TextRule(E.ENACTMENT, _UP, _13, True, False, _MID, "6", OFFICIAL_FORMS, _FORMS),
        TextRule(E.BASES, _LOW, _13, False, True, _BOTH, "6", annex_one("II", 6, "a")),
        TextRule(E.BODY, _LOW, _13, False, False, _BOTH, "6", annex_one("II", 6, "e")),
        TextRule(E.PART_NUMBER, _LOW, _13, True, False, _MID, "6", annex_one("II", 6, "đ")),
        TextRule(E.PART_TITLE, _UP, _13, True, False, _MID, "6", annex_one("II", 6, "đ")),
        TextRule(E.SECTION_NUMBER, _LOW, _13, True, False, _MID, "6", annex_one("II", 6, "đ")),
        TextRule(E.SECTION_TITLE, _UP, _13, True, False, _MID, "6", annex_one("II", 6, "đ")),
        TextRule(E.ARTICLE, _LOW, _13, True, False, _BOTH, "6", annex_one("II", 6, "đ")),
        TextRule(E.ROMAN_HEADING, _UP, _13, True, False, _BOTH, "6", SIZE_TABLE),
        TextRule(E.CLAUSE_HEADING, _LOW, _13, True, False, _BOTH, "6", annex_one("II", 6, "đ")),
        TextRule(E.CLAUSE, _LOW, _13, False, False, _BOTH, "6", annex_one("II", 6, "đ")),
        TextRule(E.POINT, _LOW, _13, False, False, _BOTH, "6", annex_one("II", 6, "đ")),
        TextRule(E.SIGNER_AUTHORITY, _UP, _13, True, False, _MID, "7a", annex_one("II", 7, "đ")),
        TextRule(E.SIGNER_NAME, _LOW, _13, True, False, _MID, "7b", annex_one("II", 7, "đ")),
        TextRule(E.ADDRESSEES, _LOW, _13, False, False, _MID, "9a", annex_one("II", 9, "d")),
        TextRule(E.RECIPIENTS_LABEL, _LOW, _exactly(12), True, True, _LEFT, "9b", annex_one("II", 9, "d")),
        TextRule(E.RECIPIENTS, _LOW, _exactly(11), False, False, _LEFT, "9b", annex_one("II", 9, "d")),
        TextRule(E.ANNEX_NUMBER, _LOW, _exactly(14), True, False, _MID, "", annex_one("III", 1, "b")),
        TextRule(E.ANNEX_TITLE, _UP, _13, True, False, _MID, "", annex_one("III", 1, "b")),
        TextRule(E.ANNEX_REFERENCE, _LOW, _13, False, True, _MID, "", annex_one("III", 1, "c")),
        TextRule(E.URGENCY, _UP, _13, True, False, _MID, "10b", annex_one("III", 2, "b")),
        TextRule(E.CIRCULATION, _UP, _13, True, False, _MID, "11", annex_one("III", 2, "c")),
        TextRule(E.DRAFTER, _UP, _exactly(11), False, False, _LEFT, "12", annex_one("III", 3)),
        TextRule(E.ADDRESS, _LOW, Span(11, 12, 11), False, False, _MID, "13", annex_one("III", 4)),
        TextRule(E.PAGE_NUMBER, _LOW, Span(13, 14, 13), False, False, _MID, "", annex_one("I", 7)),
        TextRule(E.SIGNATURE_TEXT, _LOW, _exactly(10), False, False, _RIGHT, "14", annex_one("II", 8, "b")),
        TextRule(E.COPY_FORM, _UP, _13, True, False, _MID, "", COPY_CLAUSE),
        TextRule(E.TABLE, _LOW, Span(10, 14, 12), False, False, _LEFT, "6", OFFICIAL_FORMS, _HOUSE),
    )
)

_TT01 = TT01_SIZE_TABLE

TT01_TEXTS = _table(
    (
        TextRule(E.NATIONAL_NAME, _UP, _12, True, False, _MID, "1", circular(6), _SECOND),
        TextRule(E.MOTTO, _LOW, _13, True, False, _MID, "1", circular(6), _SECOND),
        TextRule(E.SUPERIOR, _UP, _12, False, False, _MID, "2", circular(7), _MEM),
        TextRule(E.ISSUER, _UP, _12, True, False, _MID, "2", circular(7), _MEM),
        TextRule(E.NUMBER, _LOW, _exactly(13), False, False, _MID, "3", circular(8), _MEM),
        TextRule(E.PLACE_DATE, _LOW, _13, False, True, _MID, "4", circular(9), _MEM),
        TextRule(E.TYPE_NAME, _UP, _exactly(14), True, False, _MID, "5a", circular(10), _SECOND),
        TextRule(E.SUBJECT, _LOW, _exactly(14), True, False, _MID, "5a", circular(10), _SECOND),
        TextRule(E.LETTER_SUBJECT, _LOW, Span(12, 13, 12), False, False, _MID, "5b", circular(10), _SECOND),
        TextRule(E.COMPETENCE, _UP, _13, True, False, _MID, "6", _TT01, _MEM),
        TextRule(E.ENACTMENT, _UP, _13, True, False, _MID, "6", _TT01, _MEM),
        TextRule(E.BASES, _LOW, _13, False, False, _BOTH, "6", circular(11), _SECOND),
        TextRule(E.BODY, _LOW, _13, False, False, _BOTH, "6", circular(11), _SECOND),
        TextRule(E.PART_NUMBER, _LOW, _exactly(14), True, False, _MID, "6", circular(11), _MEM),
        TextRule(E.PART_TITLE, _UP, _13, True, False, _MID, "6", circular(11), _MEM),
        TextRule(E.SECTION_NUMBER, _LOW, _exactly(14), True, False, _MID, "6", circular(11), _MEM),
        TextRule(E.SECTION_TITLE, _UP, _12, True, False, _MID, "6", circular(11), _SECOND),
        TextRule(E.ARTICLE, _LOW, _13, True, False, _BOTH, "6", circular(11), _MEM),
        TextRule(E.ROMAN_HEADING, _UP, _13, True, False, _BOTH, "6", _TT01, _MEM),
        TextRule(E.CLAUSE_HEADING, _LOW, _13, True, False, _BOTH, "6", circular(11), _MEM),
        TextRule(E.CLAUSE, _LOW, _13, False, False, _BOTH, "6", circular(11), _MEM),
        TextRule(E.POINT, _LOW, _13, False, False, _BOTH, "6", circular(11), _MEM),
        TextRule(E.SIGNER_AUTHORITY, _UP, _13, True, False, _MID, "7a", circular(12), _MEM),
        TextRule(E.SIGNER_NAME, _LOW, _13, True, False, _MID, "7b", circular(12), _MEM),
        TextRule(E.ADDRESSEES, _LOW, _13, False, False, _MID, "9a", circular(14), _MEM),
        TextRule(E.RECIPIENTS_LABEL, _LOW, _exactly(12), True, True, _LEFT, "9b", circular(14), _SECOND),
        TextRule(E.RECIPIENTS, _LOW, _exactly(11), False, False, _LEFT, "9b", circular(14), _SECOND),
        TextRule(E.ANNEX_NUMBER, _LOW, _exactly(14), True, False, _MID, "", circular(15), _MEM),
        TextRule(E.ANNEX_TITLE, _UP, _13, True, False, _MID, "", circular(15), _MEM),
        TextRule(E.ANNEX_REFERENCE, _LOW, _13, False, True, _MID, "", circular(15), _MEM),
        TextRule(E.URGENCY, _UP, _13, True, False, _MID, "10b", circular(15), _MEM),
        TextRule(E.CIRCULATION, _UP, _13, True, False, _MID, "11", circular(15), _MEM),
        TextRule(E.DRAFTER, _UP, _exactly(11), False, False, _LEFT, "13", circular(15), _MEM),
        TextRule(E.ADDRESS, _LOW, Span(11, 12, 11), False, False, _MID, "14", circular(15), _MEM),
        TextRule(E.PAGE_NUMBER, _LOW, _13, False, False, _RIGHT, "", circular(15), _SECOND),
        TextRule(E.COPY_FORM, _UP, _13, True, False, _MID, "", TT01_SIZE_TABLE, _MEM),
        TextRule(E.TABLE, _LOW, Span(10, 14, 12), False, False, _LEFT, "6", TT01_SIZE_TABLE, _HOUSE),
    )
)
