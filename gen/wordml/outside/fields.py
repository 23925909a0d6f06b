"""Complex fields put together: an instruction may be split over runs and paragraphs, and hold other fields."""

from collections.abc import Iterator

from msgspec import Struct

_INSTRUCTIONS = frozenset({"instrText", "delInstrText"})
_SHOWN_TEXT = frozenset({"t", "delText"})
_LONGEST = 32_768
"""Letters of one instruction that are looked at; Word itself stops far earlier."""
Instruction = tuple[int, str]
"""The paragraph where a field begins, and its instruction."""


class _Field(Struct):
    paragraph: int
    pieces: list[str]
    length: int = 0
    is_shown: bool = False


class FieldReader:
    """Follows the marks of fields; what a field inside an instruction shows is a piece of that instruction."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._done: list[Instruction] = []
        self._loose: _Field | None = None
        self._element = ""

    def mark(self, kind: str, paragraph: int) -> None:
        """Note a ``fldChar``: ``begin``, ``separate`` or ``end``."""
        if kind == "begin":
            self._open.append(_Field(paragraph, []))
        elif kind == "separate" and self._open:
            self._open[-1].is_shown = True
        elif kind == "end" and self._open:
            self._close(self._open.pop())

    def inside(self, element: str) -> None:
        """Note which element of Word's the text that follows stands in."""
        self._element = element

    def text(self, text: str) -> None:
        """Note text; text outside of fields and instructions is skipped."""
        if self._element in _INSTRUCTIONS:
            field = next((field for field in reversed(self._open) if not field.is_shown), None)
            self._add(field or self._stray(), text)
        elif self._element in _SHOWN_TEXT and self._open and self._open[-1].is_shown:
            field = next((field for field in reversed(self._open) if not field.is_shown), None)
            if field is not None:
                self._add(field, text)

    def finished(self) -> Iterator[Instruction]:
        """Yield the instructions that are whole since this was last asked."""
        done, self._done = self._done, []
        yield from done

    def unfinished(self) -> Iterator[Instruction]:
        """Yield the instructions that no mark ends; a reader may still follow them."""
        while self._open:
            self._close(self._open.pop())
        if self._loose is not None:
            self._close(self._loose)
        yield from self.finished()

    def _stray(self) -> _Field:
        """Return the field of instructions that stand outside of any."""
        if self._loose is None:
            self._loose = _Field(0, [])
        return self._loose

    def _close(self, field: _Field) -> None:
        self._done.append((field.paragraph, "".join(field.pieces)))

    @staticmethod
    def _add(field: _Field, text: str) -> None:
        if field.length < _LONGEST:
            field.pieces.append(text[:_LONGEST])
            field.length += len(text)
