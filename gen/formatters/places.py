"""Where a finding is, taken apart for programs to read."""

from collections.abc import Mapping

from gen.domain.location import DocumentLocation, Location, TableLocation, TextLocation

Place = Mapping[str, str | int | None]


def place_of(location: Location) -> Place:
    """Return the place within the file: part, block and text of a document; sheet and cell; line and field."""
    match location:
        case DocumentLocation(part=part, block=block, text=text):
            return {"part": part, "block": block, "text": text} | _in_template(location)
        case TableLocation(sheet=sheet, cell=cell):
            return {"sheet": sheet, "cell": cell}
        case TextLocation(line=line, field=field):
            return {"line": line, "field": field}


def _in_template(location: DocumentLocation) -> dict[str, str | int | None]:
    """Return what a place in a template has besides: its heading, table, row and cell, and its tag."""
    if not location.tag:
        return {}
    cell = {"table": location.table, "row": location.row, "cell": location.cell} if location.table else {}
    return {"heading": location.heading, "tag": location.tag, **cell}


def shown_place(location: Location) -> str:
    """Return the place within the file as a person looks for it."""
    match location:
        case DocumentLocation(block=None, part="body"):
            return ""
        case DocumentLocation(part=part, block=block, text=text):
            place = str(block) if part == "body" else f"{part}:{block}"
            return f"{place} “{text}”" if text else place
        case _:
            return str(location).removeprefix(location.file).lstrip("!:")
