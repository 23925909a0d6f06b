"""A package as python-docx writes it, with every part that can hold tags under the name that Word itself gives it.

Parts are found by what they are declared to be, never by their names: a header may be called ``hdr1.xml``. Here they
get Word's names, so that nothing behind this has to ask again.
"""

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

from gen.rendering.preparing.names import W

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part

_WORD = "wordprocessingml."
_CONTENT_TYPES = "[Content_Types].xml"
MACRO_FREE_TYPES = (
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
)
"""What .dotm and .docm files are declared to be, also where they hold no macros."""
_TEMPLATE_TYPES = tuple(
    kind.encode()
    for kind in ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", *MACRO_FREE_TYPES)
)
_DOCUMENT_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NAMES: tuple[tuple[str, str], ...] = (
    (_WORD + "document.main+xml", "/word/document.xml"),
    (_WORD + "header+xml", "/word/header{}.xml"),
    (_WORD + "footer+xml", "/word/footer{}.xml"),
    (_WORD + "footnotes+xml", "/word/footnotes.xml"),
    (_WORD + "endnotes+xml", "/word/endnotes.xml"),
    (_WORD + "comments+xml", "/word/comments.xml"),
    (_WORD + "numbering+xml", "/word/numbering.xml"),
    (_WORD + "styles+xml", "/word/styles.xml"),
    ("drawingml.chart+xml", "/word/charts/chart{}.xml"),
    ("drawingml.diagramData+xml", "/word/diagrams/data{}.xml"),
    ("drawingml.diagramDrawing+xml", "/word/diagrams/drawing{}.xml"),
    ("package.core-properties+xml", "/docProps/core.xml"),
    ("custom-properties+xml", "/docProps/custom.xml"),
    ("extended-properties+xml", "/docProps/app.xml"),
)
"""How the content type of a part ends, and Word's name for it; ``{}`` is a number."""
_DATA, _DATA_NAME = "/customXml", "/customXml/item{}.xml"
_ATTACHED = "/attachedTemplate"


def normalised(package: bytes) -> dict[str, bytes]:
    """Return the entries of ``package`` as python-docx writes them, which is what docxtpl starts from.

    A Word template (.dotx) becomes a document; the office's own template that it was made from is let go.
    """
    import docx

    document = docx.Document(io.BytesIO(_as_document(package)))
    opened = document.part.package
    _let_attached_template_go(opened)
    _rename(opened)
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _as_document(package: bytes) -> bytes:
    """Return the package of a template with the content type of a document."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        types = archive.read(_CONTENT_TYPES)
        if not any(kind in types for kind in _TEMPLATE_TYPES):
            return package
        entries = {name: archive.read(name) for name in archive.namelist()}
    for kind in _TEMPLATE_TYPES:
        entries[_CONTENT_TYPES] = entries[_CONTENT_TYPES].replace(kind, _DOCUMENT_TYPE)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _let_attached_template_go(package: "OpcPackage") -> None:
    for part in package.iter_parts():
        for identity in [one for one, relation in part.rels.items() if relation.reltype.endswith(_ATTACHED)]:
            del part.rels[identity]
            element: Any = getattr(part, "element", None)
            for attached in () if element is None else element.findall(f"{W}attachedTemplate"):
                element.remove(attached)


def _rename(package: "OpcPackage") -> None:
    parts = list(package.iter_parts())
    data = {id(relation.target_part) for part in parts for relation in _of_kind(part, _DATA)}
    taken = {str(part.partname) for part in parts}
    for part in parts:
        wanted = _DATA_NAME if id(part) in data else _wanted(part.content_type)
        if wanted is not None and not re.fullmatch(re.escape(wanted).replace(r"\{\}", r"\d*"), str(part.partname)):
            name = _free(wanted, taken)
            taken.add(name)
            _give_name(part, name)


def _of_kind(part: "Part", ending: str) -> list[Any]:
    return [one for one in part.rels.values() if not one.is_external and one.reltype.endswith(ending)]


def _wanted(content_type: str) -> str | None:
    return next((name for ending, name in _NAMES if content_type.endswith(ending)), None)


def _free(wanted: str, taken: set[str]) -> str:
    free = (name for number in range(1, len(taken) + 2) if (name := wanted.format(number)) not in taken)
    return next(free, wanted)


def _give_name(part: "Part", name: str) -> None:
    from docx.opc.packuri import PackURI

    part.partname = PackURI(name)
    for relation in part.rels.values():
        relation._baseURI = part.partname.baseURI
