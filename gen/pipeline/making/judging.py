"""Check finished documents: some by every rule of the linter (``sampling``), the others by what data alone can spoil.

What differs from one document of a template to the next is text: it is searched for tags that were left, words of the
machine, decomposed letters and doubled spaces.
"""

import re
import unicodedata
from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.finding import Finding
from gen.domain.location import DocumentLocation
from gen.lint import lint_document
from gen.messages import _
from gen.wordml.plain import body_xml, bytes_between_tags, text_of
from gen.wordml.reading.document import read_document

LEFTOVER_MARK = Finding(
    "TPL200",
    "leftover-mark",
    Severity.ERROR,
    lambda: _("Văn bản còn dấu vết chưa xử lý: “{text}”."),
    lambda: _("Sửa số liệu hoặc thẻ trong mẫu sinh ra đoạn này rồi lập lại văn bản."),
)
TEXT_NOT_NFC = Finding(
    "TPL201",
    "text-not-nfc",
    Severity.ERROR,
    lambda: _("Văn bản có chữ chưa ở dạng Unicode dựng sẵn (NFC)."),
    lambda: _("Gõ lại đoạn chữ đó bằng bộ gõ Unicode dựng sẵn trong bảng số liệu hoặc trong mẫu."),
)
FINDINGS: tuple[Finding, ...] = (LEFTOVER_MARK, TEXT_NOT_NFC)
_SPOILT = re.compile(
    r"\{\{|\{%|%\}|\}\}|\b(?:None|nan|NaN|undefined|Undefined)\b|\S {2,3}\S"
)  # four and more are the blanks of a draft
# What must stand in the bytes of the text before it is worth looking at closely. Combining marks of decomposed letters
# begin with 0xCC or 0xCD.
_SIGNS = (b"{", b"}", b"\xcc", b"\xcd", b"nan", b"ndefined")
_NOTHING = re.compile(rb"N(?:one|aN)")
_DOUBLED = b"  "
_BLANK_FROM = 4  # so many spaces are the blanks of a draft
_AROUND = 20


def judge_by_every_rule(content: bytes, name: str) -> tuple[Diagnostic, ...]:
    """Return the findings of the linter on a finished document."""
    return lint_document(read_document(content, name))


def judge_text(
    content: bytes, name: str, xml: bytes | None = None, letters: bytes | None = None
) -> tuple[Diagnostic, ...]:
    """Return what data has spoilt in a document.

    ``xml`` is that of its body and ``letters`` the text in it, where whoever made it still has them.
    """
    xml = xml or body_xml(content)
    text = bytes_between_tags(xml) if letters is None else letters
    return tuple(_spoilt(text_of(xml), name)) if _suspicious(text) else ()


def _suspicious(text: bytes) -> bool:
    """Tell from the bytes whether the text may be spoilt; most documents need no second look.

    Only what is between tags is searched: a sixth of the XML.
    """
    for sign in _SIGNS:
        if sign in text:
            return True
    return bool(_NOTHING.search(text)) or _has_doubled_space(text)


def _has_doubled_space(text: bytes) -> bool:
    start = text.find(_DOUBLED)
    while start >= 0:
        end = start + len(text[start : start + 80]) - len(text[start : start + 80].lstrip(b" "))
        if end - start < _BLANK_FROM:
            return True
        start = text.find(_DOUBLED, end)
    return False


def _spoilt(text: str, name: str) -> Iterator[Diagnostic]:
    for match in _SPOILT.finditer(text):
        around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND].strip()
        yield LEFTOVER_MARK.at(DocumentLocation(name, text=around), text=around)
    if not unicodedata.is_normalized("NFC", text):
        yield TEXT_NOT_NFC.at(DocumentLocation(name))
