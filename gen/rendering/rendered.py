"""What a render gives back."""

from dataclasses import dataclass
from enum import StrEnum

from gen.domain.location import DocumentLocation


class Way(StrEnum):
    """How a document was rendered: compiled text alone, with table grids repaired, or by docxtpl itself."""

    FAST = "fast"
    MEDIUM = "medium"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that a draft shows as its mark: the tag that prints it and where that tag is in the template."""

    tag: str
    location: DocumentLocation


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document: its bytes, the way it took, and what its draft is missing."""

    content: bytes
    way: Way
    missing: tuple[Missing, ...] = ()
