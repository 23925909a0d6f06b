"""What a kind of document adds to the shared frame: its title, its content, its figures."""

from msgspec import Struct

from gen.documents.figures import Figure
from gen.progress.model import MissingFigure


class TitleWords(Struct, frozen=True):
    """``type`` (BÁO CÁO) and ``subject`` of a named type; ``letter_subject`` (without V/v) of a công văn."""

    type: str
    subject: str
    letter_subject: str = ""


class KindContent(Struct, frozen=True):
    """The title, the contents (frozen structs whose fields the template names), figures, what was not reported.

    ``abbreviation`` stands in the symbol (BC, KH, QĐ); "" for a công văn, whose symbol names the drafting unit.
    ``last_base`` and ``first_recipient`` are lines that this document adds to those of its kind; ``addressees``, where
    there are any, stand in place of those of its kind.
    """

    title: TitleWords
    abbreviation: str
    contents: tuple[Struct, ...]
    figures: tuple[Figure, ...] = ()
    missing: tuple[MissingFigure, ...] = ()
    last_base: str = ""
    addressees: tuple[str, ...] = ()
    first_recipient: str = ""
