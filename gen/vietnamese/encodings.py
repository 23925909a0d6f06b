"""Old Vietnamese encodings, TCVN3 (ABC) and VNI, found in text pasted from documents of before Unicode.

Text typed with such a font holds ordinary Latin letters that only its font shows as Vietnamese. It is recognised by
its words: as they stand they are no Vietnamese syllables, once decoded they all are. (Old encodings are outlawed in
state agencies since Circular 07/2002/TT-BKHCN in favour of TCVN 6909:2001; the tables are those of TCVN 5712:1993, VN3,
and of the VNI-Windows fonts, checked in the tests against the C library's own table.)
"""

import re
import unicodedata

from msgspec import Struct

TCVN3_PAIRS = (
    "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ"
    "ïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ"
)
"""Each letter as it stands in a TCVN3 file, followed by what its font shows."""
_TCVN3 = str.maketrans(dict(zip(TCVN3_PAIRS[::2], TCVN3_PAIRS[1::2], strict=True)))

_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_HATS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}

_MODERN = re.compile("[\u1ea0-\u1ef9ăđơưĩũĂĐƠƯĨŨ\u0300-\u0323]")
_WORD = re.compile(r"[^\W\d_]+")
_ODD_MARKS = re.compile(r"[¡-¿×÷](?=\w)|(?<=\w)[¡-ª¬-¿×÷]")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = re.compile(
    "(?:b|ch?|d|đ|gi?|gh|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?"
    "(?:i[êe]u|oai|oao|oay|oeo|uây|uôi|uya|uyê|uyu|ươi|ươu|yêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi"
    "|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])"
    "(?:ch|c|m|ng|nh|n|p|t)?"
)


class Decoded(Struct, frozen=True):
    """Text in Unicode (NFC) and the encoding it was found in: ``TCVN3`` or ``VNI``."""

    text: str
    encoding: str


def decode_legacy(text: str) -> Decoded | None:
    """Return the text decoded from TCVN3 or VNI, or None if it is in neither (plain Unicode, or not Vietnamese)."""
    if text.isascii() or _MODERN.search(text) or _is_vietnamese(text):
        return None
    for encoding, decoded in (("TCVN3", text.translate(_TCVN3)), ("VNI", _from_vni(text))):
        if decoded != text and _MODERN.search(decoded) and _is_vietnamese(decoded):
            return Decoded(decoded, encoding)
    return None


def _from_vni(text: str) -> str:
    """Decode VNI: a vowel followed by the letter that stands for its mark, or a letter of its own."""
    decoded: list[str] = []
    for char in text:
        small, upper = char.lower(), char.isupper()
        before = decoded[-1].lower() if decoded else ""
        mark = _vni_mark(small, before)
        if mark is not None:
            decoded[-1] = unicodedata.normalize("NFC", decoded[-1] + mark)
            continue
        alone = _VNI_ALONE.get(small, small)
        decoded.append(alone.upper() if upper else alone)
    return "".join(decoded)


def _vni_mark(char: str, before: str) -> str | None:
    """Return the combining marks that the character adds to the letter before it, or None if it adds none."""
    if before in {"a", "e", "o"} and char in _VNI_HATS:
        return "\u0302" + _VNI_HATS[char]
    if before == "a" and char in _VNI_BREVES:
        return "\u0306" + _VNI_BREVES[char]
    if before in {"a", "e", "o", "ơ", "u", "ư", "y"} and char in _VNI_TONES:
        return _VNI_TONES[char]
    return None


def _is_vietnamese(text: str) -> bool:
    """Tell whether every word with a letter beyond ASCII is a possible Vietnamese syllable."""
    return all(word.isascii() or _is_syllable(word) for word in _WORD.findall(text)) and not _has_odd_marks(text)


def _has_odd_marks(text: str) -> bool:
    """Tell whether signs that TCVN3 uses as letters stand inside words (“¸”, “µ”, “®”)."""
    return _ODD_MARKS.search(text) is not None


def _is_syllable(word: str) -> bool:
    decomposed = unicodedata.normalize("NFD", word.lower())
    if len(_TONES.findall(decomposed)) > 1:
        return False
    return _SYLLABLE.fullmatch(unicodedata.normalize("NFC", _TONES.sub("", decomposed))) is not None
