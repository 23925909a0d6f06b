"""Number formats of an OpenDocument spreadsheet, as the codes by which Excel writes them: both are understood alike."""

from gen.intake.files.number_formats import Shown, shown_by
from gen.intake.raw import LookKind

_FORMATS = ("number-style", "currency-style", "text-style", "percentage-style", "boolean-style", "time-style")
_NUMBERS = ("number", "scientific-number", "fraction", "boolean", "text-content", "hours", "minutes", "seconds")
_LITERALS = ("text", "currency-symbol")
_OF_POSITIVE = ("value()>0", "value()>=0")
_THOUSAND = 1000


class OdsFormats:
    """Gathers formats of numbers, by their names; those of dates are another matter."""

    def __init__(self) -> None:
        self._name = self._literal = ""
        self._codes: dict[str, list[str]] = {}
        self._positive: dict[str, str] = {}
        self.wants_text = False
        """Whether the letters that come are part of a format."""

    def enter(self, kind: str, attributes: dict[str, str]) -> None:
        """Take an element, by its name without its prefix."""
        if kind in _FORMATS:
            self._name = attributes.get("name", "")
            self._codes[self._name] = []
        elif not self._name:
            return
        elif kind in _NUMBERS:
            self._codes[self._name].append(_number(attributes))
        elif kind in _LITERALS:
            self._literal, self.wants_text = "", True
        elif kind == "map" and attributes.get("condition", "").replace(" ", "") in _OF_POSITIVE:
            self._positive.setdefault(self._name, attributes.get("apply-style-name", ""))

    def text(self, letters: str) -> None:
        """Take letters of the element that was entered last."""
        self._literal += letters

    def leave(self, kind: str) -> None:
        """Take the end of an element."""
        if self.wants_text and kind in _LITERALS:
            self.wants_text = False
            self._codes[self._name].append('"' + self._literal.replace('"', "") + '"' if self._literal.strip() else " ")
        elif kind in _FORMATS:
            self._name = ""

    def of(self, name: str) -> Shown | None:
        """Return what a format shows of a positive number; None for ordinary ones, and for names that are none."""
        name = self._positive.get(name, name)
        if name not in self._codes:
            return None
        code = "".join(self._codes[name]).strip()
        return shown_by(code) if code else (LookKind.INVISIBLE, "")


def _number(attributes: dict[str, str]) -> str:
    """Return the place of the number itself, with a comma for each time that it is divided by a thousand."""
    factor, commas = attributes.get("display-factor", "1"), 0
    left = int(factor) if factor.isascii() and factor.isdecimal() and len(factor) < 20 else 1
    while left >= _THOUSAND:
        left //= _THOUSAND
        commas += 1
    return "0" + "," * commas
