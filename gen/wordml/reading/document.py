"""Read a whole .docx into a ``WordDocument``."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from lxml import etree

from gen.domain.errors import DocumentError
from gen.domain.typed_numbers import whole
from gen.messages import _
from gen.wordml.model import Paragraph, WordDocument
from gen.wordml.names import name
from gen.wordml.outside import outside_references
from gen.wordml.reading.archive import parse_part, read_parts
from gen.wordml.reading.body import BodyReader
from gen.wordml.reading.formats import Formats
from gen.wordml.reading.lists import Lists
from gen.wordml.reading.markup import markup_of
from gen.wordml.reading.relations import Relation, document_part, relations_of, target_of_kind
from gen.wordml.reading.sections import read_sections
from gen.wordml.reading.settings import DocumentSettings, read_settings
from gen.wordml.reading.styles import StyleSheet
from gen.wordml.reading.theme import ThemeFonts

T = TypeVar("T")
MOST_PARAGRAPHS = 100_000
"""About five thousand pages: more is no official document."""
_APPLICATION = "docProps/app.xml"
_SETTINGS = (b"evenAndOddHeaders", b"themeFontLang")


def read_document(source: Path | bytes, file: str | None = None) -> WordDocument:
    """Read a .docx from a path or its bytes; ``file`` is the name that findings show (the path by default).

    Raises DocumentError, one sentence, for what is no readable Word document.
    """
    shown = file or (str(source) if isinstance(source, Path) else "document.docx")
    return _Reading(read_parts(source, shown), shown).document()


@lru_cache(maxsize=8)
def _style_sheet(styles: bytes, theme: bytes, language: str) -> StyleSheet:
    """Read the styles once for all documents made from one template: resolved formats are kept in them."""
    fonts = ThemeFonts(parse_part(theme, "", "theme") if theme else None, language)
    return StyleSheet(parse_part(styles, "", "styles") if styles else None, fonts)


@lru_cache(maxsize=8)
def _formats(styles: StyleSheet, lists: bytes) -> Formats:
    return Formats(styles, Lists(parse_part(lists, "", "numbering") if lists else None))


@lru_cache(maxsize=8)
def _settings(content: bytes) -> DocumentSettings:
    return read_settings(parse_part(content, "", "settings"))


class _Reading:
    """One document while it is being read: its parts, its styles, what its headers hold."""

    def __init__(self, parts: Mapping[str, bytes], file: str) -> None:
        self._parts = parts
        self._file = file
        self._main = document_part(parts, file)
        self._relations = relations_of(parts, self._main, file)
        self._settings = self._read_settings()
        self._formats = self._read_formats()
        self._margins: dict[str, tuple[Paragraph, ...]] = {}

    def document(self) -> WordDocument:
        main = self._part(self._main)
        body = main.find(name("w:body"))
        if body is None:
            raise DocumentError(_("“{file}” không có phần nội dung văn bản Word.").format(file=self._file))
        if self._may_be_too_long() and sum(1 for _paragraph in body.iter(name("w:p"))) > MOST_PARAGRAPHS:
            raise DocumentError(_("“{file}” quá dài để kiểm tra.").format(file=self._file))
        reader = BodyReader(self._formats, markup=markup_of(main, self._parts[self._main]))
        reader.walk(body)
        return WordDocument(
            name=self._file,
            paragraphs=tuple(reader.paragraphs),
            sections=read_sections(body, self._margin_part, even_and_odd=self._settings.even_and_odd),
            tables=tuple(reader.tables),
            boxes=tuple(reader.boxes),
            footnotes=self._read_part("footnotes", target_of_kind(self._relations, "footnotes")),
            pages=self._pages(),
            insertions=reader.insertions,
            deletions=reader.deletions,
            comments=self._comments(),
            outside=outside_references(self._parts),
        )

    def _may_be_too_long(self) -> bool:
        """Tell by its bytes whether the paragraphs are worth counting."""
        return len(self._parts[self._main]) > MOST_PARAGRAPHS * len("<p/>")

    def _part(self, part: str) -> etree._Element:
        return parse_part(self._parts[part], self._file, part)

    def _related(self, kind: str) -> etree._Element | None:
        part = target_of_kind(self._relations, kind)
        return self._part(part) if part is not None and part in self._parts else None

    def _margin_part(self, relation_id: str) -> tuple[Paragraph, ...]:
        """Read a header or footer once, however many sections use it."""
        relation: Relation | None = self._relations.get(relation_id)
        if relation is None:
            return ()
        if relation.target not in self._margins:
            label = relation.target.rsplit("/", 1)[-1].removesuffix(".xml")
            self._margins[relation.target] = self._read_part(label, relation.target)
        return self._margins[relation.target]

    def _read_part(self, label: str, part: str | None) -> tuple[Paragraph, ...]:
        if part is None or part not in self._parts:
            return ()
        reader = BodyReader(self._formats, label)
        reader.walk(self._part(part))
        return tuple(reader.paragraphs)

    def _read_settings(self) -> DocumentSettings:
        """Parse the settings only where they hold what matters here: they are long, and most say nothing of it."""
        content = self._content("settings")
        if not any(mark in content for mark in _SETTINGS):
            return DocumentSettings()
        return self._shared(lambda: _settings(content), self._broken("settings"))

    def _read_formats(self) -> Formats:
        theme, language, lists = self._content("theme"), self._settings.theme_language, self._content("numbering")
        broken = _("“{file}” bị hỏng: không đọc được các kiểu (styles).").format(file=self._file)
        styles = self._shared(lambda: _style_sheet(self._content("styles"), theme, language), broken)
        return self._shared(lambda: _formats(styles, lists), self._broken("numbering"))

    def _broken(self, part: str) -> str:
        return _("“{file}” bị hỏng: không đọc được phần {part}.").format(file=self._file, part=part)

    def _shared(self, read: Callable[[], T], broken: str) -> T:
        """Read what is kept for all files of one template and knows none of them: this one says what is broken."""
        try:
            return read()
        except DocumentError as error:
            raise DocumentError(broken) from error

    def _content(self, kind: str) -> bytes:
        part = target_of_kind(self._relations, kind)
        return self._parts.get(part, b"") if part is not None else b""

    def _comments(self) -> int:
        comments = self._related("comments")
        return 0 if comments is None else sum(1 for _comment in comments.iter(name("w:comment")))

    def _pages(self) -> int | None:
        if _APPLICATION not in self._parts:
            return None
        return whole(self._part(_APPLICATION).findtext(name("ep:Pages")))
