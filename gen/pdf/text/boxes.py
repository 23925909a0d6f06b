"""Rectangles on a page, in points from its lower left corner."""

from collections.abc import Iterable

from msgspec import Struct

POINTS_PER_MM = 72 / 25.4


class Box(Struct, frozen=True):
    """A rectangle on a page, in points from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """The middle from left to right."""
        return (self.left + self.right) / 2

    @property
    def level(self) -> float:
        """The middle from bottom to top."""
        return (self.bottom + self.top) / 2

    def within(self, page: "Box") -> "Box":
        """Return the rectangle moved, not cut, so that it lies on the page as far as it fits there."""
        across = min(0.0, page.right - self.right) or max(0.0, page.left - self.left)
        along = min(0.0, page.top - self.top) or max(0.0, page.bottom - self.bottom)
        return Box(self.left + across, self.bottom + along, self.right + across, self.top + along)

    def __str__(self) -> str:
        left, bottom, right, top = (round(side / POINTS_PER_MM) for side in self.sides)
        return f"{left}–{right} × {bottom}–{top} mm"

    @property
    def sides(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top."""
        return self.left, self.bottom, self.right, self.top


def around(boxes: Iterable[Box]) -> Box:
    """Return the smallest rectangle around all of them; ValueError for none."""
    lefts, bottoms, rights, tops = zip(*(box.sides for box in boxes), strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))
