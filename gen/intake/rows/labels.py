"""What a cell says of its row: a total, a part of the row above, a group, a note, a signature, or just a name."""

import re
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct

from gen.intake.cells.texts import readable
from gen.intake.rows.phrases import Tokens, tokens_of
from gen.intake.rows.words import load_row_words

_NUMBERED = re.compile(
    r"\s*\(?(?:(?P<roman>[IVX]{1,5})|(?P<letter>[A-ZĐ])|(?P<small>[a-zđ])|(?P<deep>\d{1,3}(?:\.\d{1,3}){1,3})|\d{1,3})"
    r"\s*(?:[.):]|[/–—-](?=\s)|$)"
)
_BARE_ROMAN = re.compile(r"\s*(?:II|III|IV|VI|VII|VIII|IX|XI|XII)\s")
_DASHED = re.compile(r"\s*[-–—+*•●▪◦·]\s*(?=[^\s*)]|$)")
_STARRED = re.compile(r"\s*(?:\(\s*\*{1,3}\s*\)|\*{1,3}(?=\s|[^\W\d])|[¹²³])")
_COUNTED = re.compile(r"(\d{1,6})\s+([^\W\d_]+)(?:\s([^\W\d_]+))?")


class Says(Enum):
    """What the words of a cell make of its row; NAME is what any text may be."""

    NAME = auto()
    TOTAL = auto()
    CUMULATIVE = auto()
    LIKE_TOTAL = auto()
    """Begins as a total does, and other words follow."""
    MAYBE_TOTAL = auto()
    """Has the one word “tổng” or “cộng” before other words."""
    COMPUTED = auto()
    """Worked out from other rows, or compared with them."""
    PART = auto()
    GROUP = auto()
    NOTE = auto()
    SIGNATURE = auto()


TOTALS = frozenset({Says.TOTAL, Says.CUMULATIVE, Says.LIKE_TOTAL})
"""What is a total by its words, unless the row has details of its own."""


class Rank(Enum):
    """How high a row stands by what is before its name: A, I, then 1 or nothing, then 1.1, a) or a dash."""

    LETTER = 1
    ROMAN = 2
    ITEM = 3
    BELOW = 4


class Label(Struct, frozen=True):
    """What a cell says.

    ``partial`` says of a part that other parts may be left out (“trong đó”); ``bare`` that nothing follows the words or
    the number; ``counts`` are numbers with the word after them (“03 lớp”), ``strong`` that words of a total cannot be
    anything else.
    """

    says: Says
    rank: Rank = Rank.ITEM
    bare: bool = False
    partial: bool = False
    strong: bool = False
    counts: tuple[tuple[int, str], ...] = ()


NAMED = Label(Says.NAME)
"""What most names say, and an empty cell: nothing but a name."""


def label_of(text: str) -> Label:
    """Return what the text says; long texts are not remembered."""
    return _label_once(text) if len(text) <= _LONG else _label(text)


_LONG = 200


def _label(text: str) -> Label:
    said = readable(text)
    rank, rest = _ranked(said)
    plain = rest.isascii()
    tokens = tokens_of(rest)
    if not tokens:
        return Label(Says.NOTE if _STARRED.match(said) else Says.NAME, rank, bare=True)
    found = (
        _signature(rest, tokens, plain)
        or _note(rest, tokens, plain)
        or _part(rest, tokens, plain, rank)
        or _total(rest, tokens, plain, rank)
        or _group(tokens, plain, rank)
    )
    return Label(Says.NOTE, rank) if _STARRED.match(said) and found.says is Says.NAME else found


_label_once = lru_cache(maxsize=8192)(_label)


def _ranked(text: str) -> tuple[Rank, str]:
    """Return the rank that is written before a name, and the name."""
    if dashed := _DASHED.match(text):
        return Rank.BELOW, text[dashed.end() :]
    if found := _NUMBERED.match(text):
        rest = text[found.end() :]
        if found["deep"] or found["small"]:
            return Rank.BELOW, rest
        return (Rank.ROMAN if found["roman"] else Rank.LETTER if found["letter"] else Rank.ITEM), rest
    if found := _BARE_ROMAN.match(text):
        return Rank.ROMAN, text[found.end() :]
    return Rank.ITEM, text


def _colon_after(text: str, count: int) -> bool:
    """Tell whether a colon follows the first words, or nothing does."""
    head, colon, _rest = text.partition(":")
    return len(tokens_of(head)) == count if colon else len(tokens_of(text)) == count


def _signature(text: str, tokens: Tokens, plain: bool) -> Label | None:
    words = load_row_words()
    opening = words.signature.begin(tokens, plain=plain)
    if opening and (_colon_after(text, opening) or _is_named(text, tokens, opening, plain)):
        return Label(Says.SIGNATURE, strong=True)
    role = words.roles.begin(tokens, plain=plain)
    is_role = role and (_colon_after(text, role) or _is_named(text, tokens, role, plain))
    return Label(Says.SIGNATURE) if is_role or _is_date_line(tokens) else None


_NAME = 6
"""How many words may follow: a name, a kind of agency."""


def _is_named(text: str, tokens: Tokens, opening: int, plain: bool) -> bool:
    """Tell whether after the first words only a name or a kind of agency follows."""
    rest = text.replace("/", " ").split()[opening:]
    if len(tokens) > opening + _NAME:
        return False
    follow = load_row_words().bodies
    return all(
        word[:1].isupper() or not word[:1].isalpha() or follow.all_in(tokens_of(word), plain=plain) for word in rest
    )


def _is_date_line(tokens: Tokens) -> bool:
    """Tell whether the words are “Lào Cai, ngày 10 tháng 12 năm 2024”, filled in or not."""
    for day, month, year in (("ngày", "tháng", "năm"), ("ngay", "thang", "nam")):
        if day in tokens and month in tokens and year in tokens:
            first, second, third = (tokens.index(word) for word in (day, month, year))
            return first <= _NAME and 0 < second - first <= 2 and 0 < third - second <= 2 and len(tokens) <= third + 2
    return False


def _note(text: str, tokens: Tokens, plain: bool) -> Label | None:
    words = load_row_words()
    count = words.note.begin(tokens, plain=plain)
    if count and (_colon_after(text, count) or _numbered_note(text, tokens, count)):
        return Label(Says.NOTE, bare=len(tokens) == count)
    return Label(Says.NOTE) if words.note_openings.begin(tokens, plain=plain) else None


def _numbered_note(text: str, tokens: Tokens, count: int) -> bool:
    return len(tokens) > count and tokens[count].isdecimal() and _colon_after(text, count + 1)


def _part(text: str, tokens: Tokens, plain: bool, rank: Rank) -> Label | None:
    words = load_row_words()
    some, every = words.some.begin(tokens, plain=plain), words.all.begin(tokens, plain=plain)
    before = words.before_colon.begin(tokens, plain=plain)
    if some or every > 1 or (every and _colon_after(text, every)):
        return Label(Says.PART, rank, bare=len(tokens) == max(some, every), partial=bool(some))
    if before and _colon_after(text, before):
        return Label(Says.PART, rank, bare=len(tokens) == before, partial=True)
    return None


def _total(text: str, tokens: Tokens, plain: bool, rank: Rank) -> Label | None:
    words = load_row_words()
    if words.never.begin(tokens, plain=plain):
        return None
    strong, weak = words.strong.begin(tokens, plain=plain), words.weak.begin(tokens, plain=plain)
    counts = tuple(_counts(text))
    if words.cumulative.begin(tokens, plain=plain):
        return Label(Says.CUMULATIVE, rank, strong=True, counts=counts)
    rest = tokens[strong or weak :]
    follows = words.follow.all_in(rest, plain=plain)
    if strong and follows:
        return Label(Says.TOTAL, rank, strong=True, counts=counts)
    if weak and follows and len(rest) <= _FEW:
        return Label(Says.TOTAL, rank, counts=counts)
    if strong:
        return Label(Says.LIKE_TOTAL if strong > 1 else Says.MAYBE_TOTAL, rank, counts=counts)
    return Label(Says.COMPUTED, rank) if words.computed.begin(tokens, plain=plain) else None


_FEW = 2


def _counts(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for number, one, other in _COUNTED.findall(text.casefold()):
        found.append((int(number), one))
        if other:
            found.append((int(number), f"{one} {other}"))
    return found


def _group(tokens: Tokens, plain: bool, rank: Rank) -> Label:
    if rank is Rank.ITEM and not load_row_words().group.begin(tokens, plain=plain):
        return NAMED
    is_group = load_row_words().group.begin(tokens, plain=plain) or rank in (Rank.LETTER, Rank.ROMAN)
    return Label(Says.GROUP if is_group else Says.NAME, rank)
