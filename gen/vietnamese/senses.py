"""Which way a phrase points: not, not yet, done, under way, planned; and whether two phrases point the same way.

Words so alike as “Chưa hoàn thành” and “Đã hoàn thành” mean the opposite of each other: no likeness of letters tells.
"""

import re
import unicodedata
from functools import lru_cache

from gen.vietnamese.accents import without_accents

_SENSES: dict[str, tuple[str, ...]] = {
    "not": ("khong", "khg", "ko", "kg", "chẳng", "thôi", "ngừng", "dừng", "hủy", "huỷ", "bãi bỏ", "bị bỏ", "bỏ qua"),
    "not yet": ("chua", "còn phải", "còn thiếu", "thiếu", "quá hạn", "trễ hạn"),
    "paused": ("tạm dừng", "tạm ngừng", "tạm hoãn", "tạm thôi", "hoãn"),
    "done": ("da", "xong", "hoàn thành", "hoàn tất", "kết thúc"),
    "under way": ("dang", "tiếp tục", "còn", "dở dang"),
    "in part": (
        *("gần", "một phần", "một số", "một nửa", "cơ bản", "phần lớn", "hầu hết", "sơ bộ", "tạm"),
        *("bước đầu", "dang dở"),
    ),
    "to come": ("se", "sắp", "chuẩn bị", "dự kiến", "dự định", "chờ"),
    "planned": ("kế hoạch", "kh"),
    "always": ("thường xuyên", "hằng năm", "hàng năm", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "định kỳ"),
}
"""Words by what they do to a meaning. One without accents is meant however it is accented; the others as they stand."""
_OTHER_WORDS = (
    "đăng",
    "đảng",
    "dạng",
    "đáng",
    "đa",
    "đá",
    "chứa",
    "chữa",
    "chùa",
    "sẻ",
    "noi dung",
    "su dung",
    "ap dung",
)
"""Words that without their accents look like one of those above."""
_IN_PART = "in part"
_PERCENT = re.compile(r"(?<![\d.,])(\d{1,3})(?:[.,]\d{1,3})?\s?(?:%|phần trăm)")
_FRACTION = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")
_NEGATIONS = frozenset({"not", "not yet", "paused"})
_UNSAID = frozenset({"done"})
_OPPOSITES = (
    ("trên", "dưới"),
    ("tăng", "giảm"),
    ("trước", "sau"),
    ("trong", "ngoài"),
    ("từ", "đến"),
    ("bắt đầu", "kết thúc"),
    ("tử", "mẫu"),
    ("đầu", "cuối"),
    ("cũ", "mới"),
    ("tối đa", "tối thiểu"),
    ("đủ", "thiếu"),
    ("nhận", "gửi"),
    ("đi", "đến"),
    ("chủ trì", "phối hợp"),
)
"""Words of which one turns the other's meaning round."""


def same_direction(found: str, known: str) -> bool:
    """Tell whether what was written may stand for the known phrase: neither denies, finishes or delays the other.

    What was written may say less (“Triển khai” for “Đang triển khai”), never something else; that a thing is done goes
    without saying (“Đã thực hiện” for “Thực hiện”).
    """
    one, other = senses_of(found), senses_of(known)
    negated = one & _NEGATIONS
    if negated != other & _NEGATIONS:
        return False
    unsaid = frozenset() if negated else _UNSAID
    phase, expected = one - negated - unsaid, other - negated - unsaid
    if (one - negated) and phase != expected:
        return False
    return not _are_opposite(_words(found), _words(known))


@lru_cache(maxsize=8192)
def senses_of(text: str) -> frozenset[str]:
    """Return what the words of a phrase do to its meaning: “not”, “not yet”, “done” …; empty for most phrases."""
    words = _words(text)
    for other in _OTHER_WORDS:
        words = words.replace(f" {other} ", " ")
    found = {sense for sense, phrases in _SENSES.items() if any(_holds(words, each) for each in phrases)}
    return frozenset(found | {_IN_PART} if _names_a_share(text) else found)


def _names_a_share(text: str) -> bool:
    """Tell whether the phrase says how much of a thing: 50 %, or 2/3."""
    percents = (int(number) for number in _PERCENT.findall(text))
    parts = ((int(part), int(whole)) for part, whole in _FRACTION.findall(text))
    return any(number < 100 for number in percents) or any(0 < part < whole < 100 for part, whole in parts)


def _are_opposite(found: str, known: str) -> bool:
    return any(
        (_holds_only(found, one, other) and _holds_only(known, other, one))
        or (_holds_only(found, other, one) and _holds_only(known, one, other))
        for one, other in _OPPOSITES
    )


def _holds_only(words: str, wanted: str, unwanted: str) -> bool:
    return _holds(words, wanted) and not _holds(words, unwanted)


def _holds(words: str, phrase: str) -> bool:
    """Tell whether the phrase is among the words; a text typed without accents is compared without them."""
    if words.isascii():
        return f" {without_accents(phrase)} " in words
    if phrase.isascii():
        return f" {phrase} " in without_accents(words)
    return f" {phrase} " in words


@lru_cache(maxsize=8192)
def _words(text: str) -> str:
    """Return the words in small letters, each between spaces; what hyphens join is one word."""
    folded = unicodedata.normalize("NFC", text).casefold()
    letters = (letter if letter.isalnum() or letter == "-" else " " for letter in folded)
    return f" {' '.join(''.join(letters).split())} "
