"""The names a kind of document offers to its template, read off the types of its structs.

The tree has the shape of ``CompiledTemplate.fields``: names lead to names, ``[]`` to the items of a list; a name that
leads nowhere is printed as it is.
"""

from collections.abc import Mapping
from functools import cache
from types import NoneType, UnionType
from typing import TypeAlias, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from gen.documents.frame import Frame
from gen.documents.kinds import KINDS
from gen.domain.document import Behaviour, DocumentRecord

FieldTree: TypeAlias = Mapping[str, "FieldTree"]

ITEMS = "[]"
_PRINTED: FieldTree = {}


@cache
def fields(kind: Behaviour) -> FieldTree:
    """Return the tree of names that a template of ``kind`` may use. Raises KeyError for a kind not built here."""
    tree: dict[str, FieldTree] = {}
    for part in (Frame, *KINDS[kind].contents):
        tree.update(_tree_of(part))
    return tree | {"record": _tree_of(DocumentRecord)}


def _items_of(type_: type) -> FieldTree:
    """Return what a struct yields that can be gone through."""
    through = vars(type_).get("__iter__")
    return {ITEMS: _tree_of(get_args(get_type_hints(through)["return"])[0])} if through else {}


def _tree_of(type_: object) -> FieldTree:
    if isinstance(type_, type) and issubclass(type_, Struct):
        properties = [name for name, member in vars(type_).items() if isinstance(member, property)]
        tree = {name: _tree_of(hint) for name, hint in get_type_hints(type_).items()}
        return {**tree, **dict.fromkeys(properties, _PRINTED), **_items_of(type_)}
    arguments = get_args(type_)
    if get_origin(type_) in (Union, UnionType):
        return _tree_of(next(argument for argument in arguments if argument is not NoneType))
    if get_origin(type_) is tuple:
        return {ITEMS: _tree_of(arguments[0])}
    return _PRINTED
