"""What a render adds to a package beside its text: pictures, links, and the entries that declare them."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from html import escape
from itertools import count

_CONTENT_TYPES = "[Content_Types].xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
IMAGE, HYPERLINK, CHART, PACKAGE = (_OFFICE + kind for kind in ("image", "hyperlink", "chart", "package"))
_EMPTY = (
    b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
)
_RELATIONSHIP = re.compile(r"<Relationship\b[^<>]*>")
_ATTRIBUTE = re.compile(r'(?<![\w:])([\w:]++)="([^"]*)"')
_DEFAULT = re.compile(r"<Default\b[^<>]*>")
_NUMBER = re.compile(r"(?<!\d)\d++(?=\.\w+$)")
_MEDIA = "word/media/"
_CHARTS, _WORKBOOKS = "word/charts/chart", "word/embeddings/chart"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def relations_name(part: str) -> str:
    """Return the name of the entry that holds the relationships of ``part``."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def relations_of(entries: Mapping[str, bytes], part: str) -> dict[str, dict[str, str]]:
    """Return the relationships of ``part`` by id, each as its attributes."""
    return _parsed(entries.get(relations_name(part), _EMPTY).decode("utf-8"))


def _parsed(xml: str) -> dict[str, dict[str, str]]:
    found = (dict(_ATTRIBUTE.findall(element)) for element in _RELATIONSHIP.findall(xml))
    return {attributes["Id"]: attributes for attributes in found}


class PackageChanges:
    """The entries that one render adds or writes anew. ``entries`` are those of the template and stay untouched."""

    def __init__(self, entries: Mapping[str, bytes]) -> None:
        self._entries = entries
        self._changed: dict[str, bytes] = {}
        self._pictures = {
            hashlib.sha1(data, usedforsecurity=False).digest(): name
            for name, data in entries.items()
            if name.startswith(_MEDIA)
        }

    @property
    def entries(self) -> Mapping[str, bytes]:
        """The entries as they are now."""
        return {**self._entries, **self._changed}

    def write(self, name: str, data: bytes) -> None:
        """Write an entry anew."""
        self._changed[name] = data

    def changed(self) -> Iterator[tuple[str, bytes]]:
        """Yield the entries that differ from the template's, in order of name."""
        yield from sorted(self._changed.items())

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship of ``part``, made if it has none such."""
        name = relations_name(part)
        xml = self._text(name, _EMPTY)
        known = _parsed(xml)
        shown = f'"{escape(target)}"'
        for identity, attributes in known.items():
            if attributes["Type"] == kind and f'"{attributes["Target"]}"' == shown:
                return identity
        identity = next(f"rId{number}" for number in range(1, len(known) + 2) if f"rId{number}" not in known)
        mode = ' TargetMode="External"' if external else ""
        element = f'<Relationship Id="{identity}" Type="{kind}" Target={shown}{mode}/>'
        self._changed[name] = xml.replace("</Relationships>", element + "</Relationships>").encode("utf-8")
        return identity

    def add_picture(self, part: str, data: bytes, extension: str, content_type: str) -> str:
        """Return the id of ``part``'s relationship to the picture; the same picture is stored once."""
        digest = hashlib.sha1(data, usedforsecurity=False).digest()
        name = self._pictures.get(digest)
        if name is None:
            name = f"{_MEDIA}image{self._next_number()}.{extension}"
            self._pictures[digest] = name
            self._changed[name] = data
            self._declare(extension, content_type)
        return self.relate(part, IMAGE, name.removeprefix("word/"))

    def add_chart(self, part: str, xml: bytes, workbook: bytes) -> str:
        """Return the id of ``part``'s relationship to a new chart, whose first relationship is to its workbook."""
        number = next(each for each in count(1) if not self._has(f"{_CHARTS}{each}.xml", f"{_WORKBOOKS}{each}.xlsx"))
        name, book = f"{_CHARTS}{number}.xml", f"{_WORKBOOKS}{number}.xlsx"
        self._changed |= {name: xml, book: workbook}
        self._declare("xlsx", WORKBOOK_TYPE)
        self._declare_part(name, CHART_TYPE)
        self.relate(name, PACKAGE, f"../{book.removeprefix('word/')}")
        return self.relate(part, CHART, name.removeprefix("word/"))

    def _has(self, *names: str) -> bool:
        return any(name in self._entries or name in self._changed for name in names)

    def _declare_part(self, name: str, content_type: str) -> None:
        """Add the type of one part behind those that are there."""
        element = f'<Override PartName="/{name}" ContentType="{content_type}"/>'
        xml = self._text(_CONTENT_TYPES, b"")
        self._changed[_CONTENT_TYPES] = xml.replace("</Types>", element + "</Types>").encode("utf-8")

    def _next_number(self) -> int:
        used = {int(match.group()) for name in self._pictures.values() if (match := _NUMBER.search(name))}
        return next(number for number in range(1, len(self._pictures) + 2) if number not in used)

    def _declare(self, extension: str, content_type: str) -> None:
        """Add the default type of a file extension, in alphabetical order as python-docx writes them."""
        xml = self._text(_CONTENT_TYPES, b"")
        defaults = {dict(_ATTRIBUTE.findall(element))["Extension"]: element for element in _DEFAULT.findall(xml)}
        if extension in defaults:
            return
        element = f'<Default Extension="{extension}" ContentType="{content_type}"/>'
        later = next((defaults[name] for name in sorted(defaults) if name > extension), "<Override")
        self._changed[_CONTENT_TYPES] = xml.replace(later, element + later, 1).encode("utf-8")

    def _text(self, name: str, default: bytes) -> str:
        return self._changed.get(name, self._entries.get(name, default)).decode("utf-8")
