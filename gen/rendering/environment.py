"""The jinja environment: sandboxed, autoescaping, strict about names, bounded, and quick about attributes."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from types import NoneType
from typing import Any

from jinja2 import ChainableUndefined, StrictUndefined, Undefined, pass_context
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from gen.rendering import growth
from gen.rendering.codegen import PartCodeGenerator
from gen.rendering.printing import RenderContext, is_absent
from gen.rendering.refusals import ValueMissing

Filters = Mapping[str, Callable[..., Any]]

_MENDING_FILTERS = frozenset({"d", "default"})
_UNAVAILABLE_FILTERS = ("pprint", "xmlattr", "urlize")
_UNAVAILABLE_GLOBALS = ("lipsum",)


class DraftUndefined(ChainableUndefined):
    """A missing value in a draft: it may be looked into, compared, reckoned with; printing it leaves the mark."""

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
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, undefined: type[Undefined], filters: Filters) -> None:
        super().__init__(autoescape=True, undefined=undefined, cache_size=0)
        self.printers: dict[int, str] = {}
        self.numbers_drawings = False
        self.safe: defaultdict[str, set[type]] = defaultdict(set)
        for name in _UNAVAILABLE_FILTERS:
            del self.filters[name]
        for name in _UNAVAILABLE_GLOBALS:
            del self.globals[name]
        for name in growth.NARROWED_FILTERS:
            self.filters[name] = growth.narrowed_filter(self.filters[name])
        self.filters["format"] = growth.format_filter
        self.filters["join"] = growth.join_filter(self.filters["join"])
        self.filters["sum"] = growth.sum_filter(self.filters["sum"])
        self.globals |= {"dict": growth.weighing(dict), "namespace": growth.weighing(Namespace)}
        self.filters["replace"] = growth.replace_filter(self.filters["replace"])
        self.filters = {
            name: function if name in _MENDING_FILTERS else _passing(function, of_jinja=True)
            for name, function in self.filters.items()
        }
        self.filters |= {name: _passing(function, of_jinja=False) for name, function in filters.items()}
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
        if isinstance(obj, str) and (bounded := growth.bounded_method(obj, attribute)) is not None:
            return bounded
        value = super().getattr(obj, attribute)
        if _is_plain_field(obj, attribute):
            self.safe[attribute].add(type(obj))
        return value

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Refuse private names, interpreter internals, and the methods of strings that make them long."""
        if attr in growth.REFUSED_METHODS and isinstance(obj, str | bytes | int):
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Compute ``left operator right`` unless the result would be huge."""
        growth.check_operator(operator, left, right)
        result = super().call_binop(context, operator, left, right)
        return growth.sized(result) if operator == "+" else result

    def sized(self, value: Any) -> Any:
        """Return ``value`` unless it is longer than one expression may make; compiled ``a ~ b`` calls it."""
        return growth.sized(value)

    def weighed(self, value: Any) -> Any:
        """Return ``value`` unless it holds too much; compiled ``[a, b]`` calls it."""
        return growth.weighed(value)


def _is_plain_field(obj: Any, attribute: str) -> bool:
    """Tell whether every object of this type has ``attribute`` as a field of a dataclass or named tuple.

    What jinja's ``loop`` tells (``loop.index``) is as plain.
    """
    kind: Any = type(obj)
    if kind is LoopContext:
        return isinstance(getattr(LoopContext, attribute, None), property)
    fields = kind.__dataclass_fields__ if is_dataclass(kind) else getattr(kind, "_fields", ())
    return not attribute.startswith("_") and attribute in fields


def _passing(function: Callable[..., Any], *, of_jinja: bool) -> Callable[..., Any]:
    """Wrap a filter so that a missing value passes through it and is dealt with where it is printed.

    jinja's own filters would make text of ``None`` (“NONE”, 0); the filters given to the template know about it.
    """
    absent = (Undefined, NoneType) if of_jinja else (Undefined,)
    if hasattr(function, "jinja_pass_arg"):

        def passing_second(first: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
            return value if isinstance(value, absent) else function(first, value, *args, **kwargs)

        passing_second.__dict__.update(function.__dict__)
        return passing_second

    def passing(value: Any, *args: Any, **kwargs: Any) -> Any:
        return value if isinstance(value, absent) else function(value, *args, **kwargs)

    return passing


def _required(value: Any) -> Any:
    """Return ``value``; missing, it stops a draft too."""
    if is_absent(value):
        raise ValueMissing
    return value


@pass_context
def _bounded(context: RenderContext, items: Any) -> Any:
    return context.work.bounded(items)


def strict(filters: Filters) -> PartEnvironment:
    """Return the environment of finished documents: a missing name is an error."""
    return PartEnvironment(StrictUndefined, filters)


def draft(filters: Filters) -> PartEnvironment:
    """Return the environment of drafts: a missing name is printed as the mark."""
    return PartEnvironment(DraftUndefined, filters)
