"""On which page the field of a signature is shown, and where."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gen.pdf.text.boxes import Box

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

Places = dict[str, tuple[int | None, Box | None]]
"""By the name of a field its page, counted from 0, and its place; no place where nothing is shown."""

_MOST_PAGES = 5000
"""Pages that are looked through; how many a file says it has need not be true."""


def places_of(reader: "PdfFileReader") -> Places:
    """Return the place of each signature field that is shown on a page."""
    from pyhanko.sign.fields import enumerate_sig_fields

    wanted: dict[int, str] = {}
    for name, _value, reference in enumerate_sig_fields(reader):
        wanted |= dict.fromkeys(_widgets(reference), str(name))
    places: Places = {}
    for number in range(min(int(reader.root["/Pages"]["/Count"]), _MOST_PAGES)):
        if len(places) == len(set(wanted.values())):
            break
        page = reader.find_page_for_modification(number)[0].get_object()
        for annotation in page.get("/Annots", ()):
            name = wanted.get(getattr(annotation, "idnum", -1))
            if name is not None:
                places[name] = (number, _box(annotation.get_object()))
    return places


def _widgets(field: Any) -> Iterator[int]:
    """Yield the numbers of the objects by which a field is shown: itself, or those below it."""
    yield getattr(field, "idnum", -1)
    for child in field.get_object().get("/Kids", ()):
        yield getattr(child, "idnum", -1)


def _box(widget: Any) -> Box | None:
    left, bottom, right, top = (float(side) for side in widget["/Rect"])
    box = Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))
    return box if box.width and box.height else None
