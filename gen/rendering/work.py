"""What one render keeps while it runs. Each render has its own, so a compiled template is shared without locks."""

from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from jinja2.runtime import Context, Undefined
from markupsafe import Markup

from gen.rendering.limits import MAX_TURNS
from gen.rendering.refusals import LimitReached, MarkupMisplaced, ValueMissing

try:  # the C function behind markupsafe.escape, without making a Markup of every value
    from markupsafe import _escape_inner as plain  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - another version of markupsafe

    def plain(text: str, /) -> str:
        """Return ``text`` with the five characters of XML replaced."""
        return str(Markup.escape(text))


def _is_absent(value: object) -> bool:
    """Tell whether printing ``value`` would show a reader that something is missing (``None``, ``nan``)."""
    if value is None or isinstance(value, Undefined):
        return True
    return (isinstance(value, float) and value != value) or (isinstance(value, Decimal) and value.is_nan())


@dataclass(slots=True)
class Work:
    """One render: its mark for what is missing (``None`` = missing is an error), and what it met."""

    mark: str | None = None
    turns: int = 0
    characters: int = 0
    drawings: bool = False
    tables: bool = False
    repaired: bool = False
    unproven: bool = False
    missing: list[tuple[str, int]] = field(default_factory=list)

    def count(self, turns: int) -> None:
        """Add turns of a loop; raise ``LimitReached`` when all loops together take too many."""
        self.turns += turns
        if self.turns > MAX_TURNS:
            raise LimitReached("turns")

    def bounded(self, items: Iterable[Any]) -> Iterable[Any]:
        """Return ``items`` with their number counted: at once where it is known, turn by turn where not."""
        if isinstance(items, Sized):
            self.count(len(items))
            return items
        return items if isinstance(items, Undefined) else self._counted(items)

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.count(1)
            yield item


class RenderContext(Context):
    """jinja's context, with the work of this render; compiled templates print through it whatever is not a string."""

    work: Work

    def text(self, value: object, line: int) -> str:
        """Print a value where characters are expected: in ``w:t``, in an attribute, in a property."""
        if type(value) is int:
            return str(value)
        if _is_absent(value):
            return self._absent(value, line)
        if hasattr(value, "__html__"):
            return self._fragment(value, line, misplaced=("<w:r>", "<w:r ", "<w:p>", "<w:p ", "<w:hyperlink"))
        return plain(str(value))

    def run(self, value: object, line: int) -> str:
        """Print a value where runs are expected (``{{r x}}``); text gets a run of its own."""
        if hasattr(value, "__html__"):
            return self._fragment(value, line, misplaced=("<w:p>", "<w:p "))
        text = self.text(value, line)
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""

    def block(self, value: object, line: int) -> str:
        """Print a value where paragraphs are expected (``{{p x}}``); text gets a paragraph of its own."""
        if hasattr(value, "__html__"):
            return self._fragment(value, line, misplaced=("<w:r>", "<w:r ", "<w:hyperlink"))
        return f"<w:p>{self.run(value, line)}</w:p>"

    def markup(self, value: object, line: int) -> str:
        """Print a value where rows or cells are expected (``{{tr x}}``): text has no place there."""
        if not hasattr(value, "__html__"):
            raise MarkupMisplaced(line)
        return self._fragment(value, line, misplaced=("<w:r>", "<w:r ", "<w:p>", "<w:p ", "<w:hyperlink"))

    def derived(self, locals: dict[str, Any] | None = None) -> "RenderContext":  # noqa: A002 - jinja's name
        """Return the context of a scoped block: the same work goes on in it."""
        inner = super().derived(locals)
        assert isinstance(inner, RenderContext)
        inner.work = self.work
        return inner

    def _fragment(self, value: Any, line: int, misplaced: tuple[str, ...]) -> str:
        fragment = str(value.__html__())
        if fragment.startswith(misplaced):
            raise MarkupMisplaced(line)
        self.work.unproven = True
        self.work.tables = self.work.tables or "<w:tbl" in fragment
        self.work.drawings = self.work.drawings or "<wp:docPr" in fragment
        return fragment

    def _absent(self, value: object, line: int) -> str:
        name = getattr(value, "_undefined_name", None)
        if self.work.mark is None:
            raise ValueMissing(str(name or ""), line)
        self.work.missing.append((str(name or ""), line))
        return plain(self.work.mark)
