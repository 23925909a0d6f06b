"""What a rule looks at: the document as read, its components by name, the profile of its date, the house style."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from msgspec import Struct, field

from gen.decree import Element, Profile, TextRule
from gen.lint.anatomy.line import Line, whole_line
from gen.lint.anatomy.model import Anatomy
from gen.lint.anatomy.outline import Item, outline_of
from gen.lint.anatomy.prose import prose_of
from gen.lint.anatomy.text import WholeText
from gen.lint.options import OfficeSettings
from gen.lint.tables.grids import Grids
from gen.wordml.model import RunFormat, WordDocument

T = TypeVar("T")


class Subject(Struct, frozen=True, dict=True):
    """A document under judgement; what several rules read from it is read once (no slots: cached properties)."""

    document: WordDocument
    anatomy: Anatomy
    profile: Profile
    office: OfficeSettings
    taken: Mapping[str, str] = field(default_factory=dict)
    """Identities of other documents, each with its file."""

    @cached_property
    def outline(self) -> tuple[Item, ...]:
        """The body text as an outline, tables left out."""
        return outline_of(self.anatomy.body)

    @cached_property
    def prose(self) -> tuple[Item, ...]:
        """The paragraphs of body text: no headings, captions, notes."""
        return prose_of(self.outline)

    @cached_property
    def prose_lines(self) -> tuple[Line, ...]:
        """The same, as lines."""
        return tuple(whole_line(item.paragraph) for item in self.prose)

    @cached_property
    def prose_sizes(self) -> tuple[float | None, ...]:
        """The size of each of these lines; None where it has no letters."""
        return tuple(line.size for line in self.prose_lines)

    @cached_property
    def looks(self) -> tuple[RunFormat, ...]:
        """The formats of letters that stand somewhere in the document, each once: a few, of thousands of runs."""
        looks = {id(look): look for paragraph in self.document.paragraphs for _text, look in paragraph.runs}
        return tuple(looks.values())

    @cached_property
    def text(self) -> WholeText:
        """All paragraphs of the document as one text, tables included."""
        return WholeText(self.document.paragraphs)

    @cached_property
    def body_text(self) -> WholeText:
        """The body text alone, without tables, head and closing, as one text."""
        return WholeText([item.paragraph for item in self.outline], self.text)

    @cached_property
    def grids(self) -> Grids:
        """The tables of the document as rows under columns."""
        return Grids(self.document)

    def once(self, view: Callable[["Subject"], T]) -> T:
        """Return what a function makes of this document, worked out for the first of the rules that asks for it."""
        if view not in self._views:
            self._views[view] = view(self)
        return cast(T, self._views[view])

    @cached_property
    def _views(self) -> dict[Callable[..., object], object]:
        return {}

    @property
    def issued(self) -> date | None:
        """The day on the document, None for a draft."""
        return self.anatomy.header.issued

    def text_rule(self, element: Element) -> TextRule:
        """Return how the profile wants an element set."""
        return self.profile.texts[element]
