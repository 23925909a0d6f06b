"""Strings inside tags, read on over one text: where each ends is looked for once, however many tags there are."""

import re

_ENDS = {quote: re.compile(rf"(?:\\.|[^{quote}\\])*+{quote}") for quote in "\"'"}
_QUOTE = re.compile("[\"']")
_SPACES_AND_TAG = re.compile(r"\s*+(?:\{\{|\{%)")


class Strings:
    """Finds the strings of a text. Tags are read in order, so places are asked for in order too.

    Where a string ends, every quote of its kind within it is escaped: a string begun at one of those would end there as
    well, and where a quote has no end none behind it has one.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._reached: dict[str, tuple[int, int]] = {}
        self._line_end = -1

    def first(self, start: int, before: int) -> tuple[int, int] | None:
        """Return the first closed string that begins between two places."""
        while quote := _QUOTE.search(self._text, start, before):
            end = self._end(quote.group(), quote.start())
            if end >= 0:
                return quote.start(), end
            start = quote.end()
        return None

    def ends_in_tag(self, start: int, end: int) -> bool:
        """Tell whether a string stays within its line and what follows it is not another tag."""
        if self._line_end < start:
            found = self._text.find("\n", start)
            self._line_end = len(self._text) if found < 0 else found
        return self._line_end >= end and _SPACES_AND_TAG.match(self._text, end) is None

    def _end(self, quote: str, start: int) -> int:
        first, end = self._reached.get(quote, (0, 0))
        if first < start and (start < end or end < 0):
            return end
        closing = _ENDS[quote].match(self._text, start + 1)
        end = closing.end() if closing else -1
        self._reached[quote] = (start, end)
        return end


class TagReading:
    """A tag being read from its opening mark on: whether a place in it is in a string or in braces of its own."""

    def __init__(self, text: str, strings: Strings, start: int) -> None:
        self._text = text
        self._strings = strings
        self._at = start
        self._string: tuple[int, int] | None = None
        self._braces = 0

    def go(self, place: int) -> None:
        """Read on to a place."""
        while True:
            if self._string is not None and self._string[1] > place:
                return
            if self._string is not None:
                self._at, self._string = self._string[1], None
            self._string = self._strings.first(self._at, place)
            end = self._string[0] if self._string else place
            self._braces += self._text.count("{", self._at, end) - self._text.count("}", self._at, end)
            self._at = end
            if self._string is None:
                return

    def in_string(self) -> bool:
        """Tell whether the place is in a string that ends within the tag."""
        return self._string is not None and self._strings.ends_in_tag(*self._string)

    def in_braces(self, place: int) -> bool:
        """Tell whether a mapping written inside the tag is still open at the place."""
        inside = (self._string[0], place) if self._string is not None else (place, place)
        return self._braces + self._text.count("{", *inside) > self._text.count("}", *inside)
