"""A finding in a template, said with its tag and its place."""

from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.rendering.checks.findings import BY_NAME

_TAG_SHOWN = 200
"""Letters of a tag in a sentence."""


def finding(name: str, location: DocumentLocation, /, **values: object) -> Diagnostic:
    """Return the finding called ``name`` at ``location``; ``values`` fill its sentence, with ``tag`` from there."""
    found = BY_NAME[name].at(location, **({"tag": _short(location.tag)} | values))
    place = in_words(location)
    if not place:
        return found
    return replace(found, message=_("{message} Vị trí: {place}.").format(message=found.message, place=place))


def _short(tag: str) -> str:
    return tag if len(tag) <= _TAG_SHOWN else f"{tag[:_TAG_SHOWN]}…"


def in_words(location: DocumentLocation) -> str:
    """Return the place as one would say it: section, table, row, cell and the paragraph's first words."""
    words = []
    if location.part != "body":
        words.append(_("phần {part}").format(part=location.part))
    if location.heading:
        words.append(_("mục “{heading}”").format(heading=location.heading))
    if location.table is not None:
        cell = _("bảng {table}, hàng {row}, ô {cell}")
        words.append(cell.format(table=location.table, row=location.row, cell=location.cell))
    if location.text:
        words.append(_("đoạn “{text}”").format(text=location.text))
    return ", ".join(words)
