"""A Word document as lines a person can compare: parts, then text with its styles, tables row by row, sections."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = (f"{_W}t", f"{_W}instrText", f"{_W}br")
_BREAK = " // "


def dump(content: bytes) -> str:
    """Return the lines of a .docx: its parts by name, headers and footers, the body, then the data part."""
    package = zipfile.ZipFile(BytesIO(content))
    names = package.namelist()
    lines = ["# parts", *sorted(names)]
    for name in sorted(names):
        if re.fullmatch(r"word/(document|header\d+|footer\d+)\.xml", name):
            lines += [f"# {name}", *_lines(etree.fromstring(package.read(name)))]
        elif name.startswith("customXml/item1") or name == "docProps/core.xml":
            lines += [f"# {name}", *_data(etree.fromstring(package.read(name)))]
    return "\n".join(lines) + "\n"


def _lines(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}tbl":
            yield from (_row(row) for row in child.iterfind(f"{_W}tr"))
        elif child.tag == f"{_W}p":
            yield _paragraph(child)
            yield from (_section(section) for section in child.iterfind(f"{_W}pPr/{_W}sectPr"))
        elif child.tag == f"{_W}sectPr":
            yield _section(child)
        else:
            yield from _lines(child)


def _row(row: etree._Element) -> str:
    return "| " + " | ".join(" / ".join(_lines(cell)) for cell in row.iterfind(f"{_W}tc"))


def _paragraph(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = "" if style is None else style.get(f"{_W}val", "")
    text = "".join(_BREAK if node.tag == f"{_W}br" else node.text or "" for node in paragraph.iter(*_TEXT))
    rule = "—" if paragraph.find(f".//{_W}drawing") is not None else ""
    return f"[{name}] {text}{rule}".rstrip()


def _section(section: etree._Element) -> str:
    size = section.find(f"{_W}pgSz")
    landscape = size is not None and size.get(f"{_W}orient") == "landscape"
    return f"=== section, {'landscape' if landscape else 'portrait'}"


def _data(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        attributes = " ".join(f"{key}={value}" for key, value in element.attrib.items())
        depth = "  " * sum(1 for _ in element.iterancestors())
        yield f"{depth}{etree.QName(element).localname} {attributes} {(element.text or '').strip()}".rstrip()
