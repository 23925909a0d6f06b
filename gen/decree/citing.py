"""How another text is cited, as a base or in body text."""

from msgspec import Struct

from gen.decree.clause import Confidence, annex_one


class CitationRule(Struct, frozen=True):
    """What a citation gives; ``bare`` types are cited by name and date, without number, symbol or issuer."""

    parts: tuple[str, ...]
    bare: tuple[str, ...]
    clause: str
    confidence: Confidence = Confidence.TEXT


CITATION = CitationRule(
    parts=("tên loại", "số", "ký hiệu", "cơ quan ban hành", "ngày tháng năm", "trích yếu"),
    bare=("Luật", "Pháp lệnh"),
    clause=annex_one("II", 6, "a"),
)
