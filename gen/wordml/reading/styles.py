"""Effective formatting: document defaults, table style, paragraph style, character style, then the element itself.

Resolved formats are kept by their signature: a report of a thousand paragraphs has some twenty of them.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from lxml import etree

from gen.wordml.model import ParagraphFormat, RunFormat
from gen.wordml.names import name
from gen.wordml.reading.properties import TOGGLES, Properties, paragraph_properties, run_properties
from gen.wordml.reading.theme import ThemeFonts

_VAL = name("w:val")
_RPR, _PPR = name("w:rPr"), name("w:pPr")
_RUN_FIELDS = frozenset(RunFormat.__struct_fields__)
_PARAGRAPH_FIELDS = frozenset(ParagraphFormat.__struct_fields__)
_TOGGLE_KEYS = tuple(TOGGLES.values())
_LONGEST_CHAIN = 20
_FORMATS_KEPT = 4096
"""A style sheet outlives its document, for others made from the template: what each adds is let go in the end."""


class Style(NamedTuple):
    """A style as declared: its kind, the name Word shows, the style it builds on, what it sets itself."""

    kind: str
    title: str
    based_on: str | None
    run: Properties
    paragraph: Properties


class StyleSheet:
    """The styles of one document and the formats resolved from them so far."""

    def __init__(self, root: etree._Element | None, fonts: ThemeFonts) -> None:
        self._fonts = fonts
        self._styles: dict[str, Style] = {}
        self._default_styles: dict[str, str] = {}
        self._run_defaults: Properties = {}
        self._paragraph_defaults: Properties = {}
        self._runs: dict[object, RunFormat] = {}
        self._chains: dict[tuple[str | None, bool], Properties] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        run = root.find(f"{name('w:docDefaults')}/{name('w:rPrDefault')}/{_RPR}")
        paragraph = root.find(f"{name('w:docDefaults')}/{name('w:pPrDefault')}/{_PPR}")
        self._run_defaults = run_properties(run, self._fonts.read)
        self._paragraph_defaults = paragraph_properties(paragraph)
        for element in root.iterchildren(name("w:style")):
            self._declare(element)

    def _declare(self, element: etree._Element) -> None:
        identifier, kind = str(element.get(name("w:styleId"))), str(element.get(name("w:type"), "paragraph"))
        title, parent = element.find(name("w:name")), element.find(name("w:basedOn"))
        self._styles[identifier] = Style(
            kind,
            identifier if title is None else str(title.get(_VAL)),
            None if parent is None else parent.get(_VAL),
            run_properties(element.find(_RPR), self._fonts.read),
            paragraph_properties(element.find(_PPR)),
        )
        if element.get(name("w:default")) in ("1", "true"):
            self._default_styles[kind] = identifier

    def style_of(self, direct: Properties) -> str | None:
        """Return the id of the paragraph style that applies to a paragraph with these direct properties."""
        named = direct.get("style_id")
        return named if isinstance(named, str) and named in self._styles else self._default_styles.get("paragraph")

    def paragraph_chain(self, style: str | None) -> Properties:
        """Return what the style and those it builds on set for paragraphs."""
        return self._chain(style, run=False)

    def paragraph_format(self, direct: Properties, table_style: str | None, levels: Properties) -> ParagraphFormat:
        """Resolve a paragraph; ``levels`` are the indents of its numbering level (between style and direct)."""
        style = self.style_of(direct)
        merged: dict[str, Any] = {
            **self._paragraph_defaults,
            **self._chain(table_style, run=False),
            **self._chain(style, run=False),
            **levels,
            **direct,
            "style": self._styles[style].title if style in self._styles else "",
        }
        number = merged.get("num_id")
        if number is not None and number != "0":
            merged["numbering"] = (str(number), int(merged.get("level", 0)))
        return ParagraphFormat(**{key: value for key, value in merged.items() if key in _PARAGRAPH_FIELDS})

    def run_format(self, element: etree._Element | None, style: str | None, table_style: str | None) -> RunFormat:
        """Resolve a run from its w:rPr (or None), its paragraph's style and its table's style."""
        inner = None if element is None else tuple([(child.tag, *child.items()) for child in element])
        key = (inner, style, table_style)
        found = self._runs.get(key)
        if found is None:
            if len(self._runs) >= _FORMATS_KEPT:
                self._runs.clear()
            found = self._runs[key] = self._resolve_run(run_properties(element, self._fonts.read), style, table_style)
        return found

    def _resolve_run(self, direct: Properties, style: str | None, table_style: str | None) -> RunFormat:
        character = direct.get("character_style")
        levels = [
            self._chain(table_style, run=True),
            self._chain(style, run=True),
            self._chain(character if isinstance(character, str) else None, run=True),
        ]
        merged: dict[str, Any] = dict(self._run_defaults)
        for level in levels:
            merged.update(level)
        merged.update(_toggled(self._run_defaults, levels))
        merged.update(direct)
        return RunFormat(**{key: value for key, value in merged.items() if key in _RUN_FIELDS})

    def _chain(self, style: str | None, *, run: bool) -> Properties:
        key = (style if style in self._styles else None, run)
        if key not in self._chains:
            self._chains[key] = self._merge_chain(style, run=run)
        return self._chains[key]

    def _merge_chain(self, style: str | None, *, run: bool) -> Properties:
        chain: list[Style] = []
        while style in self._styles and len(chain) < _LONGEST_CHAIN:
            chain.append(self._styles[style])
            style = chain[-1].based_on
        merged: dict[str, object] = {}
        for link in reversed(chain):
            merged.update(link.run if run else link.paragraph)
        return merged


def _toggled(defaults: Properties, levels: Iterable[Properties]) -> Properties:
    """Flip each toggle once for every level of style that sets it."""
    found: dict[str, object] = {}
    for key in _TOGGLE_KEYS:
        on = [bool(level[key]) for level in levels if key in level]
        if on:
            found[key] = sum(on) % 2 == 1 or bool(defaults.get(key, False))
    return found
