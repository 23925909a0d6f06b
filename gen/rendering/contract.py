"""What two versions of a template ask for, one against the other: fields gained, lost, or of another shape."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from gen.rendering.fields import ITEMS, FieldTree


class Shape(StrEnum):
    """What a template takes a field for: a list to go through, a group of fields, or a value to print."""

    LIST = "list"
    GROUP = "group"
    VALUE = "value"


class FieldDifference(Struct, frozen=True):
    """A field that one version asks for otherwise than the other; ``None`` where it does not ask for it."""

    path: str
    old: Shape | None
    new: Shape | None


def differences(old: FieldTree, new: FieldTree, prefix: str = "") -> Iterator[FieldDifference]:
    """Yield the differences between two trees of fields, in order of name; what is below a new field is not listed."""
    for name in sorted(old.keys() | new.keys()):
        path = prefix + name if name == ITEMS or not prefix else f"{prefix}.{name}"
        before, after = old.get(name), new.get(name)
        one = None if before is None else shape_of(before)
        other = None if after is None else shape_of(after)
        if one != other:
            yield FieldDifference(path, one, other)
        if before is not None and after is not None:
            yield from differences(before, after, path)


def shape_of(tree: FieldTree) -> Shape:
    """Return what a field is taken for."""
    if ITEMS in tree:
        return Shape.LIST
    return Shape.GROUP if tree else Shape.VALUE
