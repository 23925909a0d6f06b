"""The body text read as an outline: parts, chapters, articles, sections I., clauses 1., points a), dashes, text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from gen.decree.literals import POINT_LETTERS
from gen.domain.typed_numbers import whole
from gen.vietnamese import roman
from gen.wordml.model import Paragraph


class OutlineLevel(StrEnum):
    """What a paragraph of the text is; the value is its Vietnamese name."""

    PART = "Phần"
    CHAPTER = "Chương"
    SECTION = "Mục"
    SUBSECTION = "Tiểu mục"
    ARTICLE = "Điều"
    ROMAN = "mục"
    CLAUSE = "khoản"
    DECIMAL = "mục nhỏ"
    POINT = "điểm"
    DASH = "gạch đầu dòng"
    TEXT = "đoạn văn"


class Item(NamedTuple):
    """A paragraph of the text; ``label`` is its number as printed, ``mark`` the sign behind, ``rest`` what follows."""

    paragraph: Paragraph
    level: OutlineLevel
    label: str = ""
    mark: str = ""
    rest: str = ""
    value: int = 0
    """The number as a number: IV and 4 are 4, đ is 5; 0 where it has none, or one outside the order."""

    @property
    def opens_bold(self) -> bool:
        """Tell whether its first letters are bold."""
        return opens_bold(self.paragraph)


class OutOfOrder(NamedTuple):
    """A number out of order: the item, the last number before it (None: it should be the first), the one expected."""

    item: Item
    before: Item | None
    expected: int


HEADINGS = (
    OutlineLevel.PART,
    OutlineLevel.CHAPTER,
    OutlineLevel.SECTION,
    OutlineLevel.SUBSECTION,
    OutlineLevel.ARTICLE,
    OutlineLevel.ROMAN,
)
_NAMED = re.compile(
    r"(?P<word>Phần|PHẦN|Chương|CHƯƠNG|Tiểu mục|TIỂU MỤC|Mục|MỤC)\s+(?:thứ\s+)?"
    r"(?P<label>[IVXLC]+|\d{1,3}|nhất|hai|ba|tư|năm)(?P<mark>\s*[.:]?)\s*(?P<rest>.*)$",
    re.DOTALL,
)
_ARTICLE = re.compile(r"(?P<word>Điều|ĐIỀU)\s+(?P<label>\d{1,3})(?P<mark>[.:)/]?)\s*(?P<rest>.*)$", re.DOTALL)
_ROMAN = re.compile(r"(?P<label>[IVX]{1,6})(?P<mark>\s?[./)-])\s*(?=[^\W\d_])(?!v\b)(?P<rest>.*)$", re.DOTALL)
_DECIMAL = re.compile(r"(?P<label>\d{1,2}(?:\.\d{1,2})+)(?P<mark>[.)]?)\s+(?P<rest>[^\W\d_].*)$", re.DOTALL)
_CLAUSE = re.compile(r"(?P<label>\d{1,2})(?P<mark>[./)])\s*(?P<rest>[^\W\d_“\"(].*)$", re.DOTALL)
_POINT = re.compile(r"(?P<label>[a-zđ])(?P<mark>[.)/])\s+(?P<rest>\S.*)$", re.DOTALL)
_LEVELS = {
    "phần": OutlineLevel.PART,
    "chương": OutlineLevel.CHAPTER,
    "mục": OutlineLevel.SECTION,
    "tiểu mục": OutlineLevel.SUBSECTION,
}
_WORDS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5}
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_DASHES = "-–—+•*"


def outline_of(paragraphs: Iterable[Paragraph]) -> tuple[Item, ...]:
    """Read the paragraphs outside tables and text boxes; blank ones are left out, quoted ones are plain text."""
    written = [part for part in paragraphs if part.cell is None and part.box is None and part.text.strip()]
    quoted = _quoted(written)
    return tuple(
        Item(part, OutlineLevel.TEXT, rest=part.numbered_text.lstrip()) if part.number in quoted else _item(part)
        for part in written
    )


def _quoted(paragraphs: Sequence[Paragraph]) -> set[int]:
    """Return the numbers of paragraphs that begin within a quotation: articles of the text that is amended.

    Where quotes do not pair in the whole text nothing is taken for quoted.
    """
    quoted: set[int] = set()
    depth = 0
    for paragraph in paragraphs:
        if depth > 0:
            quoted.add(paragraph.number)
        depth += paragraph.text.count("“") - paragraph.text.count("”")
    return quoted if depth == 0 else set()


def _item(paragraph: Paragraph) -> Item:
    text = paragraph.numbered_text.lstrip()
    first = text[0]
    if first in _DASHES:
        return Item(paragraph, OutlineLevel.DASH, "", first, text[1:].strip())
    if first.isdecimal():
        return _numbered(paragraph, text)
    if first in "IVX" and (found := _ROMAN.match(text)) and roman_value(found["label"]):
        return Item(
            paragraph, OutlineLevel.ROMAN, found["label"], found["mark"], found["rest"], roman_value(found["label"])
        )
    if first in "PCTM":
        return _named(paragraph, text)
    if first == "Đ" and (found := _ARTICLE.match(text)) and (found["mark"] or opens_bold(paragraph)):
        return Item(paragraph, OutlineLevel.ARTICLE, found["label"], found["mark"], found["rest"], int(found["label"]))
    if text[1:2] in (".", ")", "/") and (found := _POINT.match(text)):
        return Item(
            paragraph, OutlineLevel.POINT, first, found["mark"], found["rest"], POINT_LETTERS.text.find(first) + 1
        )
    return Item(paragraph, OutlineLevel.TEXT, rest=text)


def _numbered(paragraph: Paragraph, text: str) -> Item:
    if found := _DECIMAL.match(text):
        return Item(paragraph, OutlineLevel.DECIMAL, found["label"], found["mark"], found["rest"])
    if found := _CLAUSE.match(text):
        return Item(paragraph, OutlineLevel.CLAUSE, found["label"], found["mark"], found["rest"], int(found["label"]))
    return Item(paragraph, OutlineLevel.TEXT, rest=text)


def _named(paragraph: Paragraph, text: str) -> Item:
    found = _NAMED.match(text)
    if found is None or (
        found["rest"] and not found["mark"].strip() and "\n" not in text and not _stands_out(paragraph)
    ):
        return Item(paragraph, OutlineLevel.TEXT, rest=text)
    label = found["label"]
    value = _WORDS.get(label) or whole(label) or roman_value(label)
    level = _LEVELS[found["word"].lower()]
    return Item(paragraph, level, label, found["mark"].strip(), found["rest"], value)


def _stands_out(paragraph: Paragraph) -> bool:
    return opens_bold(paragraph) and len(paragraph.text) < 150


def opens_bold(paragraph: Paragraph) -> bool:
    """Tell whether the first letters of a paragraph are bold."""
    return next((run.format.bold for run in paragraph.runs if run.text.strip()), False)


def roman_value(label: str) -> int:
    """Return the worth of a Roman number, 0 where it is not one (IIII, VX)."""
    digits = [_ROMAN_DIGITS[sign] for sign in label]
    total = sum(
        -digit if digit < following else digit for digit, following in zip(digits, [*digits[1:], 0], strict=True)
    )
    return total if roman(total) == label else 0


def out_of_order(items: Iterable[Item], level: OutlineLevel, breaks: tuple[OutlineLevel, ...]) -> Iterator[OutOfOrder]:
    """Yield the numbers of a level that do not follow the one before; a level in ``breaks`` begins a new count.

    A list within a list (it begins at 1 again, then the outer one goes on) is in order. What goes on from a number out
    of order, or as if it were right, follows from it and is not yielded again.
    """
    open_lists: list[Counted] = []
    for item in items:
        if item.level in breaks:
            open_lists = []
        if item.level is not level:
            continue
        if item.value == 1:
            open_lists.append(Counted(item, item.value))
            continue
        at = next((place for place in range(len(open_lists) - 1, -1, -1) if open_lists[place].goes_on(item)), None)
        if at is None:
            before = open_lists[-1] if open_lists else None
            expected = before.due + 1 if before else 1
            yield OutOfOrder(item, before.item if before else None, expected)
            open_lists = [*open_lists[:-1], Counted(item, expected, faulty=True)]
        else:
            due = open_lists[at].due + 1 if open_lists[at].faulty else item.value
            open_lists = [*open_lists[:at], Counted(item, due, faulty=open_lists[at].faulty)]


class Counted(NamedTuple):
    """The last number of a list; ``due`` is the one it should be, ``faulty`` tells that one before was wrong."""

    item: Item
    due: int
    faulty: bool = False

    def goes_on(self, item: Item) -> bool:
        """Tell whether a number follows this one: in order, or out of it as this one already is."""
        if item.value and item.value == self.item.value + 1:
            return True
        if not self.faulty:
            return False
        alphabet = len(item.label) == len(self.item.label) == 1 and ord(item.label) == ord(self.item.label) + 1
        return item.value == self.due + 1 or (item.level is OutlineLevel.POINT and alphabet)
