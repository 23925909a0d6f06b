"""``gen register file``: files for the archive (ND30 Annex V): what lies in one, and the lists as Word and Excel."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gen.decree import ND30
from gen.decree.archiving import HANDED_OVER_FROM
from gen.domain.errors import RegisterError
from gen.domain.issuing import Store
from gen.layout.archive_list import build_archive_list
from gen.layout.book_table import RuledLine
from gen.messages import _
from gen.pipeline.output.beside import with_part, write_apart
from gen.register import BookEntry, EntryState, read_mark
from gen.register.dossiers.model import Dossier, Listed
from gen.register.dossiers.pages import ListPages, catalogue, contents, transfer
from gen.register.dossiers.sheet import list_workbook
from gen.register.incoming.model import ArrivalLine, ArrivalState

if TYPE_CHECKING:
    from gen.register.book import Register

Line = BookEntry | ArrivalLine


def line_of(register: "Register", mark: str) -> Line:
    """Return the line of either book that a mark names (``chung+den@2026#5``); RegisterError if there is none."""
    named = read_mark(mark)
    if named is None:
        text = _("“{mark}” không phải là một dòng của sổ; hãy ghi như gen register list, ví dụ lao-cai@2026#5.")
        raise RegisterError(text.format(mark=mark))
    found: Line | None = register.incoming.find(*named) if named[0].incoming else register.find(*named)
    if found is None:
        raise RegisterError(_("Sổ không có dòng {mark}.").format(mark=mark))
    return found


def put(
    register: "Register", year: int, code: str, marks: Sequence[str], pages: str = "", note: str = ""
) -> tuple[str, ...]:
    """Put lines into a file and return the marks of those that did not lie there already.

    RegisterError for a line that the books do not have, or a void one: then none is put there.
    """
    for mark in marks:
        if line_of(register, mark).state in (EntryState.VOID, ArrivalState.VOID):
            raise RegisterError(_("Số {mark} đã hủy, không đưa vào hồ sơ được.").format(mark=mark))
    return tuple(mark for mark in marks if register.dossiers.put(year, code, mark, pages, note))


def listed(line: Line, pages: str = "", note: str = "") -> Listed:
    """Return a line of either book as the list of a file prints it."""
    struck = f"Hủy: {line.reason}" if line.state in (EntryState.VOID, ArrivalState.VOID) else ""
    note = "; ".join(part for part in (struck, note) if part)
    if isinstance(line, ArrivalLine):
        said = line.said
        return Listed(said.symbol, said.dated, said.type_name, said.subject, said.author, pages, note)
    particulars = line.particulars
    return Listed(line.code, line.day, particulars.type_name, particulars.subject, particulars.issuer, pages, note)


def contents_pages(register: "Register", year: int, code: str) -> ListPages:
    """Return the list of documents in a file."""
    dossier = register.dossiers.find(year, code)
    return contents(dossier, _contents(register, year)[code])


def catalogue_pages(register: "Register", year: int) -> ListPages:
    """Return the office's list of files of a year; RegisterError where there are none."""
    return catalogue(_files(register, year), year)


def transfer_pages(register: "Register", year: int) -> ListPages:
    """Return the list of the year's files that are handed to the archive; RegisterError where there are none."""
    handed_over = [one for one in _files(register, year) if one.is_handed_over]
    if not handed_over:
        text = _("Năm {year} không có hồ sơ nào bảo quản từ {years} năm trở lên để nộp lưu.")
        raise RegisterError(text.format(year=year, years=f"{HANDED_OVER_FROM:02d}"))
    return transfer(handed_over, _contents(register, year), year)


def _files(register: "Register", year: int) -> tuple[Dossier, ...]:
    found = register.dossiers.all(year)
    if not found:
        raise RegisterError(_("Năm {year} chưa có hồ sơ nào.").format(year=year))
    return found


def _contents(register: "Register", year: int) -> dict[str, list[Listed]]:
    """Return what lies in each file of a year, by its code."""
    found: dict[str, list[Listed]] = defaultdict(list)
    for item in register.dossiers.items(year):
        found[item.dossier].append(listed(line_of(register, item.line), item.pages, item.note))
    return found


def write_list(pages: ListPages, name: str, heads: tuple[str, str], folder: Path, store: Store) -> tuple[Path, Path]:
    """Write a list as .docx and .xlsx into a folder; ``heads`` are the superior agency and the agency."""
    lines = [RuledLine(line.texts, line.heading) for line in pages.lines]
    word = build_archive_list(ND30, pages.form, heads=heads, below=pages.below, lines=lines, closing=pages.closing)
    is_list = with_part("docProps/core.xml", pages.form.title)
    return (
        write_apart(folder / f"{name}.docx", word, store, is_list),
        write_apart(folder / f"{name}.xlsx", list_workbook(pages), store, is_list),
    )
