"""What filters, methods and operators cost, counted before they run: some make long texts out of short ones."""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TypeAlias

from gen.messages import _
from gen.rendering.budget import CONTAINERS, HELD_ITEM, ITEM, LOOK, WorkBudget, too_large, within
from gen.rendering.limits import MAX_NUMBER_BITS, MAX_WIDTH
from gen.rendering.refusals import LimitReached

Arguments: TypeAlias = tuple[Any, ...]

REFUSED_METHODS = frozenset({"translate", "maketrans", "encode", "decode", "to_bytes", "from_bytes", "fromkeys"})
"""Methods that no template needs, and that make text long or take long."""
_CONVERSION = re.compile(r"%(?:\(([^()]*)\))?[-#0 +]*(\d*|\*)(?:\.(\d*|\*))?")
_TOO_MANY_DIGITS = 5
_BYTES_AT_ONCE = 32
_MEASURED = (str, bytes, list, tuple, range, dict, set, frozenset)


def check_operator(budget: WorkBudget, operator: str, left: Any, right: Any) -> None:
    """Count what ``left operator right`` reads; raise ``LimitReached`` if it would be huge."""
    if operator == "*":
        within(_product_size(left, right))
    elif operator == "**":
        _check_power(left, right)
    elif operator == "%" and isinstance(left, str | bytes):
        check_format(budget, left, right)
    elif operator == "+" and hasattr(left, "__len__") and hasattr(right, "__len__"):
        within(len(left) + len(right))


def check_format(budget: WorkBudget, text: str | bytes, values: Any) -> None:
    """Count what ``text % values`` makes: no width of more than four digits, no value larger than what is left."""
    named = isinstance(values, dict)
    shown = str(text).replace("%%", "")
    budget.read(shown)
    if "%(" in shown and shown.count("%(") != sum(match[0].startswith("%(") for match in _CONVERSION.finditer(shown)):
        raise LimitReached(too_wide())
    for match in _CONVERSION.finditer(shown):
        for width in match.groups("")[1:]:
            if width == "*" or len(width) >= _TOO_MANY_DIGITS:
                raise LimitReached(too_wide())
            budget.spend(int(width or 0))
        if named:
            budget.read(values.get(match[1]))
    if not named:
        budget.read(values)


def paid_arguments(budget: WorkBudget, owner: Any, name: str, args: Arguments) -> Arguments:
    """Count what the method ``name`` of a text or collection costs; return the arguments to call it with."""
    if not isinstance(owner, str | bytes):
        if name in ("count", "index"):
            budget.seek(args[0] if args else None, owner)
        elif not isinstance(owner, dict) or name == "copy":
            budget.spend(len(owner) * ITEM)
        return args
    budget.read(owner)
    for argument in args:
        budget.read(argument)
    first = args[0] if args else None
    size = len(first) if isinstance(first, str | bytes) else 0
    match name:
        case "center" | "ljust" | "rjust" | "zfill" if isinstance(first, int):
            check_width(first)
        case "expandtabs":
            within(len(owner) + str(owner).count("\t") * (first if isinstance(first, int) else ITEM))
        case "replace" if len(args) > 1:
            within(_replaced_size(str(owner), str(first), str(args[1])))
        case "join" if args:
            return (_joinable(budget, owner, first), *args[1:])
        case "strip" | "lstrip" | "rstrip":
            budget.spend(len(owner) * size // _BYTES_AT_ONCE)
        case "rfind" | "rindex" | "rsplit" | "rpartition":
            budget.spend(len(owner) * size)
    return args


def is_measured(owner: Any) -> bool:
    """Tell whether methods of ``owner`` are counted: it is text or a collection, not an object of the data."""
    return isinstance(owner, _MEASURED)


def check_width(width: int) -> None:
    """Raise ``LimitReached`` for a width or count that nobody needs."""
    if width > MAX_WIDTH:
        raise LimitReached(too_wide())


def too_wide() -> str:
    """Return the reason to refuse a width."""
    return _("độ rộng quá lớn")


def _check_power(base: Any, exponent: Any) -> None:
    digits = 0
    if isinstance(base, int) and isinstance(exponent, int):
        digits = base.bit_length() * abs(exponent)
    elif isinstance(base, Decimal) and isinstance(exponent, int | Decimal) and base.is_finite():
        digits = (abs(base.adjusted()) + 1) * abs(int(min(max(exponent, -MAX_WIDTH), MAX_WIDTH)))
    if digits > MAX_NUMBER_BITS:
        raise LimitReached(too_large())


def _product_size(left: Any, right: Any) -> int:
    for items, times in ((left, right), (right, left)):
        if isinstance(items, str | bytes | list | tuple) and isinstance(times, int):
            return len(items) * times
    return 0


def _replaced_size(text: str, old: str, new: str) -> int:
    return len(text) + text.count(old) * max(0, len(new) - len(old))


def _joinable(budget: WorkBudget, separator: str | bytes, items: Any) -> Any:
    """Return the items to join, each counted, unless they are more than one expression may make."""
    if not isinstance(items, Iterable):
        return items
    pieces = list(budget.passing(items, ITEM))
    budget.read(pieces)
    within(len(pieces) * len(separator) + sum(len(piece) for piece in pieces if isinstance(piece, str)))
    return pieces


# ---- filters: each takes the budget, the value and the filter's own arguments, and returns the value to hand on

Payment: TypeAlias = Callable[..., Any]


def _nothing(_budget: WorkBudget, value: Any, *_args: Any, **_options: Any) -> Any:
    return value


def whole(budget: WorkBudget, value: Any, *_args: Any, **_options: Any) -> Any:
    """Count what is read once, whatever else the filter is given."""
    budget.read(value)
    return value


def _slowly(budget: WorkBudget, value: Any, *_args: Any, **_options: Any) -> Any:
    """Count a text whose every letter or word becomes an object of its own."""
    budget.read(value)
    budget.read(value)
    budget.spend(4 * len(value) if isinstance(value, str) else 0)
    return value


def _items(budget: WorkBudget, value: Any, *args: Any, **options: Any) -> Any:
    """Count items that pass one by one; an attribute ``a.b.c`` takes three looks at each."""
    names = [name for name in (*args, *options.values()) if isinstance(name, str)]
    looks = sum(name.count(".") + name.count(",") for name in names) + bool(names)
    return budget.passing(value, ITEM + LOOK * looks)


def _compared(budget: WorkBudget, value: Any, *args: Any, **options: Any) -> Any:
    """Count items that are compared with one another, whole, and looked at twice."""
    items = _items(budget, value, *args, **options)
    if not isinstance(items, (*CONTAINERS, str)):
        items = list(items)
    budget.read(items)
    budget.spend(len(items) * HELD_ITEM * 2)
    return _items(budget, items, *args, **options)


def _padded(budget: WorkBudget, value: Any, *args: Any, **options: Any) -> Any:
    """Count what is as long as its numbers say: none may be beyond ``MAX_WIDTH``."""
    for number in (*args, *options.values()):
        if isinstance(number, int):
            check_width(number)
            budget.spend(max(0, number) * ITEM)
    return value


def _narrow(budget: WorkBudget, value: Any, *args: Any, **options: Any) -> Any:
    return whole(budget, _padded(budget, value, *args, **options))


def _rows(budget: WorkBudget, value: Any, *args: Any, **options: Any) -> Any:
    return _items(budget, _padded(budget, value, *args, **options))


def _indented(budget: WorkBudget, value: Any, width: Any = 4, *_args: Any, **_options: Any) -> Any:
    if isinstance(width, int):
        check_width(width)
    budget.read(value)
    wide = width if isinstance(width, int) else len(str(width))
    within((str(value).count("\n") + 1) * wide + len(str(value)))
    return value


def _wrapped(budget: WorkBudget, value: Any, width: Any = 79, *args: Any, **options: Any) -> Any:
    """Count a text to be wrapped: a word longer than a line is cut off it piece by piece, and copied as often."""
    _narrow(budget, value, width, *args, **options)
    text = str(value)
    words = [match.end() - match.start() for match in re.finditer(r"\s+|\S+", text)]
    budget.spend(len(words) * HELD_ITEM)
    budget.spend(len(text) * (ITEM + max(words, default=0) // max(1, width if isinstance(width, int) else 1)))
    return value


def _replaced(budget: WorkBudget, value: Any, old: Any, new: Any, *_args: Any, **_options: Any) -> Any:
    budget.read(value)
    within(_replaced_size(str(value), str(old), str(new)))
    return value


def _joined(budget: WorkBudget, value: Any, d: Any = "", attribute: Any = None) -> Any:
    items = list(_items(budget, value, attribute))
    budget.read(items)
    within(len(items) * len(str(d)))
    return items


def _added(budget: WorkBudget, value: Any, attribute: Any = None, start: Any = 0) -> Any:
    """Count a sum; lists are copied once for each list that is added."""
    items = list(_items(budget, value, attribute))
    if isinstance(start, list | tuple):
        budget.spend(len(items) * (len(start) + sum(len(item) for item in items if isinstance(item, list | tuple))))
    return items


def _as_json(budget: WorkBudget, value: Any, indent: int | None = None) -> Any:
    if indent is not None and indent > ITEM:
        raise LimitReached(too_wide())
    before = budget.spent
    budget.read(value)
    budget.spend((budget.spent - before) * (indent or 0))
    return value


def _trimmed(budget: WorkBudget, value: Any, chars: Any = None) -> Any:
    budget.read(value)
    budget.spend(len(str(value)) * len(chars or "") // _BYTES_AT_ONCE)
    return value


_PAYMENTS: dict[str, Payment] = {
    **dict.fromkeys(("attr", "count", "first", "items", "last", "length", "random"), _nothing),
    **dict.fromkeys(("list", "map", "reject", "rejectattr", "reverse", "select", "selectattr"), _items),
    **dict.fromkeys(("dictsort", "groupby", "max", "min", "sort", "unique"), _compared),
    **dict.fromkeys(("striptags", "title", "urlencode", "wordcount"), _slowly),
    **dict.fromkeys(("center", "round", "truncate"), _narrow),
    **dict.fromkeys(("batch", "slice"), _rows),
    "indent": _indented,
    "join": _joined,
    "replace": _replaced,
    "sum": _added,
    "tojson": _as_json,
    "trim": _trimmed,
    "wordwrap": _wrapped,
}


def payment(name: str) -> Payment:
    """Return what counts the cost of the filter ``name`` before it runs; most read their value whole, once."""
    return _PAYMENTS.get(name, whole)
