"""What one render may spend: its steps, what it reads and the text it holds, counted instead of timed.

A unit is roughly a letter read or a byte of text made. What is counted depends on template and data alone, so the same
render stops at the same tag on every machine.
"""

from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from decimal import Decimal
from sys import getsizeof
from typing import Any

from jinja2.utils import Namespace

from gen.messages import _
from gen.rendering.limits import MAX_EXPRESSION_CHARACTERS, MAX_ITEMS, MAX_NUMBER_BITS, MAX_WORK
from gen.rendering.refusals import LimitReached

STEP = 8
"""One node of a template's syntax, carried out once."""
CALL = 1_024
"""One call of a macro, a block or a recursive loop: the time of a hundred steps."""
SOUGHT = 2
"""An item that is compared with another."""
ITEM = 16
"""An item that passes through a filter."""
LOOK = 32
"""A look at an attribute of an item by its name."""
HELD_ITEM = 64
"""An item of a new list: its place there, and the small object that it may be."""
LONG = 256
"""From this many letters on, the length of a text is looked at when it is printed."""

TEXTS = (str, bytes)
"""Asked of nearly every value: a tuple is made once, ``str | bytes`` anew each time, which takes longer than asking."""
_VIEWS: tuple[type, ...] = (type({}.keys()), type({}.values()), type({}.items()))
_COLLECTIONS = (list, tuple, dict, set, frozenset)
CONTAINERS: tuple[type, ...] = (*_COLLECTIONS, Namespace, *_VIEWS)
_ATTRIBUTES = "_Namespace__attrs"
_SHORT = 64


@dataclass(slots=True)
class WorkBudget:
    """The units that one render has spent; whoever spends beyond ``MAX_WORK`` raises ``LimitReached``."""

    spent: int = 0

    def spend(self, units: int) -> None:
        """Count ``units``."""
        self.spent += units
        if self.spent > MAX_WORK:
            raise LimitReached(_("quá nhiều bước tính hoặc quá nhiều chữ phải giữ trong bộ nhớ"))

    def read(self, value: Any) -> None:
        """Count the letters of a text, or the items of a collection with all that is inside them.

        What is in a collection twice counts twice, because it is printed or compared twice.
        """
        if isinstance(value, TEXTS):
            self.spend(len(value))
        elif isinstance(value, CONTAINERS):
            waiting = [value]
            while waiting:
                children = _children(waiting.pop())
                self.spend(HELD_ITEM + len(children) * ITEM + _letters(children))
                waiting += [child for child in children if isinstance(child, CONTAINERS)]

    def seek(self, needle: Any, items: Any) -> None:
        """Count what it takes to look for ``needle`` among ``items``, a text or any collection."""
        if isinstance(items, (list, tuple, range, type({}.values()))):
            self.spend(len(items) * SOUGHT + _long_letters(items))
            if isinstance(needle, CONTAINERS):
                before = self.spent
                self.read(needle)
                self.spend((self.spent - before) * len(items))
        elif isinstance(items, TEXTS):
            self.spend(len(items))
            self.read(needle)

    def hold(self, value: Any) -> Any:
        """Count what a filter, method or operator has made, and return it; refuse a number that is too long."""
        if isinstance(value, TEXTS):
            self.spend(getsizeof(value))
        elif isinstance(value, int):
            if value.bit_length() > MAX_NUMBER_BITS:
                raise LimitReached(too_large())
        elif isinstance(value, Decimal):
            if value.is_finite() and abs(value.adjusted()) > MAX_NUMBER_BITS:
                raise LimitReached(too_large())
        elif isinstance(value, _COLLECTIONS):
            self.spend(len(value) * HELD_ITEM)
        return value

    def weigh(self, value: Any) -> Any:
        """Return a collection made in the template unless it holds too much, what is inside its items included.

        ``[x, x]`` made forty times over holds two items, but a million million when it is printed.
        """
        waiting, weight = [value], 0
        while waiting:
            children = _children(waiting.pop())
            weight += len(children)
            self.spend(HELD_ITEM + len(children) * ITEM)
            if weight > MAX_ITEMS:
                raise LimitReached(too_large())
            waiting += [child for child in children if isinstance(child, CONTAINERS)]
        return value

    def passing(self, items: Any, units: int) -> Any:
        """Return ``items`` with ``units`` counted for each: at once where their number is known."""
        if isinstance(items, Sized):
            self.spend(len(items) * units)
            return items
        return self._passing(items, units) if isinstance(items, Iterable) else items

    def _passing(self, items: Iterable[Any], units: int) -> Iterator[Any]:
        for item in items:
            self.spend(units)
            yield item


class HeldText(list[str]):
    """The pieces that a macro, a ``set`` block or a ``filter`` block has printed so far, counted as they come."""

    __slots__ = ("_budget",)

    def __init__(self, budget: WorkBudget) -> None:
        super().__init__()
        self._budget = budget

    def append(self, piece: str) -> None:
        """Hold one piece."""
        self._budget.spend(len(piece) + STEP)
        super().append(piece)

    def extend(self, pieces: Iterable[str]) -> None:
        """Hold some pieces."""
        pieces = tuple(pieces)
        self._budget.spend(sum(map(len, pieces)) + STEP * len(pieces))
        super().extend(pieces)

    def whole(self) -> str:
        """Return the text; letters beyond ASCII take more memory than one byte each."""
        text = "".join(self)
        self._budget.spend(getsizeof(text) - len(text))
        return text


def within(size: int) -> None:
    """Raise ``LimitReached`` for a text longer than one expression may make."""
    if size > MAX_EXPRESSION_CHARACTERS:
        raise LimitReached(too_large())


def too_large() -> str:
    """Return the reason to refuse what would be too large."""
    return _("phép tính cho kết quả quá lớn")


def _children(value: Any) -> Any:
    if isinstance(value, Namespace):
        value = getattr(value, _ATTRIBUTES)
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    return value


def _letters(items: Iterable[Any]) -> int:
    return sum(len(item) for item in items if isinstance(item, str))


def _long_letters(items: Any) -> int:
    if isinstance(items, range):
        return 0
    return sum(len(item) for item in items if isinstance(item, str) and len(item) > _SHORT)
