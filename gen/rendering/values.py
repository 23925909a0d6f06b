"""Values that are more than text: pictures and sub-documents. Plain data: they know no template and can be pickled.

docxtpl's own objects (``RichText``, ``RichTextParagraph``, ``Listing``, ``InlineImage``, ``Subdoc``) are understood
too.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from msgspec import Struct

from gen.messages import _
from gen.rendering.refusals import PictureRefused

_URL_MARK = "gen-url-"


class Picture(Struct, frozen=True):
    """A picture to stand in a line of text; sizes in EMU (``docx.shared.Mm(30)``), ``link`` opens on a click.

    With one size the other keeps the proportion; with none the picture's own size is taken.
    """

    source: str | Path | bytes
    width: int | None = None
    height: int | None = None
    link: str | None = None


class Subdocument(Struct, frozen=True):
    """Another Word file in place of a paragraph (``{{p x}}``), or what ``build`` writes there with python-docx."""

    source: str | Path | bytes | None = None
    build: Callable[[Any], None] | None = None


def url_mark(url: str) -> str:
    """Return what stands for ``url`` in the XML of a RichText until the document has a relationship for it."""
    return _URL_MARK + url.encode("utf-8").hex()


def url_of(mark: str) -> str:
    """Return the URL that ``url_mark`` hid."""
    return bytes.fromhex(mark.removeprefix(_URL_MARK)).decode("utf-8")


def has_url_mark(xml: str) -> bool:
    """Tell whether any URL waits in ``xml`` for its relationship."""
    return _URL_MARK in xml


def picture_of(value: object) -> Picture | None:
    """Return the picture that ``value`` is, also as docxtpl's ``InlineImage``; ``None`` if it is none."""
    if isinstance(value, Picture):
        return value
    if not is_of_docxtpl(type(value), "InlineImage"):
        return None
    image: Any = value
    source = image.image_descriptor
    if hasattr(source, "read"):
        source.seek(0)
        source = source.read()
    if not isinstance(source, str | Path | bytes):
        raise PictureRefused(_("giá trị không phải là ảnh"))
    return Picture(source, image.width, image.height, image.anchor)


def is_subdocument(value: object) -> bool:
    """Tell whether ``value`` is a document to be merged in, ours or docxtpl's ``Subdoc``."""
    return isinstance(value, Subdocument) or is_of_docxtpl(type(value), "Subdoc")


def is_of_docxtpl(kind: type, name: str | None = None) -> bool:
    """Tell whether a type is docxtpl's ``name`` (or any of docxtpl's), without importing it where it is not in use."""
    return any(base.__module__.startswith("docxtpl") and name in (None, base.__name__) for base in kind.__mro__)
