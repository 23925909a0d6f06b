"""Number and date lines of a document without content controls: finding them, filling them in.

“Số:      /BC-UBND” and “Lào Cai, ngày    tháng 12 năm 2024” may be cut into many runs; only the texts that change are
written anew. Paragraphs in tables and text boxes are found as well; a text box is found in both of its copies (Word
keeps one for old versions).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Literal
from unicodedata import normalize

from msgspec import Struct

from gen.wordml.patching.markup import Edit, ElementSpan, elements, prefix_of, text_of
from gen.wordml.patching.texts import MAIN_NAMESPACES, text_edit

_NAMES = ("p", "r", "t", "tab")
_SEARCHED = 60
"""Paragraphs from the start in which a header's lines are looked for."""
_FAR = 4000
"""Bytes before a word in which its paragraph begins."""
_FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")
_BLANK = r"[\s._…‥‐-]*+"


def _word(word: str) -> str:
    """Match a word composed or decomposed."""
    return f"(?:{word}|{normalize('NFD', word)})"


_SYMBOL = r"(?:\d{4}/)?[^\s/]+(?: - ?[^\s/]+|(?<=[^\s/]-) [^\s/]+)*"
_NUMBER = re.compile(rf"^\s*+{_word('Số')}\s*+:(?P<blank>{_BLANK}(?P<number>\d*){_BLANK})/\s*(?P<symbol>{_SYMBOL})")
_DATE = re.compile(
    rf"^\s*+(?P<place>[^,]{{2,60}}?)\s*+,\s*+(?P<date>{_word('ngày')}{_BLANK}(?P<day>\d*){_BLANK}"
    rf"{_word('tháng')}{_BLANK}(?P<month>\d*){_BLANK}{_word('năm')}{_BLANK}(?P<year>\d*){_BLANK})$",
    re.IGNORECASE,
)


_REFERENCE = re.compile(
    rf"^\s*+\(\s*+(?:{_word('Ban')} hành )?{_word('Kèm')} theo [^()]*?{_word('số')}"
    rf"(?P<blank>{_BLANK}(?P<number>\d*){_BLANK})/\s*(?P<symbol>{_SYMBOL})\s+"
    rf"(?P<date>{_word('ngày')}{_BLANK}\d*{_BLANK}{_word('tháng')}{_BLANK}\d*{_BLANK}{_word('năm')}\s*\d*)",
    re.IGNORECASE,
)


def _forms(*words: str) -> list[bytes]:
    """Match each of the words in a part, composed and decomposed."""
    return [re.escape(normalize(form, word).encode()) for word in words for form in _FORMS]


def _marks(*words: str) -> re.Pattern[bytes]:
    """Find one of the words."""
    return re.compile(b"|".join(_forms(*words)))


def _ends(ending: str, *words: str) -> re.Pattern[bytes]:
    """Find the ending of one of the words: the letter that all endings begin with is looked for much faster."""
    words_before = b"|".join(b"(?<=" + word + b")" for word in _forms(*words))
    return re.compile(b"(?:" + b"|".join(_forms(ending)) + b")(?:" + words_before + b")")


_NUMBER_MARKS, _REFERENCE_MARKS = _marks("Số:"), _marks("(Kèm", "(kèm", "(Ban")
_DATE_MARKS = _ends("gày", ", ngày", ", Ngày", ">ngày", ">Ngày")


class HeaderLine(Struct, frozen=True):
    """A line of the header: its words by name, and the edits' coordinates (paragraph, span of characters)."""

    words: dict[str, str]
    spans: dict[str, tuple[int, int]]
    pieces: tuple[ElementSpan, ...]


def find_number_lines(xml: bytes) -> tuple[HeaderLine, ...]:
    """Return the lines “Số: …/symbol” with words ``number``, ``symbol``."""
    return _first_matches(xml, _NUMBER, _NUMBER_MARKS)


def find_date_lines(xml: bytes) -> tuple[HeaderLine, ...]:
    """Return the lines “place, ngày … tháng … năm …” with words ``place``, ``date``, ``day``, ``month``, ``year``."""
    return _first_matches(xml, _DATE, _DATE_MARKS)


def find_reference_lines(xml: bytes) -> tuple[HeaderLine, ...]:
    """Return the lines of annexes “(Kèm theo Báo cáo số /BC-UBND ngày tháng 12 năm 2024 của …)”.

    All of them, wherever they stand, with words ``number``, ``symbol``, ``date``.
    """
    prefix = prefix_of(xml, MAIN_NAMESPACES)
    if prefix is None:
        return ()
    found = (_match(xml, pieces, _REFERENCE) for pieces in _marked_paragraphs(xml, prefix, _REFERENCE_MARKS, len(xml)))
    return tuple(line for line in found if line is not None)


def day_of(text: str) -> date | None:
    """Return the date of a written date that is complete (“ngày 05 tháng 3 năm 2025”), else None."""
    match = _DATE.match(f"--, {text}")
    parts = [match[name] for name in ("year", "month", "day")] if match else []
    try:
        return date(*map(int, parts)) if len(parts) == 3 and all(parts) else None
    except ValueError:
        return None


def fill(xml: bytes, line: HeaderLine, word: str, text: str) -> list[Edit]:
    """Return the edits that put ``text`` where ``word`` stands in the line."""
    prefix = prefix_of(xml, MAIN_NAMESPACES) or ""
    first, last = line.spans[word]
    edits, at, rest = [], 0, text
    for piece in line.pieces:
        shown = _shown(xml, piece)
        begin, end = max(first - at, 0), min(last - at, len(shown))
        if begin < end or (begin == end == first - at and rest):
            if piece.name == "t":
                edits.append(text_edit(xml, piece, prefix, shown[:begin] + rest + shown[max(end, begin) :]))
                rest = ""
            else:
                edits.append(Edit(piece.start, piece.end, b""))
        at += len(shown)
    return [edit for edit in edits if edit is not None]


def _shown(xml: bytes, piece: ElementSpan) -> str:
    return text_of(xml, piece) if piece.name == "t" else "\t"


def _first_matches(xml: bytes, pattern: re.Pattern[str], marks: re.Pattern[bytes]) -> tuple[HeaderLine, ...]:
    """Return the first line that fits, with its copies of the same text (a text box is stored twice).

    Paragraphs that hold a telling word are tried first; the word itself may be cut into runs.
    """
    prefix = prefix_of(xml, MAIN_NAMESPACES)
    if prefix is None:
        return ()
    head = _head(xml, prefix)
    near = _matches(xml, _marked_paragraphs(xml, prefix, marks, head), pattern)
    return near or _matches(xml, _paragraphs(xml, prefix, 0, head), pattern)


def _matches(xml: bytes, paragraphs: Iterable[list[ElementSpan]], pattern: re.Pattern[str]) -> tuple[HeaderLine, ...]:
    found: list[HeaderLine] = []
    for pieces in paragraphs:
        line = _match(xml, pieces, pattern)
        if line is not None and (not found or line.words == found[0].words):
            found.append(line)
    return tuple(found)


def _match(xml: bytes, pieces: Sequence[ElementSpan], pattern: re.Pattern[str]) -> HeaderLine | None:
    match = pattern.match("".join(_shown(xml, piece) for piece in pieces))
    if match is None:
        return None
    words = {name: normalize("NFC", value.strip()) for name, value in match.groupdict().items()}
    return HeaderLine(words, {name: match.span(name) for name in words}, tuple(pieces))


def _marked_paragraphs(xml: bytes, prefix: str, marks: re.Pattern[bytes], end: int) -> Iterator[list[ElementSpan]]:
    """Yield the paragraphs that hold a mark, without reading the others: documents are long, and such lines are few."""
    opening, closing = _opening(prefix), f"</{prefix}p>".encode()
    start, close, read, seen = 0, -1, -1, 0
    for mark in marks.finditer(xml, 0, end):
        for one in opening.finditer(xml, max(seen, mark.start() - _FAR), mark.start()):
            start, close = one.start(), -1
        seen = mark.start()
        if close == -1:
            close = xml.find(closing, start)
        if close == -1:
            return
        if start != read and start >= mark.start() - _FAR and close > mark.start():
            read = start
            yield from _paragraphs(xml, prefix, start, close + len(closing))


@lru_cache(maxsize=8)
def _opening(prefix: str) -> re.Pattern[bytes]:
    return re.compile(rb"<" + re.escape(prefix.encode()) + rb"p[\s>]")


def _head(xml: bytes, prefix: str) -> int:
    """Return where the paragraphs end in which a header is looked for."""
    ends = re.finditer(rb"</" + re.escape(prefix.encode()) + rb"p\s*>", xml)
    last = next(islice(ends, _SEARCHED - 1, None), None)
    return len(xml) if last is None else last.end()


def _paragraphs(xml: bytes, prefix: str, start: int, end: int) -> Iterator[list[ElementSpan]]:
    """Yield the texts and tabs of each paragraph; those of a paragraph within (a text box) belong to that one."""
    gathered: dict[int, list[ElementSpan]] = {}
    for element in elements(xml, prefix, _NAMES, start, end):
        if element.name == "p":
            gathered[element.start] = []
        elif element.name in ("t", "tab") and element.parent is not None and element.parent.name == "r":
            paragraph = element.within("p")
            if paragraph is not None:
                gathered[paragraph.start].append(element)
    yield from gathered.values()
