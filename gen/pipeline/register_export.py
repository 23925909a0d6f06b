"""``gen register export``: a volume of either book, as ND30 Annex IV has it: for printing, for Excel, for programs."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from gen.decree import ND30
from gen.domain.errors import RegisterError
from gen.domain.issuing import Store
from gen.layout.register_book import build_register_book
from gen.messages import _
from gen.pipeline.output.beside import beginning_with, with_part, write_apart
from gen.pipeline.sending.noting import first_days
from gen.register import Series
from gen.register.incoming.pages import incoming_pages
from gen.register.pages import Pages, pages_of
from gen.register.spreadsheet import to_workbook
from gen.spreadsheets.csv_text import csv_text

if TYPE_CHECKING:
    from gen.register.book import Register

_MARK = "utf-8-sig"
"""Excel knows by the mark at its start that a CSV file is UTF-8."""


class ExportRequest(Struct, frozen=True):
    """Which volume to print; ``superior`` and ``issuer`` stand on its cover (the issuer of the documents if empty)."""

    series: Series
    year: int
    superior: str = ""
    issuer: str = ""
    volume: str = ""


def the_volume(
    register: "Register", series: Series | None, year: int | None, *, incoming: bool = False
) -> tuple[Series, int]:
    """Return the volume meant by what was given; raise RegisterError naming the choices where it is not one."""
    arrived = incoming or (series is not None and series.incoming)
    lines = register.incoming.lines(series, year) if arrived else register.entries(series, year)
    volumes = sorted({(line.series.key, line.year) for line in lines})
    if not volumes:
        raise RegisterError(_("Sổ chưa có văn bản nào."))
    if len(volumes) > 1:
        text = _("Sổ có nhiều dãy số; hãy chọn bằng --series và --year: {volumes}.")
        raise RegisterError(text.format(volumes="; ".join(f"{key} {of_year}" for key, of_year in volumes)))
    return Series.parse(volumes[0][0]), volumes[0][1]


def book_pages(request: ExportRequest, register: "Register") -> Pages:
    """Return the texts of a volume. Raises RegisterError where the series has no numbers in the year."""
    openings = [one for one in register.openings() if (one.series, one.year) == (request.series, request.year)]
    on_cover = {"superior": request.superior, "volume": request.volume}
    if request.series.incoming:
        lines = register.incoming.lines(request.series, request.year)
        _require(request, lines)
        return incoming_pages(lines, openings, register.incoming.corrections(), issuer=request.issuer, **on_cover)
    entries = register.entries(request.series, request.year)
    _require(request, entries)
    issuer = request.issuer or next((entry.particulars.issuer for entry in entries if entry.particulars.issuer), "")
    sent, recalls = first_days(register.sendings.dispatches()), register.sendings.recalls()
    return pages_of(entries, openings, request.year, issuer=issuer, sent=sent, recalls=recalls, **on_cover)


def _require(request: ExportRequest, lines: tuple[object, ...]) -> None:
    if not lines:
        raise RegisterError(
            _("Dãy số “{series}” năm {year} chưa có văn bản nào.").format(series=request.series.key, year=request.year)
        )


def export_register(request: ExportRequest, register: "Register", folder: Path, store: Store) -> tuple[Path, ...]:
    """Write the volume as .docx, .xlsx and .csv into a folder and return the paths, in this order."""
    pages = book_pages(request, register)
    series = request.series
    name = Series(series.issuer, series.group, series.body, series.secret).key.translate(str.maketrans("/:+", "---"))
    stem = f"so-van-ban-{'den' if series.incoming else 'di'}-{name}-{request.year}"
    word, sheet, table = (folder / f"{stem}.{ending}" for ending in ("docx", "xlsx", "csv"))
    book = build_register_book(
        ND30,
        heads=(pages.superior, pages.issuer),
        title=pages.title,
        cover=pages.cover,
        headings=pages.headings,
        shares=pages.shares,
        lines=pages.lines,
    )
    is_book = with_part("docProps/core.xml", pages.title)
    rows = csv_text(pages.headings, pages.lines).encode(_MARK)
    is_table = beginning_with(csv_text(pages.headings, ()).encode(_MARK))
    return (
        write_apart(word, book, store, is_book),
        write_apart(sheet, to_workbook(pages), store, is_book),
        write_apart(table, rows, store, is_table),
    )
