"""The XML names of a Word document that this room speaks, in ElementTree notation (``{namespace}local``)."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
WORD_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
WORD_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
VML = "urn:schemas-microsoft-com:vml"
OFFICE = "urn:schemas-microsoft-com:office:office"
EXTENDED_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"

NAMESPACES = {
    "w": WORD,
    "r": RELATIONS,
    "a": DRAWING,
    "wp": WORD_DRAWING,
    "wps": WORD_SHAPE,
    "mc": COMPATIBILITY,
    "v": VML,
    "o": OFFICE,
    "rel": PACKAGE_RELATIONS,
    "ct": CONTENT_TYPES,
    "ep": EXTENDED_PROPERTIES,
}


def name(prefixed: str) -> str:
    """Spell out a prefixed name: ``name("w:p")`` is ``{http://…/main}p``."""
    prefix, local = prefixed.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
