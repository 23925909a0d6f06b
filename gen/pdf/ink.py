"""How far down a page of a PDF is written on: its text, pictures, lines and fields, read from its orders to draw."""

from collections.abc import Iterator, Sequence
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PageObject

_Matrix = tuple[float, float, float, float, float, float]
_UNIT: _Matrix = (1, 0, 0, 1, 0, 0)
_PAINTED = frozenset({b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"})
_SHOWN = frozenset({b"Tj", b"TJ", b"'", b'"'})
_BELOW_THE_LINE = 0.25
"""How far letters reach below their line, of their size."""
_DEEPEST = 8
"""Forms drawn within forms; more are not followed."""
_MOST = 300_000
"""Orders of a page that are followed, those of its forms as often as they are drawn; a page with more is full."""


def lowest(page: "PageObject") -> float | None:
    """Return how low, in points from the lower edge of the sheet, the page is written on; None for an empty page."""
    heights = [*_Drawing(page).heights(), *_fields(page)]
    return min(heights, default=None)


class _Drawing:
    """The orders of a page, or of a form drawn on it, followed for the heights at which something is drawn."""

    def __init__(
        self, owner: Any, matrix: _Matrix = _UNIT, depth: int = 0, orders: Iterator[int] | None = None
    ) -> None:
        self._owner, self._matrix, self._depth = owner, matrix, depth
        self._orders = count() if orders is None else orders
        self._stack: list[_Matrix] = []
        self._text, self._line = _UNIT, _UNIT
        self._leading = self._size = 0.0
        self._path: list[float] = []

    def heights(self) -> Iterator[float]:
        from pypdf.generic import ContentStream

        contents = self._owner if self._depth else self._owner.get_contents()
        if contents is None:
            return
        for operands, operator in ContentStream(contents, getattr(self._owner, "pdf", None)).operations:
            if next(self._orders) > _MOST:
                yield 0.0
                return
            yield from self._follow(operator, operands)

    def _follow(self, operator: bytes, operands: Sequence[Any]) -> Iterator[float]:
        if operator in _SHOWN:
            if operator in (b"'", b'"'):
                self._next_line(0, -self._leading)
            yield self._height(0, -_BELOW_THE_LINE * self._size, _times(self._text, self._matrix))
        elif operator in _PAINTED:
            yield from self._path
            self._path = []
        elif operator == b"Do":
            yield from self._object(str(operands[0]))
        else:
            self._change(operator, operands)

    def _change(self, operator: bytes, operands: Sequence[Any]) -> None:
        """Take over what an order changes: matrices, the place in the text, the path."""
        numbers = [float(one) for one in operands if isinstance(one, (int, float))]
        if operator == b"q":
            self._stack.append(self._matrix)
        elif operator == b"Q" and self._stack:
            self._matrix = self._stack.pop()
        elif operator == b"cm":
            self._matrix = _times(_matrix(numbers), self._matrix)
        elif operator == b"n":
            self._path = []
        elif operator in (b"m", b"l", b"c", b"v", b"y"):
            self._path += [self._height(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
        elif operator == b"re":
            x, y, width, height = (*numbers, 0.0, 0.0, 0.0, 0.0)[:4]
            self._path += [self._height(x, y), self._height(x + width, y + height)]
        else:
            self._move(operator, numbers)

    def _move(self, operator: bytes, numbers: Sequence[float]) -> None:
        if operator == b"BT":
            self._text = self._line = _UNIT
        elif operator == b"Tm":
            self._text = self._line = _matrix(numbers)
        elif operator == b"TL":
            self._leading = numbers[0]
        elif operator == b"Tf":
            self._size = numbers[-1]
        elif operator == b"TD":
            self._leading = -numbers[1]
            self._next_line(*numbers[:2])
        elif operator == b"Td":
            self._next_line(*numbers[:2])
        elif operator == b"T*":
            self._next_line(0, -self._leading)

    def _next_line(self, x: float, y: float) -> None:
        self._text = self._line = _times((1, 0, 0, 1, x, y), self._line)

    def _object(self, name: str) -> Iterator[float]:
        """Yield where a picture or a form lies."""
        resources = self._owner.get("/Resources") or {}
        found = (resources.get("/XObject") or {}).get(name)
        drawn = found.get_object() if found is not None else None
        if drawn is None:
            return
        if drawn.get("/Subtype") == "/Form" and self._depth < _DEEPEST:
            own = _matrix([float(one) for one in drawn.get("/Matrix", _UNIT)])
            yield from _Drawing(drawn, _times(own, self._matrix), self._depth + 1, self._orders).heights()
            return
        yield from (self._height(x, y) for x in (0, 1) for y in (0, 1))

    def _height(self, x: float, y: float, matrix: _Matrix | None = None) -> float:
        _a, b, _c, d, _e, f = matrix or self._matrix
        return b * x + d * y + f


def _fields(page: "PageObject") -> Iterator[float]:
    """Yield the lower edges of what lies on the page: fields, signatures, notes."""
    for annotation in page.get("/Annots") or ():
        rectangle = annotation.get_object().get("/Rect")
        if rectangle and len(rectangle) == 4 and float(rectangle[2]) != float(rectangle[0]):
            yield min(float(rectangle[1]), float(rectangle[3]))


def _matrix(numbers: Sequence[float]) -> _Matrix:
    a, b, c, d, e, f = (*numbers, *_UNIT[len(numbers) :])[:6]
    return (a, b, c, d, e, f)


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
