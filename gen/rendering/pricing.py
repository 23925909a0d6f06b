"""jinja's filters, tests and functions with their cost counted before they run and their result after.

Each takes jinja's context, which knows the budget of the render; so nothing is computed when a template is compiled.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from sys import getsizeof
from typing import Any

from jinja2 import pass_context
from jinja2.sandbox import SandboxedEnvironment, SandboxedEscapeFormatter, SandboxedFormatter
from jinja2.utils import _PassArg
from markupsafe import Markup

from gen.rendering import growth
from gen.rendering.budget import LONG, STEP, WorkBudget
from gen.rendering.printing import RenderContext
from gen.rendering.refusals import LimitReached

_WIDE = re.compile(r"\d{5}")
_READING_TESTS = frozenset({"lower", "upper"})
_COMPARING_TESTS = frozenset(
    {"eq", "==", "equalto", "ne", "!=", "lt", "<", "lessthan", "le", "<=", "gt", ">", "greaterthan", "ge", ">="}
)
_DATES_GROW = 16
"""Letters that one letter of a date's format may become (``%c``)."""

_LEADING: Mapping[_PassArg | None, Callable[[RenderContext], tuple[Any, ...]]] = {
    None: lambda context: (),
    _PassArg.context: lambda context: (context,),
    _PassArg.eval_context: lambda context: (context.eval_ctx,),
    _PassArg.environment: lambda context: (context.environment,),
}


def priced_filter(name: str, function: Callable[..., Any], *, absent: tuple[type, ...]) -> Callable[..., Any]:
    """Wrap a filter so that it is paid for, and a missing value passes through to where it is printed.

    ``absent`` are the types of what is missing.
    """
    passed, pay = _PassArg.from_obj(function), growth.payment(name)
    if passed is None and pay is growth.whole:
        return _reading_filter(function, absent)
    leading = _LEADING[passed]

    @pass_context
    def priced(context: RenderContext, value: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(value, absent):
            return value
        budget = context.work.budget
        value = pay(budget, value, *args, **kwargs)
        return budget.hold(function(*leading(context), value, *args, **kwargs))

    return priced


def _reading_filter(function: Callable[..., Any], absent: tuple[type, ...]) -> Callable[..., Any]:
    """Wrap a filter that reads its value once, as most do, nearly always a short text: that is counted in one step."""

    @pass_context
    def priced(context: RenderContext, value: Any, *args: Any, **kwargs: Any) -> Any:
        if isinstance(value, absent):
            return value
        budget = context.work.budget
        if type(value) is not str or len(value) >= LONG:
            budget.read(value)
            return budget.hold(function(value, *args, **kwargs))
        made = function(value, *args, **kwargs)
        if type(made) is not str:
            budget.spend(len(value))
            return budget.hold(made)
        budget.spend(len(value) + getsizeof(made))
        return made

    return priced


def priced_tests(tests: Mapping[str, Any]) -> dict[str, Callable[..., Any]]:
    """Return those of ``tests`` that read their values whole, paid for."""
    priced = {name: _reading(tests[name]) for name in _READING_TESTS | _COMPARING_TESTS}

    @pass_context
    def sought(context: RenderContext, value: Any, items: Any) -> bool:
        return context.sought(value, items)

    return priced | {"in": sought}


def _reading(test: Callable[..., Any]) -> Callable[..., Any]:
    @pass_context
    def reading(context: RenderContext, *values: Any) -> Any:
        for value in values:
            context.read(value)
        return test(*values)

    return reading


def weighing(make: Callable[..., Any]) -> Callable[..., Any]:
    """Bound what a function such as ``dict`` makes."""

    @pass_context
    def weighed(context: RenderContext, *args: Any, **kwargs: Any) -> Any:
        return context.work.budget.weigh(make(*args, **kwargs))

    return weighed


@pass_context
def format_filter(context: RenderContext, text: Any, *args: Any, **kwargs: Any) -> Any:
    """Format in the manner of ``%``, with no width or precision of more than four digits."""
    budget = context.work.budget
    growth.check_format(budget, text if isinstance(text, str) else str(text), kwargs or args)
    return budget.hold(text % (kwargs or args))


class _Counting(SandboxedFormatter):
    """Counts each field of ``text.format`` before it is made."""

    budget: WorkBudget

    def convert_field(self, value: Any, conversion: Any) -> Any:
        """Convert as ``{!r}`` says."""
        self.budget.read(value)
        return self.budget.hold(super().convert_field(value, conversion))

    def format_field(self, value: Any, format_spec: str) -> Any:
        """Format one value; no width may have more than four digits."""
        self.budget.read(value)
        if isinstance(value, str | int | float | complex | Decimal) and _WIDE.search(format_spec):
            raise LimitReached(growth.too_wide())
        self.budget.spend(len(format_spec) * _DATES_GROW)
        return self.budget.hold(super().format_field(value, format_spec))


class _CountingEscape(_Counting, SandboxedEscapeFormatter):
    """The same for text that escapes what is put into it."""


def formatting(environment: SandboxedEnvironment, method: Any) -> Callable[..., str]:
    """Return what templates call for ``method``, the ``format`` or ``format_map`` of a text."""
    text: str = method.__self__

    @pass_context
    def formatted(context: RenderContext, *args: Any, **kwargs: Any) -> str:
        markup = isinstance(text, Markup)
        formatter = _CountingEscape(environment, escape=Markup.escape) if markup else _Counting(environment)
        formatter.budget = context.work.budget
        formatter.budget.spend(len(text) * STEP)
        if method.__name__ == "format_map":
            (kwargs,), args = args, ()
        return type(text)(formatter.vformat(text, args, kwargs))

    return formatted
