"""What a source text is made of: blocks, each knowing the file and line it was read from."""

from collections.abc import Mapping

from msgspec import Struct, field

from gen.domain.location import TextLocation
from gen.domain.spans import spans

_TAG = {"{%": "%}"}


class Directive(Struct, frozen=True):
    """A line ``::name key=value …``."""

    at: TextLocation
    name: str
    arguments: Mapping[str, str] = field(default_factory=dict)


class Tag(Struct, frozen=True):
    """A line that holds only template tags ``{% … %}``; it leaves nothing on the page."""

    at: TextLocation
    text: str

    @property
    def tags(self) -> list[str]:
        """The tags of the line, each by itself."""
        return [self.text[start:end] for start, end in spans(self.text, _TAG)]


class Text(Struct, frozen=True):
    """A paragraph: level 0 is body text, 1 to 3 are headings; ``note`` is a note under a table."""

    at: TextLocation
    text: str
    level: int = 0
    note: bool = False


class TableRow(Struct, frozen=True):
    """A row of a table, its cells as written."""

    at: TextLocation
    cells: tuple[str, ...]


class SourceTable(Struct, frozen=True):
    """``::table`` to ``::end``: widths in per cent of the text width, rows and row-level tags in order."""

    at: TextLocation
    widths: tuple[int, ...]
    header_rows: int
    caption: str
    rows: tuple[TableRow | Tag, ...]


Block = Directive | Tag | Text | SourceTable

ARGUMENTS: Mapping[str, tuple[str, ...]] = {
    "page": ("orientation",),
    "turn": ("orientation",),
    "include": ("part",),
    "header": ("attached",),
    "title": ("type", "subject"),
    "letter-subject": (),
    "addressees": (),
    "bases": (),
    "competence": ("name",),
    "enactment": ("word",),
    "signature": (),
    "recipients": (),
    "attachment": ("line",),
    "annex": ("roman", "title", "reference", "orientation"),
    "table": ("cols", "header", "caption"),
    "end": (),
}
"""Every directive and the arguments it takes."""
