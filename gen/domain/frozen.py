"""Frozen dataclasses for what a document has hundreds of: figures, cells, rows.

A dataclass that is frozen by the library sets each field by a guarded call, also when it is made: two thousand calls a
document. Here the type checker guards, not the program: ``mypy --strict`` refuses to assign to a field.
"""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(class_: type[_T]) -> type[_T]:
    """Make a class a dataclass with slots, compared and hashed by its fields, whose fields stay as they were made."""
    return dataclass(slots=True, unsafe_hash=True)(class_)
