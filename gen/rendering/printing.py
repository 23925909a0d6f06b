"""How a tag's value becomes XML: escaped where text is expected, wrapped where runs or paragraphs are."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from sys import getsizeof
from types import NoneType
from typing import Any

from jinja2.runtime import Context, Undefined, markup_join, str_join
from markupsafe import Markup

from gen.domain.charts import Chart
from gen.messages import _
from gen.rendering import charting
from gen.rendering.budget import CONTAINERS, LONG, HeldText, within
from gen.rendering.drawings import has_drawings
from gen.rendering.limits import MAX_OUTPUT_BYTES
from gen.rendering.refusals import LimitReached, LinkUnknown, MarkupMisplaced, ValueMissing
from gen.rendering.relations import relations_of
from gen.rendering.values import Picture, Subdocument, has_url_mark, is_of_docxtpl, is_subdocument, picture_of, url_of
from gen.rendering.work import Work

try:  # the C function behind markupsafe.escape, without making a Markup of every value
    from markupsafe import _escape_inner as plain  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover - another version of markupsafe

    def plain(text: str, /) -> str:
        """Return ``text`` with the five characters of XML replaced."""
        return str(Markup.escape(text))


_TEXT = '<w:t xml:space="preserve">'
_RUNS = ("<w:r>", "<w:r ", "<w:hyperlink")
_PARAGRAPHS = ("<w:p>", "<w:p ", "<w:tbl>")
_RELATION = re.compile(r'\br:(id|embed|link)="([^"]*)"')
_IN_ATTRIBUTES = (("\n", "&#10;"), ("\a", "&#10;"), ("\f", "&#10;"), ("\t", "&#9;"), ("\r", "&#13;"))
_BUILT_BY_DOCXTPL = "Listing"


def is_absent(value: object) -> bool:
    """Tell whether printing ``value`` would show a reader that something is missing (``None``, ``nan``)."""
    if value is None or isinstance(value, Undefined):
        return True
    return (isinstance(value, float) and value != value) or (isinstance(value, Decimal) and value.is_nan())


@lru_cache(maxsize=256)
def _is_text(kind: type) -> bool:
    """Tell whether every object of this type prints as its text: what ``text`` asks, asked once for each type."""
    unlike = (NoneType, Undefined, float, Decimal, Picture, Subdocument, Chart)
    return not (
        issubclass(kind, unlike) or hasattr(kind, "__html__") or hasattr(kind, "__getattr__") or is_of_docxtpl(kind)
    )


class RenderContext(Context):
    """jinja's context with the work of this render; compiled templates print through it whatever is not a string.

    There is one method for each kind of place; ``proof`` tells which place a tag stands in.
    """

    work: Work

    def text(self, value: Any, line: int) -> str:
        """Print a value where characters are expected: in ``w:t``, in a property."""
        if _is_text(type(value)):  # type: ignore[arg-type]  # mypy does not count on types being hashable
            return self._plain(value)
        if is_absent(value):
            return self._absent(value, line)
        if (picture := self._picture(value)) is not None:
            return f"</w:t></w:r><w:r>{picture}</w:r><w:r>{_TEXT}"
        if is_subdocument(value) or isinstance(value, Chart):
            raise MarkupMisplaced(line)
        if hasattr(value, "__html__"):
            return self._fragment(value, line, misplaced=(*_RUNS, *_PARAGRAPHS))
        return plain(str(value))

    def attribute(self, value: object, line: int) -> str:
        """Print a value in an attribute, where XML would make spaces of line breaks and tabs."""
        text = self.text(value, line)
        for character, written in _IN_ATTRIBUTES:
            text = text.replace(character, written)
        return text

    def run(self, value: object, line: int) -> str:
        """Print a value where runs are expected (``{{r x}}``); text gets a run of its own."""
        if (picture := self._picture(value)) is not None:
            return f"<w:r>{picture}</w:r>"
        if hasattr(value, "__html__") and not is_absent(value):
            return self._fragment(value, line, misplaced=_PARAGRAPHS)
        text = self.text(value, line)
        return f"<w:r>{_TEXT}{text}</w:t></w:r>" if text else ""

    def block(self, value: object, line: int) -> str:
        """Print a value where paragraphs are expected (``{{p x}}``); text gets a paragraph of its own."""
        if is_subdocument(value):
            return self.work.subdocument(value)
        if isinstance(value, Chart):
            return self._chart(value)
        if hasattr(value, "__html__") and not is_absent(value) and picture_of(value) is None:
            return self._fragment(value, line, misplaced=_RUNS)
        return f"<w:p>{self.run(value, line)}</w:p>"

    def markup(self, value: object, line: int) -> str:
        """Print a value where rows or cells are expected (``{{tr x}}``): text has no place there."""
        if is_absent(value):
            return self._absent(value, line)
        if not hasattr(value, "__html__"):
            raise MarkupMisplaced(line)
        return self._fragment(value, line, misplaced=(*_RUNS, *_PARAGRAPHS))

    def anywhere(self, value: object, line: int) -> str:
        """Print a value where the place is not known, as docxtpl does."""
        if is_subdocument(value):
            return self.work.subdocument(value)
        if isinstance(value, Chart):
            return self._chart(value)
        if hasattr(value, "__html__") and not is_absent(value) and picture_of(value) is None:
            return self._fragment(value, line, misplaced=())
        return self.text(value, line)

    def _plain(self, value: object) -> str:
        """Escape a text or whatever prints as one; a long one is paid for."""
        if isinstance(value, CONTAINERS):
            self.work.budget.read(value)
        text = plain(str(value))
        if len(text) >= LONG:
            self.work.budget.hold(text)
        return text

    def handed(self, pieces: list[str]) -> str:
        """Return what a part has printed so far, counted; compiled parts hand out a thousand pieces at a time."""
        work = self.work
        if work.shown is not None:
            work.shown.take(pieces)
        text = "".join(pieces)
        work.written += getsizeof(text)
        if work.written > MAX_OUTPUT_BYTES:
            raise LimitReached(_("văn bản quá dài"))
        return text

    def gathered(self, pieces: HeldText | list[str]) -> str:
        """Return the text of a macro or block; it stands in for jinja's ``concat``."""
        return pieces.whole() if isinstance(pieces, HeldText) else "".join(pieces)

    def held(self) -> HeldText:
        """Return the list that a macro or block prints into."""
        return HeldText(self.work.budget)

    def markup_join(self, parts: tuple[Any, ...]) -> str:
        """Return ``a ~ b``, bounded; it stands in for jinja's function of this name."""
        return self._joined(markup_join, parts)

    def str_join(self, parts: tuple[Any, ...]) -> str:
        """Return ``a ~ b`` where nothing is escaped, bounded; it stands in for jinja's function of this name."""
        return self._joined(str_join, parts)

    def _joined(self, join: Callable[[tuple[Any, ...]], str], parts: tuple[Any, ...]) -> str:
        for part in parts:
            self.work.budget.read(part)
        within(sum(len(part) for part in parts if isinstance(part, str)))
        text = join(parts)
        within(len(text))
        self.work.budget.hold(text)
        return text

    def read(self, value: Any) -> Any:
        """Return ``value``, counted as one that is compared."""
        self.work.budget.read(value)
        return value

    def sought(self, needle: Any, items: Any) -> bool:
        """Tell whether ``needle`` is in ``items``; looking at each is counted."""
        self.work.budget.seek(needle, items)
        return needle in items

    def derived(self, locals: dict[str, Any] | None = None) -> "RenderContext":  # noqa: A002 - jinja's name
        """Return the context of a scoped block: the same work goes on in it."""
        inner = super().derived(locals)
        assert isinstance(inner, RenderContext)
        inner.work = self.work
        return inner

    def _picture(self, value: object) -> str | None:
        picture = picture_of(value)
        if picture is None:
            return None
        self.work.drawings = self.work.unproven = True
        return self.work.picture(picture)

    def _chart(self, value: Chart) -> str:
        self.work.drawings = self.work.unproven = True
        return charting.paragraph(self.work.chart(value))

    def _fragment(self, value: Any, line: int, misplaced: tuple[str, ...]) -> str:
        fragment = str(value.__html__())
        if len(fragment) >= LONG:
            self.work.budget.hold(fragment)
        if fragment.startswith(misplaced):
            raise MarkupMisplaced(line)
        if "<" not in fragment and type(value).__name__ == _BUILT_BY_DOCXTPL:
            return fragment
        work = self.work
        work.unproven = True
        work.fragments.append((line, fragment))
        work.tables = work.tables or "<w:tbl" in fragment
        work.drawings = work.drawings or has_drawings(fragment)
        return self._linked(fragment, line) if "r:" in fragment else fragment

    def _linked(self, fragment: str, line: int) -> str:
        """Give the links of a fragment their relationships; refuse those that this document does not have."""
        known = relations_of(self.work.entries, self.work.part)

        def linked(match: re.Match[str]) -> str:
            identity = match[2]
            if has_url_mark(identity):
                identity = self.work.link(url_of(identity))
            elif identity not in known:
                raise LinkUnknown(identity, line)
            return f'r:{match[1]}="{identity}"'

        return _RELATION.sub(linked, fragment)

    def _absent(self, value: object, line: int) -> str:
        if self.work.mark is None:
            raise ValueMissing(str(getattr(value, "_undefined_name", None) or ""), line)
        self.work.missing.append(line)
        return plain(self.work.mark)
