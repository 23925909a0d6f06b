"""Effective formats of the paragraphs and letters of one look, its styles and lists: each combination resolved once.

Documents made from one template share a look, so that in the second of them hardly a format is new.
"""

from typing import NamedTuple

from lxml import etree

from gen.wordml.model import ParagraphFormat, RunFormat
from gen.wordml.reading.lists import Lists
from gen.wordml.reading.properties import paragraph_properties
from gen.wordml.reading.styles import StyleSheet

_PARAGRAPH_END = "</w:p>"
_LONGEST_KEPT = 4096
_FORMATS_KEPT = 4096
"""Looks outlive their documents, for others made from one template: what each adds is let go in the end."""


class Formatted(NamedTuple):
    """How a paragraph is set: its format, its style, the look of letters that say nothing themselves."""

    form: ParagraphFormat
    style: str | None
    letters: RunFormat
    ends_section: bool


class Formats:
    """Resolves formats by the properties that an element states, the table around it and the look."""

    def __init__(self, styles: StyleSheet, lists: Lists) -> None:
        self.lists = lists
        self._styles = styles
        self._paragraphs: dict[object, Formatted] = {}
        self.run = styles.run_format
        self.plain: dict[tuple[str | None, str], tuple[Formatted, RunFormat]] = {}
        """How a plain paragraph is set, by the style of its table and its markup up to the text."""

    def keep_plain(self, table_style: str | None, head: str, found: tuple[Formatted, RunFormat]) -> None:
        """Note how plain paragraphs of this markup are set, unless it holds the end of another paragraph."""
        if _PARAGRAPH_END not in head and len(head) <= _LONGEST_KEPT:
            if len(self.plain) >= _FORMATS_KEPT:
                self.plain.clear()
            self.plain[table_style, head] = found

    def paragraph(
        self, properties: etree._Element | None, table_style: str | None, markup: str | None = None
    ) -> Formatted:
        """Resolve a paragraph from its w:pPr (or None) and the style of its table; ``markup`` tells it, if known."""
        key = (table_style, None if properties is None else markup or _signature(properties))
        found = self._paragraphs.get(key)
        if found is None:
            found = self._paragraphs[key] = self._resolve(properties, table_style)
        return found

    def _resolve(self, properties: etree._Element | None, table_style: str | None) -> Formatted:
        direct = paragraph_properties(properties)
        style = self._styles.style_of(direct)
        chain = {**self._styles.paragraph_chain(style), **direct}
        number, level = str(chain.get("num_id", "0")), chain.get("level", 0)
        indents = self.lists.indents(number, level if isinstance(level, int) else 0)
        form = self._styles.paragraph_format(direct, table_style, indents)
        return Formatted(form, style, self.run(None, style, table_style), "ends_section" in direct)


def _signature(element: etree._Element) -> tuple[object, ...]:
    return tuple([(child.tag, *child.items(), _signature(child) if len(child) else None) for child in element])
