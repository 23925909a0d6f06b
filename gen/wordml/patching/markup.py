"""Where elements stand in the bytes of an XML part, so that a change touches those bytes and no others.

Parsing and writing back a part changes it everywhere (quotes, entities, namespace order). Here nothing is written back:
elements are located, edits are spliced in. The part must be well-formed; ``checked`` tells.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape, unescape
from itertools import chain, count
from xml.parsers.expat import ExpatError, ParserCreate

from msgspec import Struct

from gen.domain.errors import DocumentError
from gen.messages import _

_ATTRIBUTES = rb"""(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+"""
_SKIPPED = rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)"
"""What has no end is skipped to the end of the part, so it is looked for only once."""
_ROOT = re.compile(rb"(?>\s++|" + _SKIPPED + rb")*+<([^\s/>!?]++)(" + _ATTRIBUTES + rb")>", re.DOTALL)
_DECLARED_ENCODING = re.compile(rb"""^(<\?xml[^>]*encoding=["'])(?P<name>[\w.-]*)(["'])""")
_BOM = b"\xef\xbb\xbf"


class ElementSpan(Struct, eq=False):
    """An element's place: whole from ``start`` to ``end``, content from ``inner`` to ``inner_end`` (all in bytes).

    ``name`` is without prefix, ``attributes`` the raw bytes of its attributes, ``parent`` the nearest element around it
    among those looked for.
    """

    name: str
    start: int
    inner: int
    inner_end: int
    end: int
    attributes: bytes
    parent: "ElementSpan | None" = None

    def attribute(self, name: str) -> str | None:
        """Return an attribute by its written name (``w:val``), or None."""
        found = re.search(
            rb"(?<![^\s])" + re.escape(name.encode()) + rb"""\s*=\s*(?:"([^"]*)"|'([^']*)')""", self.attributes
        )
        return None if found is None else unescape((found[1] or found[2] or b"").decode(errors="replace"))

    def within(self, name: str) -> "ElementSpan | None":
        """Return the nearest element of that name around this one, or None."""
        around = self.parent
        while around is not None and around.name != name:
            around = around.parent
        return around


class Edit(Struct, frozen=True):
    """Put ``content`` in place of the bytes from ``start`` to ``end``."""

    start: int
    end: int
    content: bytes


def as_utf8(xml: bytes) -> bytes:
    """Return a part in UTF-8 (some programs write UTF-16); UTF-8 parts come back untouched.

    So do those that are not in the encoding they name: whoever parses them says that they are damaged.
    """
    declared = _DECLARED_ENCODING.match(xml)
    encoding = "utf-16" if xml[:2] in (b"\xff\xfe", b"\xfe\xff") else declared["name"].decode() if declared else ""
    if not encoding or encoding.lower() in ("utf-8", "us-ascii", "ascii"):
        return xml
    try:
        text = xml.decode(encoding)
    except (LookupError, UnicodeError):
        return xml
    return _DECLARED_ENCODING.sub(rb"\1UTF-8\3", text.encode())


def checked(xml: bytes, name: str) -> bytes:
    """Return the part if it is well-formed XML without a document type; DocumentError otherwise."""
    parser = ParserCreate()

    def refuse(*_arguments: object) -> None:
        raise DocumentError(_("Phần {part} có khai báo DOCTYPE, không được phép trong tệp Word.").format(part=name))

    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(xml, True)
    except (ExpatError, LookupError, ValueError) as error:  # the last two of an encoding it does not know
        text = _("Phần {part} của tệp Word bị hỏng; hãy mở tệp bằng Word rồi lưu lại.")
        raise DocumentError(text.format(part=name)) from error
    return xml


def prefix_of(xml: bytes, namespaces: Iterable[str]) -> str | None:
    """Return the prefix, colon included, bound on the root to one of the namespaces; None if none is.

    The default namespace gives "".
    """
    root = _ROOT.match(xml.removeprefix(_BOM))
    if root is None:
        return None
    bound = (_bound(root[2], namespace) for namespace in namespaces)
    return next((prefix for prefix in bound if prefix is not None), None)


@lru_cache(maxsize=256)
def _bound(attributes: bytes, namespace: str) -> str | None:
    """Return the prefix that the attributes of a root bind; documents of one template share their roots."""
    declared = rb"""\sxmlns(?::([^\s=]+))?\s*=\s*["']""" + re.escape(namespace.encode()) + rb"""["']"""
    bound = re.search(declared, attributes)
    if bound is None:
        return None
    return f"{bound[1].decode()}:" if bound[1] else ""


def root_name(xml: bytes) -> str:
    """Return the name of the root as written, prefix included; "" if there is none."""
    root = _ROOT.match(xml.removeprefix(_BOM))
    return root[1].decode() if root else ""


def declaring(xml: bytes, namespace: str, wanted: str) -> tuple[bytes, str]:
    """Return the part with the namespace declared on its root, and the prefix (colon included) it has there."""
    prefix = prefix_of(xml, (namespace,))
    root = _ROOT.match(xml.removeprefix(_BOM))
    if prefix is not None or root is None:
        return xml, prefix or ""
    names = chain([wanted], (f"{wanted}{number}" for number in count(2)))
    free = next(name for name in names if f"xmlns:{name}=".encode() not in root[2])
    at = root.start(2) + len(xml) - len(xml.removeprefix(_BOM))
    return spliced(xml, [Edit(at, at, f' xmlns:{free}="{namespace}"'.encode())]), f"{free}:"


@lru_cache(maxsize=64)
def _tags(prefix: str, names: tuple[str, ...]) -> re.Pattern[bytes]:
    alternatives = b"|".join(re.escape(name.encode()) for name in names)
    named = rb"<(/?)" + re.escape(prefix.encode()) + rb"(" + alternatives + rb")(?=[\s/>])(" + _ATTRIBUTES + rb")>"
    return re.compile(_SKIPPED + rb"|" + named, re.DOTALL)


def elements(
    xml: bytes, prefix: str, names: tuple[str, ...], start: int = 0, end: int | None = None
) -> list[ElementSpan]:
    """Return all elements of these names, in the order they begin; DocumentError where one ends that never began."""
    found: list[ElementSpan] = []
    opened: list[ElementSpan] = []
    for tag in _tags(prefix, names).finditer(xml, start, len(xml) if end is None else end):
        if tag[2] is None:
            continue
        if tag[1]:
            begun = _closed(opened, tag[2].decode())
            begun.inner_end, begun.end = tag.start(), tag.end()
            continue
        parent = opened[-1] if opened else None
        attributes = tag[3].removesuffix(b"/")
        element = ElementSpan(tag[2].decode(), tag.start(), tag.end(), tag.end(), tag.end(), attributes, parent)
        if not tag[3].endswith(b"/"):
            opened.append(element)
        found.append(element)
    return found


def _closed(opened: list[ElementSpan], name: str) -> ElementSpan:
    """Return the element that an end tag closes, taken from those open; DocumentError where it closes none."""
    if not opened or opened[-1].name != name:
        raise broken()
    return opened.pop()


def broken() -> DocumentError:
    """Return the error for a part whose markup is not what Word writes and so cannot be changed in place."""
    return DocumentError(_("Nội dung của tệp Word bị hỏng; hãy mở tệp bằng Word rồi lưu lại."))


def root_element(xml: bytes, prefix: str, name: str) -> ElementSpan:
    """Return the root, which must have this name; DocumentError where it has another."""
    found = elements(xml, prefix, (name,))
    if not found or root_name(xml) != f"{prefix}{name}":
        raise broken()
    return found[0]


def text_of(xml: bytes, element: ElementSpan) -> str:
    """Return the text right inside an element that holds no other elements; DocumentError where it is not UTF-8."""
    try:
        return unescape(xml[element.inner : element.inner_end].decode())
    except UnicodeDecodeError as error:
        raise broken() from error


def escaped(text: str) -> bytes:
    """Return text as it stands between tags or in an attribute in double quotes."""
    return escape(text, quote=False).replace('"', "&quot;").encode()


def content_edit(xml: bytes, element: ElementSpan, prefix: str, text: str) -> Edit | None:
    """Return the edit that gives an element without children another text; None if it has it already."""
    if text_of(xml, element) == text:
        return None
    if element.inner_end < element.end:
        return Edit(element.inner, element.inner_end, escaped(text))
    name = f"{prefix}{element.name}".encode()
    opening = b"<" + name + element.attributes.rstrip() + b">"
    return Edit(element.start, element.end, opening + escaped(text) + b"</" + name + b">")


def attribute_edit(xml: bytes, element: ElementSpan, name: str, text: str) -> Edit:
    """Return the edit that gives an element an attribute (by its written name) this value."""
    tag = xml[element.start : element.inner]
    found = re.search(rb"\s" + re.escape(name.encode()) + rb"""\s*=\s*(?:"[^"]*"|'[^']*')""", tag)
    written = f" {name}=".encode() + b'"' + escaped(text) + b'"'
    if found is not None:
        return Edit(element.start + found.start(), element.start + found.end(), written)
    end = element.inner - (2 if tag.endswith(b"/>") else 1)
    return Edit(end, end, written)


def spliced(xml: bytes, edits: Sequence[Edit]) -> bytes:
    """Return the part with the edits made; they must not overlap."""
    if not edits:
        return xml
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [xml[at : edit.start], edit.content]
        at = edit.end
    return b"".join([*pieces, xml[at:]])
