"""Data made up to see what a template prints: a number of its own for each field, wherever it is used."""

from collections.abc import Callable, Iterator
from functools import wraps
from itertools import count
from typing import Any

from gen.rendering.environment import Filters
from gen.rendering.fields import ITEMS, FieldTree
from gen.rendering.values import Picture

_FIRST = 7_310_001


class Sentinel(str):
    """A number written as text that no other field has; it may be compared, calculated with, looked into, listed."""

    __slots__ = ("__dict__",)

    def __iter__(self) -> Iterator[str]:
        return iter((self,))

    def __float__(self) -> float:
        return float(str(self))

    def __int__(self) -> int:
        return int(str(self))

    def __lt__(self, other: Any) -> bool:
        return False

    def __gt__(self, other: Any) -> bool:
        return True

    __le__, __ge__ = __lt__, __gt__

    def _still_printed(self, _other: Any) -> "Sentinel":
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _still_printed
    __truediv__ = __rtruediv__ = __floordiv__ = __mod__ = __call__ = _still_printed


class SentinelData:
    """Makes a context for one tree of fields."""

    def __init__(self, tree: FieldTree) -> None:
        self._tree = tree
        self._numbers = count(_FIRST)
        self.texts: dict[str, str] = {}

    def context(self) -> dict[str, Any]:
        """Return the context; ``texts`` are then the numbers by path."""
        return {name: self._value(tree, name) for name, tree in self._tree.items()}

    def _value(self, tree: FieldTree, path: str) -> Any:
        if ITEMS in tree:
            return [self._value(tree[ITEMS], path + ITEMS)]
        made = Sentinel(self.texts.setdefault(path, str(next(self._numbers))))
        made.__dict__.update({name: self._value(branch, f"{path}.{name}") for name, branch in tree.items()})
        return made


def lenient(filters: Filters) -> dict[str, Callable[..., Any]]:
    """Return the filters as they are, but for values that they refuse or draw: those pass as they are."""
    return {name: _lenient(function) for name, function in filters.items()}


def _lenient(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def passing(value: Any, *arguments: Any, **named: Any) -> Any:
        try:
            made = function(value, *arguments, **named)
            return value if isinstance(made, Picture) else made
        except Exception:  # whatever a filter makes of made-up data: what is asked is whether the value is printed
            return value

    return passing
