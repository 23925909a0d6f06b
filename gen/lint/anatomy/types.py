"""The names of the types of document, as they are recognised at the top of a page."""

from functools import lru_cache

from gen.decree.types import ND30_TYPES, TT01_TYPES
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.line import Line

NORMATIVE_TYPES = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch")
"""Types only normative acts have (Luật Ban hành văn bản quy phạm pháp luật)."""
SPECIAL_TITLES = (
    "đơn", "tờ khai", "bản kiểm điểm", "sơ yếu lý lịch", "hợp đồng", "bản án", "cáo trạng", "giấy chứng nhận",
    "giấy phép", "hóa đơn", "giấy khai sinh", "phiếu thu", "phiếu chi", "bản tự nhận xét", "lý lịch", "giấy cam đoan",
    "bản cam kết", "bằng khen", "giấy khen", "giấy đề nghị", "giấy xác nhận", "di chúc", "phụ lục hợp đồng", "kịch bản",
    "bài phát biểu", "diễn văn", "giáo án", "đề thi", "đề kiểm tra", "đáp án", "đề cương", "luận văn", "bài thu hoạch",
    "biên bản thanh lý", "biên bản nghiệm thu", "biên bản bàn giao", "thư ngỏ", "bản khai", "phiếu đánh giá", "mẫu",
)  # fmt: skip
"""Titles of papers that other rules govern: contracts, forms, applications, judgments, licences, speeches."""


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    names = {row.name for row in (*ND30_TYPES, *TT01_TYPES)} | set(NORMATIVE_TYPES)
    return tuple((fold(name), name) for name in sorted(names, key=lambda name: (-len(name), name)))


def type_named_by(text: str) -> tuple[str, bool]:
    """Return the type with which a title opens (“” for none) and whether the title is that name alone."""
    folded = fold(text).rstrip(" :.0123456789*")
    for spelling, name in _names():
        if folded == spelling:
            return name, True
        if folded.startswith(f"{spelling} "):
            return name, False
    return "", False


def is_type_line(line: Line) -> bool:
    """Tell whether a line is the name of a type, alone or opening a title in capitals."""
    return bool(type_named_by(line.text)[0])


def is_special(text: str) -> bool:
    """Tell whether a title is that of a paper which other rules govern."""
    folded = fold(text)
    return any(folded == title or folded.startswith(f"{title} ") for title in _folded_special())


@lru_cache(maxsize=1)
def _folded_special() -> tuple[str, ...]:
    return tuple(map(fold, SPECIAL_TITLES))
