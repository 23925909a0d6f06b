"""The figures of a document just generated, written into the record that it carries.

A template prints the other fields of the record; a loop over some seventy figures with ten attributes each took an
eighth of printing a report there. Templates of version 0.1.0 still hold the loop: their figures are only marked.
"""

from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from html import escape
from operator import attrgetter

from gen.domain.document import FigureRecord
from gen.wordml.bindings import FIGURE, NAMESPACE

_WORD = "word/"
_SHOWN = f'<w:tag w:val="{FIGURE}'.encode()
_RECORDED, _QUOTE, _MARK = b'<figure id="', b'"', b' shown="true"'
_IS_RECORD, _HEAD = f'<record xmlns="{NAMESPACE}"'.encode(), 200
_TABLES, _END = b"<tables", b"</record"
_BREAKS = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_NOT_XML = dict.fromkeys([*(code for code in range(0x20) if chr(code) not in _BREAKS), 0xFFFE, 0xFFFF])
_WRITTEN = str.maketrans({'"': "&quot;", **_BREAKS, **{chr(code): None for code in _NOT_XML}})


def is_record(xml: bytes) -> bool:
    """Tell whether a part of a document just generated is its record."""
    return _IS_RECORD in xml[:_HEAD]


def with_figures(parts: Sequence[tuple[str, bytes]], figures: Iterable[FigureRecord]) -> list[tuple[str, bytes]]:
    """Return the parts of a document just generated, its record holding the figures and which stand in controls.

    Without the latter a figure that somebody deleted could not be told from one that the text never had.
    """
    # splitting at long words takes 0.08 ms for a report, searching for patterns 0.12
    tags = [tag for name, xml in parts if name.startswith(_WORD) for tag in xml.split(_SHOWN)[1:]]
    shown = {tag[: tag.find(_QUOTE)] for tag in tags}
    return [(name, _holding(xml, figures, shown) if is_record(xml) else xml) for name, xml in parts]


def _holding(record: bytes, figures: Iterable[FigureRecord], shown: Set[bytes]) -> bytes:
    if _RECORDED in record:
        return _marked(record, shown)
    place = record.find(_TABLES)
    place = place if place > -1 else record.rfind(_END)
    ids = {each.decode() for each in shown}
    written = "".join([_written(figure, _attribute(figure.id) in ids) for figure in figures])
    return record[:place] + written.encode("utf-8", "replace") + record[place:]


def _written(figure: FigureRecord, is_shown: bool) -> str:
    text, value = _attribute(figure.text), figure.value
    return (
        f'<figure id="{_attribute(figure.id)}"{_MARKED if is_shown else ""} label="{_attribute(figure.label)}"'
        f' unit="{_attribute(figure.unit)}" value="{_attribute(value or "")}"'
        f' state="{"missing" if value is None else "number"}" printed="{text}"><text>{text}</text>'
        f"{''.join([_source(*each) for each in map(_PARTS, figure.sources)])}</figure>"
    )


_MARKED = _MARK.decode()


_PARTS = attrgetter("file", "sheet", "sha256", "cell")


def _source(file: str, sheet: str, sha256: str, cell: str) -> str:
    """Write a cell; those of one sheet are many."""
    before, after = _around_cells(file, sheet, sha256)
    return f"{before}{cell if cell.isalnum() else _attribute(cell)}{after}"


@lru_cache(maxsize=256)
def _around_cells(file: str, sheet: str, sha256: str) -> tuple[str, str]:
    sheet = f'<source file="{_attribute(file)}" sheet="{_attribute(sheet)}" cell="'
    return sheet, f'" sha256="{_attribute(sha256)}"/>'


@lru_cache(maxsize=8192)
def _attribute(text: str) -> str:
    """Write a value between double quotes, or a text; labels, units, files and cells come back in every document."""
    return escape(text, quote=False).translate(_WRITTEN)


def _marked(record: bytes, shown: Set[bytes]) -> bytes:
    head, *figures = record.split(_RECORDED)
    for number, figure in enumerate(figures):
        end = figure.find(_QUOTE)
        if figure[:end] in shown:
            figures[number] = figure[: end + 1] + _MARK + figure[end + 1 :]
    return _RECORDED.join((head, *figures))
