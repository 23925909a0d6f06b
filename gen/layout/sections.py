"""Sections of a document: where one ends, how its sheet is turned; that template tags close what they open."""

import re

from gen.domain.location import TextLocation
from gen.layout.context import Build, upright_sheet
from gen.layout.findings import SourceError
from gen.layout.model import Block, Directive, SourceTable, Tag
from gen.layout.styles import END_LINE, LINE_STYLE
from gen.messages import _
from gen.wordml.writing.document import BLANK_PART_ID, NUMBER_PART_ID
from gen.wordml.writing.sections import PageSetup, SectionProperties, section_properties
from gen.wordml.writing.text import ParagraphProperties, paragraph

_WORD = re.compile(r"\{%-?\s*(\w+)")
_STARTS, _GOES_ON = frozenset({"page", "annex", "turn"}), "turn"
"""What starts a section; after the last one the numbers of pages go on."""
_OPENING, _INSIDE = frozenset({"if", "for"}), frozenset({"else", "elif"})


class Sections:
    """Starts sections and remembers the sheet of the one that is open; a section's properties stand at its end."""

    def __init__(self, build: Build, edge: str) -> None:
        self._build = build
        self._edge = edge
        self._nesting = Nesting()
        self._restarts = True

    def before(self, block: Block, begun: bool) -> str:
        """Return what closes the open section where ``block`` starts a new one, and turn the sheet.

        Raises SourceError where the new section may be left out and so would turn the one before it.
        """
        if isinstance(block, Tag):
            self._nesting.pass_tags(block)
        if not isinstance(block, Directive) or block.name not in _STARTS:
            return ""
        sheet = self._sheet(block)
        if self._nesting.depth and sheet != self._build.sheet:
            message = _("Phần mở trong {% if %} hoặc {% for %} phải cùng chiều giấy với phần đứng trước.")
            raise SourceError(block.at, message)
        closing = _break(self._properties()) if begun else ""
        self._build.sheet = sheet
        self._restarts = block.name != _GOES_ON
        return closing

    def last(self) -> str:
        """Return the end of the document: its last paragraph and the properties of its last section.

        Raises SourceError for a tag that is still open.
        """
        self._nesting.finish()
        return _break("") + self._properties()

    def _sheet(self, block: Directive) -> PageSetup:
        upright = upright_sheet(self._build.profile)
        sheets = {"portrait": upright, "landscape": upright.landscape()}
        orientation = block.arguments.get("orientation", "portrait")
        if orientation not in sheets:
            message = _("Chiều giấy “{text}” không có; dùng portrait hoặc landscape.")
            raise SourceError(block.at, message.format(text=orientation))
        return sheets[orientation]

    def _properties(self) -> str:
        section = SectionProperties(self._build.sheet, self._edge, NUMBER_PART_ID, BLANK_PART_ID, self._restarts)
        return section_properties(section)


class Nesting:
    """The tags that are open: what opens must close, in order. Raises SourceError at the tag that does not fit."""

    def __init__(self) -> None:
        self._open: list[tuple[str, TextLocation]] = []

    @property
    def depth(self) -> int:
        """How many tags are open."""
        return len(self._open)

    def pass_tags(self, line: Tag) -> None:
        """Go past a line of tags."""
        for tag in line.tags:
            match = _WORD.match(tag)
            word = match[1] if match else ""
            innermost = self._open[-1][0] if self._open else ""
            if word in _OPENING:
                self._open.append((word, line.at))
            elif word == f"end{innermost}" and innermost:
                self._open.pop()
            elif word.startswith("end") or (word in _INSIDE and not innermost):
                raise SourceError(line.at, _("Thẻ {tag} không khớp với thẻ mở nào ở trên.").format(tag=tag))

    def finish(self) -> None:
        """Refuse a tag that was never closed."""
        if self._open:
            word, at = self._open[-1]
            raise SourceError(at, _("Thẻ {{% {word} %}} thiếu {{% end{word} %}}.").format(word=word))


def check_rows(table: SourceTable) -> None:
    """Refuse a table whose row-level tags do not close what they open. Raises SourceError."""
    nesting = Nesting()
    for row in table.rows:
        if isinstance(row, Tag):
            nesting.pass_tags(row)
    nesting.finish()


def _break(section: str) -> str:
    return paragraph("", ParagraphProperties(style=LINE_STYLE, exact_line=END_LINE), section)
