"""How sure the type of a document is: what its title, its symbol and the place of its subject say together.

A rule that rests on the type must not be wrong because the title was not recognised. So the type is sure only where
nothing speaks against it; else the document is of a doubtful type, or none of the decree's types at all.
"""

from functools import lru_cache

from gen.decree.types import FORBIDDEN_LETTER_ABBREVIATION, ND30_TYPES, TT01_TYPES
from gen.lint.anatomy.fold import fold
from gen.lint.anatomy.model import DocumentClass, Header, Opening, Title
from gen.lint.anatomy.types import opens_with, other_titles
from gen.messages import _
from gen.wordml.model import Alignment

Verdict = tuple[DocumentClass, str]


def types_of_symbol(header: Header) -> tuple[str, ...]:
    """Return the types whose abbreviation opens the symbol; with other marks it may be several (HD, HĐ)."""
    if header.symbol is None or len(header.symbol.groups) < 2:
        return ()
    first = header.symbol.groups[0]
    return _types_by_symbol().get(first) or _types_by_symbol().get(fold(first), ())


@lru_cache(maxsize=1)
def _types_by_symbol() -> dict[str, tuple[str, ...]]:
    """Abbreviations as the decree writes them, and folded, each with its types."""
    found: dict[str, tuple[str, ...]] = {}
    for row in (*ND30_TYPES, *TT01_TYPES, FORBIDDEN_LETTER_ABBREVIATION):
        for key in {row.abbreviation, fold(row.abbreviation)} - {""}:
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), row.name)))
    return found


def certainty(header: Header, title: Title, opening: Opening) -> Verdict:
    """Return the class of a document that has the head of an administrative one."""
    if _is_unlisted(header, title):
        return DocumentClass.UNLISTED, _("tên gọi “{title}”").format(title=_name(header, title))
    doubt = _doubt_of_title(header, title) if title.line is not None else _doubt_without_title(header, title, opening)
    if doubt:
        return DocumentClass.DOUBTFUL, doubt
    return DocumentClass.ADMINISTRATIVE, _("có phần mở đầu của văn bản hành chính")


def _is_unlisted(header: Header, title: Title) -> bool:
    """A title that is no type's and a symbol that is none's either; or no title, and the symbol of a slip."""
    if title.type_name or types_of_symbol(header):
        return False
    if title.line is not None:
        return True
    if title.stray is not None and opens_with(title.stray.text, other_titles().unlisted):
        centred = title.stray.paragraph.format.alignment is Alignment.CENTRE
        return not header.letter_subject or (centred and title.stray.upper)
    headless = header.national_name is None and header.motto is None
    slip = header.symbol is not None and fold("-".join(header.symbol.groups[:1])) in other_titles().symbols
    return not header.letter_subject and (headless or slip)


def _name(header: Header, title: Title) -> str:
    line = title.line or title.stray or header.number
    return line.shown[:60] if line is not None else ""


def _doubt_of_title(header: Header, title: Title) -> str:
    """A title misspelt, in small letters, or with more in its line than its type needs the symbol to agree with it."""
    line = title.line
    if line is None:
        return ""
    by_symbol = types_of_symbol(header)
    if not title.type_name:
        return _("“{title}” không phải tên loại, ký hiệu là của {type}").format(
            title=line.shown[:60], type=", ".join(by_symbol)
        )
    plain = title.alone and title.spelt and (line.upper or line.bold)
    if plain or title.type_name in by_symbol:
        return ""
    if title.spelt and line.upper and not by_symbol:
        return ""
    return _("“{title}” có thể là {type}").format(title=line.shown[:60], type=title.type_name)


def _doubt_without_title(header: Header, title: Title, opening: Opening) -> str:
    """A letter is sure by its V/v unless its symbol names a type and something stands where a title would."""
    by_symbol = types_of_symbol(header)
    names_type = any(name != FORBIDDEN_LETTER_ABBREVIATION.name for name in by_symbol)
    if header.letter_subject:
        written_out = header.letter_subject[0].folded.startswith("ve viec")
        if names_type and (written_out or title.stray is not None or opening.addressees_label is None):
            return _("có trích yếu dưới số nhưng ký hiệu là của {type}").format(type=", ".join(by_symbol))
        if title.stray is not None and written_out and opening.addressees_label is None:
            return _("có trích yếu dưới số nhưng không có “Kính gửi”")
        return ""
    if title.stray is not None:
        return _("không nhận ra tên loại ở “{line}”").format(line=title.stray.shown[:60])
    return ""
