"""``gen register export``: the book of a series and year, as ND30 Annex IV has it, for printing and for Excel."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gen.decree import ND30
from gen.domain.errors import RegisterError
from gen.domain.issuing import Store
from gen.layout.register_book import build_register_book
from gen.messages import _
from gen.pipeline.output.beside import with_part, write_apart
from gen.pipeline.sending.noting import first_days
from gen.register import Series
from gen.register.pages import Pages, pages_of
from gen.register.spreadsheet import to_workbook

if TYPE_CHECKING:
    from gen.register.book import Register


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Which volume to print; ``superior`` and ``issuer`` stand on its cover (the issuer of the documents if empty)."""

    series: Series
    year: int
    superior: str = ""
    issuer: str = ""
    volume: str = ""


def the_volume(register: "Register", series: Series | None, year: int | None) -> tuple[Series, int]:
    """Return the volume meant by what was given; raise RegisterError naming the choices where it is not one."""
    entries = register.entries(series, year)
    volumes = sorted({(entry.series.key, entry.year) for entry in entries})
    if not volumes:
        raise RegisterError(_("Sổ chưa có văn bản nào."))
    if len(volumes) > 1:
        text = _("Sổ có nhiều dãy số; hãy chọn bằng --series và --year: {volumes}.")
        raise RegisterError(text.format(volumes="; ".join(f"{key} {of_year}" for key, of_year in volumes)))
    return Series.parse(volumes[0][0]), volumes[0][1]


def book_pages(request: ExportRequest, register: "Register") -> Pages:
    """Return the texts of a volume. Raises RegisterError where the series has no numbers in the year."""
    entries = register.entries(request.series, request.year)
    if not entries:
        raise RegisterError(
            _("Dãy số “{series}” năm {year} chưa có văn bản nào.").format(series=request.series.key, year=request.year)
        )
    openings = [one for one in register.openings() if (one.series, one.year) == (request.series, request.year)]
    issuer = request.issuer or next((entry.particulars.issuer for entry in entries if entry.particulars.issuer), "")
    return pages_of(
        entries,
        openings,
        request.year,
        superior=request.superior,
        issuer=issuer,
        volume=request.volume,
        sent=first_days(register.sendings.dispatches()),
        recalls=register.sendings.recalls(),
    )


def export_register(request: ExportRequest, register: "Register", folder: Path, store: Store) -> tuple[Path, Path]:
    """Write the volume as .docx and .xlsx into a folder and return the two paths."""
    pages = book_pages(request, register)
    name = request.series.key.translate(str.maketrans("/:+", "---"))
    word, sheet = (folder / f"so-van-ban-di-{name}-{request.year}.{ending}" for ending in ("docx", "xlsx"))
    book = build_register_book(
        ND30,
        heads=(pages.superior, pages.issuer),
        title=pages.title,
        cover=pages.cover,
        headings=pages.headings,
        lines=pages.lines,
    )
    is_book = with_part("docProps/core.xml", pages.title)
    return write_apart(word, book, store, is_book), write_apart(sheet, to_workbook(pages), store, is_book)
