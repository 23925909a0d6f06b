"""What a render gives back."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from msgspec import Struct, field

from gen.domain.location import DocumentLocation
from gen.rendering.part_names import DOCUMENT

Contents = list[tuple[str, bytes]]
"""Parts by their names in the zip, in its order."""
Finish = Callable[[Contents, bytes | None], Contents]
"""Changes the rendered parts before they are packed; it is given the letters of the body too (``shown``), None where
only its XML tells them."""


class Way(StrEnum):
    """How a document was rendered: compiled text alone, with table grids repaired, or by docxtpl itself."""

    FAST = "fast"
    MEDIUM = "medium"
    SLOW = "slow"


class Missing(Struct, frozen=True):
    """A value that a draft shows as its mark: the tag that prints it and where that tag is in the template."""

    tag: str
    location: DocumentLocation


class Rendered(Struct, frozen=True):
    """A finished document: its bytes, the way it took, and what its draft is missing.

    ``parts`` are the parts that were rendered, by their names in the zip, for whoever would unzip them again; empty
    after the slow way. ``letters`` are those of the body (``shown``), where they were asked for and found.
    """

    content: bytes
    way: Way
    missing: tuple[Missing, ...] = ()
    parts: Mapping[str, bytes] = field(default_factory=dict)
    letters: bytes | None = None

    @property
    def body(self) -> bytes | None:
        """The XML of the body, ``None`` where it was not rendered as text."""
        return self.parts.get(DOCUMENT)
