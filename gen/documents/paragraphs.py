"""The clerk's own paragraphs, by the section of the report they belong to."""

from collections.abc import Mapping

from msgspec import Struct

from gen.domain.schema import Schema
from gen.progress.model import MissingFigure
from gen.vietnamese import MISSING, sentence

# Names of the sections in sheet “Nội dung”.
SECTIONS = {
    "direction": "chỉ đạo",
    "strengths": "ưu điểm",
    "weaknesses": "hạn chế",
    "causes": "nguyên nhân",
    "lessons": "bài học",
    "outlook": "phương hướng",
    "requests": "kiến nghị",
}
_BULLETS = "-–•+* "


class Paragraphs(Struct, frozen=True):
    """Paragraphs as sentences; a section nobody wrote holds one “…”, to be filled in by hand."""

    direction: tuple[str, ...]
    strengths: tuple[str, ...]
    weaknesses: tuple[str, ...]
    causes: tuple[str, ...]
    lessons: tuple[str, ...]
    outlook: tuple[str, ...]
    requests: tuple[str, ...]


def paragraphs_of(written: Mapping[str, tuple[str, ...]]) -> Paragraphs:
    """Return the clerk's paragraphs; a cell of several lines becomes several paragraphs."""
    return Paragraphs(**{name: lines_of(written.get(section, ())) for name, section in SECTIONS.items()})


def lines_of(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Return the paragraphs of cells as sentences; one “…” where nobody wrote any."""
    lines = (line.strip().lstrip(_BULLETS) for cell in cells for line in cell.splitlines())
    return tuple(sentence(line) for line in lines if line) or (MISSING,)


def missing_paragraphs(
    paragraphs: Paragraphs, year: int, needed: tuple[str, ...], schema: Schema
) -> tuple[MissingFigure, ...]:
    """List the ``needed`` sections (field names) that nobody wrote; none where the programme asks for no such table."""
    sheet = schema.find("paragraphs")
    if sheet is None:
        return ()
    return tuple(
        MissingFigure(year, sheet.name, SECTIONS[name], sheet.column("text").name)
        for name in paragraphs.__struct_fields__
        if name in needed and getattr(paragraphs, name) == (MISSING,)
    )
