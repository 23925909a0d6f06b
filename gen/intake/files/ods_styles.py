"""Styles of an OpenDocument spreadsheet that carry meaning, by their names."""

from gen.intake.files.markup import Attributes, local
from gen.intake.files.number_formats import Shown
from gen.intake.files.ods_formats import OdsFormats
from gen.intake.raw import LookKind

_NONE = ("", "none", "0%", "0% 100%")
_WHITE = "#ffffff"
_CLEAR = ("", "transparent", _WHITE)


class OdsStyles:
    """Gathers styles of cells and of parts of texts, by their names."""

    def __init__(self) -> None:
        self._name = self._format = ""
        self.formats = OdsFormats()
        self._formatted: dict[str, str] = {}
        self._data: dict[str, Shown] = {}
        self._found: dict[str, list[Shown]] = {}
        self._white: dict[str, bool] = {}
        self._clear: dict[str, bool] = {}
        self._parts: list[str] = []

    def take(self, name: str, prefixed: Attributes) -> None:
        """Take an element of ``styles.xml``, or of ``content.xml`` before its tables."""
        kind = local(name)
        attributes = {local(key): value for key, value in prefixed.items()}
        if kind == "style":
            self._name = attributes.get("name", "")
            self._formatted[self._name] = attributes.get("data-style-name", "")
            self._found[self._name] = []
        elif kind == "text-properties" and self._name:
            self._text(attributes)
        elif kind == "table-cell-properties" and self._name:
            self._clear[self._name] = attributes.get("background-color", "") in _CLEAR
        elif kind == "date-style":
            self._format, self._parts = attributes.get("name", ""), []
        elif kind in ("day", "month", "year") and self._format:
            self._parts.append(kind)
            self._data.pop(self._format, None)
            if found := _of_parts(self._parts):
                self._data[self._format] = found, ""
        else:
            self.formats.enter(kind, attributes)

    def of(self, name: str) -> tuple[Shown, ...]:
        """Return what the style shows beside the value; nothing for an ordinary one, or one that is not known."""
        found = self._found.get(name, [])
        if (format_ := self._formatted.get(name)) and (shown := self._data.get(format_) or self.formats.of(format_)):
            found = [shown, *found]
        if self._white.get(name) and self._clear.get(name, True):
            return (*found, (LookKind.INVISIBLE, ""))
        return tuple(found)

    def _text(self, attributes: Attributes) -> None:
        if attributes.get("text-line-through-style", "none") not in _NONE or (
            "text-line-through-type" in attributes and attributes["text-line-through-type"] not in _NONE
        ):
            self._found[self._name].append((LookKind.STRUCK, ""))
        if attributes.get("text-position", "") not in _NONE:
            self._found[self._name].append((LookKind.RAISED, ""))
        self._white[self._name] = attributes.get("color", "").lower() == _WHITE


def _of_parts(parts: list[str]) -> LookKind | None:
    if "day" not in parts:
        return LookKind.MONTH if "month" in parts else LookKind.YEAR
    return LookKind.MONTH_FIRST if parts[0] == "month" else None
