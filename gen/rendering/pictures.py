"""A picture as Word XML. Needs python-docx, loaded when the first picture is printed."""

import io
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gen.messages import _
from gen.messages.reasons import reason_of
from gen.rendering.part_names import DOCUMENT
from gen.rendering.refusals import PictureRefused
from gen.rendering.relations import HYPERLINK, PackageChanges
from gen.rendering.values import Picture

_BETWEEN_ELEMENTS = re.compile(r">\s+<")

if TYPE_CHECKING:
    from docx.image.image import Image
    from docx.shared import Length


def drawing(picture: Picture, part: str, changes: PackageChanges, number: int) -> str:
    """Return the drawing for ``picture`` in ``part``, whose entries go into ``changes``; ``number`` is its id."""
    image = _image(picture)
    identity = changes.add_picture(part, image.blob, image.ext, image.content_type)
    width, height = image.scaled_dimensions(picture.width, picture.height)
    link = changes.relate(part, HYPERLINK, picture.link, external=True) if picture.link else ""
    inline = _inline(number, identity, image.filename or "", width, height, link)
    return f"<w:drawing>{inline if part == DOCUMENT else _compact(inline)}</w:drawing>"


@lru_cache(maxsize=256)
def _inline(number: int, identity: str, name: str, width: "Length", height: "Length", link: str) -> str:
    """Return python-docx's XML for a picture in the line; the letters of a batch nearly all ask for the same."""
    from docx.oxml.shape import CT_Inline

    inline = CT_Inline.new_pic_inline(number, identity, name, width, height)
    if link:
        add_link(inline, link)
    xml: str = inline.xml
    return xml


def _compact(xml: str) -> str:
    """Leave out the line breaks between elements, which docxtpl keeps in the body and drops in headers."""
    return _BETWEEN_ELEMENTS.sub("><", xml).strip()


def _image(picture: Picture) -> "Image":
    from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
    from docx.image.image import Image

    source = picture.source
    try:
        image: Image = Image.from_file(io.BytesIO(source) if isinstance(source, bytes) else str(Path(source)))
    except (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError, OSError) as error:
        shown = "…" if isinstance(source, bytes) else str(source)
        why = reason_of(error) if isinstance(error, OSError) else _("không phải tệp ảnh đọc được")
        raise PictureRefused(f"{shown}: {why}") from error
    return image


def add_link(inline: Any, identity: str) -> None:
    """Have a click on a drawing follow the relationship ``identity``."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    for properties in (inline.xpath(".//wp:docPr")[0], inline.xpath(".//pic:cNvPr")[0]):
        click = OxmlElement("a:hlinkClick")
        click.set(qn("r:id"), identity)
        properties.append(click)
