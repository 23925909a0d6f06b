"""The jinja environment: sandboxed, autoescaping, strict about names, bounded, and quick about attributes."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from types import NoneType
from typing import Any

from jinja2 import ChainableUndefined, StrictUndefined, Undefined, pass_context
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from msgspec import Struct

from gen.rendering import growth
from gen.rendering.charting import chart
from gen.rendering.codegen import PartCodeGenerator
from gen.rendering.pricing import format_filter, formatting, priced_filter, priced_tests, weighing
from gen.rendering.printing import RenderContext, is_absent
from gen.rendering.refusals import ValueMissing

Filters = Mapping[str, Callable[..., Any]]

_DEFAULT_FILTERS = frozenset({"d", "default"})
_ABSENT_FOR_JINJA = (Undefined, NoneType)
"""What jinja's own filters would make text of (“NONE”, 0); the filters given to the template know about ``None``."""
_UNAVAILABLE_FILTERS = ("pprint", "xmlattr", "urlize")
_UNAVAILABLE_GLOBALS = ("lipsum",)


class DraftUndefined(ChainableUndefined):
    """A missing value in a draft: it may be looked into, compared, calculated with; printing it leaves the mark."""

    def _still_missing(self, *_operands: Any) -> "DraftUndefined":
        return self

    def _not_so(self, _other: Any) -> bool:
        return False

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _still_missing  # type: ignore[assignment]
    __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __pow__ = __rpow__ = _still_missing  # type: ignore[assignment]
    __neg__ = __pos__ = __call__ = _still_missing  # type: ignore[assignment]
    __lt__ = __le__ = __gt__ = __ge__ = _not_so  # type: ignore[assignment]


class PartEnvironment(ImmutableSandboxedEnvironment):
    """One template's environment; ``printers`` tells the code generator what stands where (see ``codegen``).

    ``numbers_drawings`` has it number drawings where they are printed. ``safe`` are the types known to have a field, by
    its name: it is looked up without asking the sandbox again.
    """

    code_generator_class = PartCodeGenerator
    context_class = RenderContext
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "**", "%"})

    def __init__(self, undefined: type[Undefined], filters: Filters) -> None:
        super().__init__(autoescape=True, undefined=undefined, cache_size=0)
        self.printers: dict[int, str] = {}
        self.numbers_drawings = False
        self.safe: defaultdict[str, set[type]] = defaultdict(set)
        for name in _UNAVAILABLE_FILTERS:
            del self.filters[name]
        for name in _UNAVAILABLE_GLOBALS:
            del self.globals[name]
        self.filters = {
            name: function if name in _DEFAULT_FILTERS else priced_filter(name, function, absent=_ABSENT_FOR_JINJA)
            for name, function in self.filters.items()
        }
        self.filters |= {name: priced_filter(name, function, absent=(Undefined,)) for name, function in filters.items()}
        self.filters["format"] = format_filter
        self.tests |= priced_tests(self.tests)
        self.globals |= {"dict": weighing(dict), "namespace": weighing(Namespace), "chart": chart}
        self.filters["_bounded"] = _bounded
        self.filters["required"] = _required

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return ``obj.attribute``: the key of a mapping first, so that ``row.items`` is the row's own column."""
        if type(obj) is dict:
            try:
                return obj[attribute]
            except KeyError:
                return super().getattr(obj, attribute)
        if type(obj) in self.safe[attribute]:
            return getattr(obj, attribute)
        return self._checked(obj, attribute)

    def _checked(self, obj: Any, attribute: str) -> Any:
        value = super().getattr(obj, attribute)
        if _is_plain_field(obj, attribute):
            self.safe[attribute].add(type(obj))
        return value

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse private names, interpreter internals, and methods that only make text long or take long."""
        if attr in growth.REFUSED_METHODS and isinstance(obj, str | bytes | int | dict):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Compute ``left operator right`` unless the result would be huge."""
        budget = context.work.budget
        growth.check_operator(budget, operator, left, right)
        result = budget.hold(super().call_binop(context, operator, left, right))
        return budget.weigh(result) if operator == "*" and isinstance(result, list | tuple) else result

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - jinja's names
        """Call a macro, a method or a function; what methods of text and collections read and make is counted."""
        owner = getattr(__obj, "__self__", None)
        budget = __context.work.budget
        if growth.is_measured(owner):
            args = growth.paid_arguments(budget, owner, __obj.__name__, args)
            return budget.hold(super().call(__context, __obj, *args, **kwargs))
        if isinstance(__obj, LoopContext):
            args = (__context.work.bounded(args[0], 1), *args[1:]) if args else args
        elif isinstance(owner, LoopContext):
            budget.read(args)
        result = super().call(__context, __obj, *args, **kwargs)
        return budget.hold(result) if isinstance(result, str) and not isinstance(__obj, Macro) else result

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return the counted form of ``text.format`` and ``text.format_map``, wherever it was taken from."""
        return None if super().wrap_str_format(value) is None else formatting(self, value)


def _is_plain_field(obj: Any, attribute: str) -> bool:
    """Tell whether every object of this type has ``attribute`` as a field of a struct or named tuple.

    What jinja's ``loop`` tells (``loop.index``) is as plain.
    """
    kind: Any = type(obj)
    if kind is LoopContext:
        return isinstance(getattr(LoopContext, attribute, None), property)
    fields = kind.__struct_fields__ if issubclass(kind, Struct) else getattr(kind, "_fields", ())
    return not attribute.startswith("_") and attribute in fields


def _required(value: Any) -> Any:
    """Return ``value``; missing, it stops a draft too."""
    if is_absent(value):
        raise ValueMissing
    return value


@pass_context
def _bounded(context: RenderContext, items: Any, steps: int) -> Any:
    return context.work.bounded(items, steps)


def strict(filters: Filters) -> PartEnvironment:
    """Return the environment of finished documents: a missing name is an error."""
    return PartEnvironment(StrictUndefined, filters)


def draft(filters: Filters) -> PartEnvironment:
    """Return the environment of drafts: a missing name is printed as the mark."""
    return PartEnvironment(DraftUndefined, filters)
