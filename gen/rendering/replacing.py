"""Other pictures, media and embedded files in the place of a template's own."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from gen.domain.errors import TemplateError
from gen.messages import _
from gen.rendering.parts import text_part_names
from gen.rendering.relations import relations_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_FOLDERS = ("word/media/", "word/embeddings/")
_LABELS = ("name", "title", "descr")


def replaced_entries(
    entries: Mapping[str, bytes],
    pictures: Mapping[str, bytes],
    contents: Mapping[bytes, bytes],
    named: Mapping[str, bytes],
) -> dict[str, bytes]:
    """Return the entries to write anew; raise ``TemplateError`` for what the template does not have."""
    changed: dict[str, bytes] = {}
    if pictures:
        labels = dict(_picture_labels(entries))
        for label, data in pictures.items():
            if label not in labels:
                raise TemplateError(_("Mẫu không có ảnh tên “{name}”.").format(name=label))
            changed[labels[label]] = data
    for old, new in contents.items():
        found = [name for name, data in entries.items() if name.startswith(_FOLDERS) and data == old]
        if not found:
            raise TemplateError(_("Mẫu không chứa tệp cần thay."))
        changed.update(dict.fromkeys(found, new))
    for name, data in named.items():
        if name not in entries:
            raise TemplateError(_("Mẫu không có mục “{name}”.").format(name=name))
        changed[name] = data
    return changed


def _picture_labels(entries: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield each name, title and description of a picture with the entry that holds it."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for part in text_part_names(entries):
        relations = relations_of(entries, part)
        for picture in etree.fromstring(entries[part], parser).iter(_PIC + "pic"):
            target = relations.get(_embedded(picture), {}).get("Target", "")
            properties = picture.find(f"{_PIC}nvPicPr/{_PIC}cNvPr")
            if target and properties is not None:
                yield from ((label, f"word/{target}") for name in _LABELS if (label := properties.get(name)))


def _embedded(picture: "_Element") -> str:
    blip = picture.find(f"{_PIC}blipFill/{_A}blip")
    return "" if blip is None else str(blip.get(_EMBED, ""))
