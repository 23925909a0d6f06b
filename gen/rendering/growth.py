"""Operations that make much out of little (``"a" * 10 ** 9``), each stopped before it does."""

import re
from collections.abc import Callable, Iterable, Sized
from typing import Any

from jinja2.utils import Namespace

from gen.messages import _
from gen.rendering.limits import MAX_EXPRESSION_CHARACTERS, MAX_ITEMS, MAX_POWER_BITS, MAX_WIDTH
from gen.rendering.refusals import LimitReached

_WIDE = re.compile(r"\d{5,}|\*")
_ATTRIBUTES = "_Namespace__attrs"
_NESTED = re.compile(r"\{[^{}]*:[^{}]*\{")

REFUSED_METHODS = frozenset({"center", "expandtabs", "ljust", "rjust", "translate", "zfill", "to_bytes"})
"""Methods of text that only make it longer: templates have filters for that."""
NARROWED_FILTERS = ("batch", "center", "indent", "round", "slice", "truncate", "wordwrap")


def sized(value: Any) -> Any:
    """Return ``value`` unless it is longer than one expression may make."""
    if isinstance(value, Sized):
        _within(len(value))
    return value


def weighed(value: Any) -> Any:
    """Return a list, tuple or mapping unless it holds too much, what is inside its items included.

    ``[x, x]`` made forty times over holds two items, but a million million when it is printed.
    """
    waiting, weight = [value], 0
    while waiting:
        items = waiting.pop()
        if isinstance(items, Namespace):
            items = getattr(items, _ATTRIBUTES)
        if isinstance(items, dict):
            items = items.values()
        elif not isinstance(items, list | tuple | set):
            continue
        weight += len(items)
        if weight > MAX_ITEMS:
            raise LimitReached(_too_large())
        waiting.extend(items)
    return value


def weighing(make: Callable[..., Any]) -> Callable[..., Any]:
    """Bound what a function such as ``dict`` makes."""
    return lambda *args, **kwargs: weighed(make(*args, **kwargs))


def check_operator(operator: str, left: Any, right: Any) -> None:
    """Raise ``LimitReached`` if ``left operator right`` would be huge."""
    if operator == "*":
        _within(_product_size(left, right))
    elif operator == "**" and isinstance(left, int) and isinstance(right, int):
        if left.bit_length() * abs(right) > MAX_POWER_BITS:
            raise LimitReached(_too_large())
    elif operator == "%" and isinstance(left, str | bytes):
        _check_widths(str(left))


def bounded_method(text: str, name: str) -> Callable[..., str] | None:
    """Return the bounded form of a method of ``text``, ``None`` if it needs none."""
    match name:
        case "replace":
            return lambda old, new, count=-1: _replaced(text, old, new, count)
        case "join":
            return lambda items: _joined(text, items)
        case "format" | "format_map":
            _check_widths(text)
            if _NESTED.search(text):
                raise LimitReached(_too_wide())
    return None


def replace_filter(replace: Callable[..., Any]) -> Callable[..., Any]:
    """Bound jinja's filter ``replace``."""

    def bounded(context: Any, text: Any, old: Any, new: Any, count: int | None = None) -> Any:
        _within(_replaced_size(str(text), str(old), str(new)))
        return replace(context, text, old, new, count)

    return _like(bounded, replace)


def join_filter(join: Callable[..., Any]) -> Callable[..., Any]:
    """Bound jinja's filter ``join``."""

    def bounded(context: Any, items: Iterable[Any], d: Any = "", attribute: Any = None) -> Any:
        items = list(items)
        _within(len(items) * len(str(d)))
        return sized(join(context, items, d, attribute))

    return _like(bounded, join)


def sum_filter(sum_of: Callable[..., Any]) -> Callable[..., Any]:
    """Bound jinja's filter ``sum``, which also joins lists."""
    return _like(lambda *args, **kwargs: sized(sum_of(*args, **kwargs)), sum_of)


def narrowed_filter(function: Callable[..., Any]) -> Callable[..., Any]:
    """Bound a filter by its numbers: none may be beyond ``MAX_WIDTH``."""

    def narrowed(*args: Any, **kwargs: Any) -> Any:
        for value in (*args[1:], *kwargs.values()):
            if isinstance(value, int) and value > MAX_WIDTH:
                raise LimitReached(_too_wide())
        return function(*args, **kwargs)

    return _like(narrowed, function)


def format_filter(text: Any, *args: Any, **kwargs: Any) -> Any:
    """Format in the manner of ``%``, with no width or precision of more than four digits."""
    _check_widths(str(text))
    return text % (kwargs or args)


def _like(bounded: Callable[..., Any], function: Callable[..., Any]) -> Callable[..., Any]:
    """Have jinja hand ``bounded`` what it hands ``function``."""
    bounded.__dict__.update(function.__dict__)
    return bounded


def _within(size: int) -> None:
    if size > MAX_EXPRESSION_CHARACTERS:
        raise LimitReached(_too_large())


def _too_large() -> str:
    return _("phép tính cho kết quả quá lớn")


def _too_wide() -> str:
    return _("độ rộng quá lớn")


def _check_widths(text: str) -> None:
    if _WIDE.search(text):
        raise LimitReached(_too_wide())


def _product_size(left: Any, right: Any) -> int:
    for items, times in ((left, right), (right, left)):
        if isinstance(items, str | bytes | list | tuple) and isinstance(times, int):
            return len(items) * times
    if isinstance(left, int) and isinstance(right, int):
        return left.bit_length() + right.bit_length()
    return 0


def _replaced_size(text: str, old: str, new: str) -> int:
    return len(text) + text.count(old) * max(0, len(new) - len(old))


def _replaced(text: str, old: str, new: str, count: int) -> str:
    _within(_replaced_size(text, old, new))
    return text.replace(old, new, count)


def _joined(text: str, items: Iterable[Any]) -> str:
    pieces = list(items)
    _within(len(pieces) * len(text) + sum(len(str(piece)) for piece in pieces))
    return text.join(pieces)
