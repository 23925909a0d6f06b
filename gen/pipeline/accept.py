"""``gen accept FILE``: figures edited in Word go back into the tables of the agency, with who, when and where noted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from decimal import Decimal
from functools import partial
from pathlib import Path

from msgspec import Struct

from gen.domain.errors import DocumentError, TableError
from gen.domain.issuing import Clock, Store
from gen.domain.schema import Schema
from gen.domain.values import Source
from gen.domain.workspace import Workspace
from gen.intake.cells_of_figures import CellsOfFigures, with_values
from gen.intake.figures_in_document import FigureState, ReadFigure, figures_of
from gen.intake.packed_tables.reading import unpack_tables
from gen.intake.packed_tables.writing import pack_tables
from gen.intake.writing_back import NewNumber, with_numbers
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.edit_journal import add_to_journal
from gen.pipeline.numbering.preparing import MARK
from gen.pipeline.one_programme import require_programme
from gen.programme import load_programme
from gen.revision.changes import DocumentChangeKind, accepted_imprints
from gen.revision.comparing import Revision, blocks_of, remembered, revision_of, with_chosen
from gen.revision.stored import FORMAT, packed_imprints
from gen.vietnamese import parse_number
from gen.wordml.record import Generated, set_accepted
from gen.wordml.stamping import Draft

JOURNAL = "chap-nhan.csv"
"""In the workspace: a line for each figure accepted."""
_COLUMNS = ("Thời điểm", "Người chấp nhận", "Văn bản", "Chỗ sửa", "Số cũ", "Số mới", "Tệp số liệu", "Trang", "Ô")


class Taken(Struct, frozen=True):
    """A figure that was written back: where it stands in the document, and into which cell."""

    place: str
    old: str
    new: str
    cell: Source
    figure: str = ""
    paragraph: int = 0

    @property
    def key(self) -> tuple[str, str, str]:
        """The cell as tables tell it."""
        return self.cell.file, self.cell.sheet, self.cell.cell


class Accepted(Struct, frozen=True):
    """What became of one document; ``left`` are edits that cannot be written back, ``reason`` why nothing was."""

    path: Path
    taken: tuple[Taken, ...] = ()
    left: tuple[str, ...] = ()
    reason: str = ""


class Acceptance(Struct, frozen=True):
    """What accepting works with: the workspace, the disk, the clock, and who accepts.

    ``chosen`` are the changes to accept, numbered from 1 as ``Revision.changes`` has them; None for all edits.
    """

    workspace: Workspace
    store: Store
    clock: Clock
    by: str
    chosen: Set[int] | None = None


def accept(paths: Iterable[Path], asked: Acceptance) -> Iterator[Accepted]:
    """Accept the edited figures of documents, one after the other; one that fails does not stop the others."""
    schema = load_programme(asked.workspace.data, asked.workspace.programme_id).schema
    for path in paths:
        found = attempted(partial(_accept, path, asked, schema), path)
        yield Accepted(path, reason=found.beside_name) if isinstance(found, Failure) else found


def _accept(path: Path, asked: Acceptance, schema: Schema) -> Accepted:
    draft = Draft(path.read_bytes(), path.name)
    carried = draft.record.record.tables if draft.record is not None else ""
    if not carried:
        raise DocumentError(_("văn bản không mang bảng số liệu; hãy sửa số trong bảng số liệu rồi lập lại"))
    if draft.record is not None:
        require_programme(draft.record.programme, schema.programme)
    if MARK in draft.header.custom:
        raise DocumentError(_("văn bản đã được cấp số; nội dung sai thì ban hành văn bản thay thế"))
    revision = revision_of(draft)
    if revision.unknown and revision.carries_text:
        raise DocumentError(_("không biết số nào đã sửa: {reason}").format(reason=revision.unknown))
    if revision.tracked:
        raise DocumentError(_("văn bản còn thay đổi chưa duyệt; hãy chấp nhận hoặc từ chối trong Word trước"))
    tables = unpack_tables(carried, schema, path.name).tables
    figures = figures_of(draft, revision)
    if asked.chosen is not None:
        revision, figures = with_chosen(revision, asked.chosen), ()
    taken, left = _sorted(revision, figures, CellsOfFigures(tables, schema))
    if path.resolve().is_relative_to(asked.workspace.progress.resolve()):
        _write_into(path, draft, taken, pack_tables(with_values(tables, _numbers(taken)), schema), asked)
    else:
        _write(path, taken, asked)
    return Accepted(path, tuple(taken), tuple(left))


def _sorted(
    revision: Revision, figures: tuple[ReadFigure, ...], cells: CellsOfFigures
) -> tuple[list[Taken], list[str]]:
    """Return the edits that are each of one cell, and the others in words."""
    taken: dict[tuple[str, str, str], Taken] = {}
    left: list[str] = []
    for change in revision.of_figures:
        cell = cells.of_change(change, figures) if change.kind is DocumentChangeKind.FIGURE else None
        if cell is None:
            left.append(f"{change.place.said}: {change.old or '…'} → {change.new or '…'}")
        else:
            place = change.place
            _take(taken, Taken(place.said, change.old, change.new, cell, change.figure, place.paragraph))
    named = {change.figure for change in revision.changes}
    for figure in figures:
        if figure.state is FigureState.EDITED and figure.id not in named:
            cell = cells.of_figure(figure) if figure.value is not None else None
            if cell is None:
                left.append(f"{figure.label}: {figure.old_text} → {figure.text}")
            else:
                _take(taken, Taken(figure.label, figure.old_text, figure.text, cell, figure.id))
    return list(taken.values()), left


def _take(taken: dict[tuple[str, str, str], Taken], one: Taken) -> None:
    """Add an edit; one cell edited in two places must have one number. Raises TableError where it has two."""
    other = taken.setdefault(one.key, one)
    if parse_number(other.new) != parse_number(one.new):
        text = _("cùng một số được sửa thành {one} ở {place} và {other} ở {elsewhere}; hãy ghi thống nhất trong Word")
        raise TableError(text.format(one=one.new, place=one.place, other=other.new, elsewhere=other.place))


def _write(path: Path, taken: list[Taken], asked: Acceptance) -> None:
    """Write the numbers into their files, all files or none, then the journal."""
    by_file: dict[str, list[Taken]] = defaultdict(list)
    for one in taken:
        by_file[one.cell.file].append(one)
    written = [(asked.workspace.progress / file, _changed_file(asked, file, each)) for file, each in by_file.items()]
    for target, content in written:
        with asked.store.alone_with(target):
            asked.store.write(target, content)
    if taken:
        _note(path, taken, asked)


def _numbers(taken: list[Taken]) -> dict[tuple[str, str, str], Decimal]:
    """Return the new numbers by their cells."""
    return {one.key: new for one in taken if (new := parse_number(one.new)) is not None}


def _write_into(path: Path, draft: Draft, taken: list[Taken], tables: str, asked: Acceptance) -> None:
    """Write the numbers into the tables that a report carries which is itself what the agency handed in."""
    record = draft.record
    if record is None or not taken:
        return
    numbers = _numbers(taken)
    told = {one.figure: (one.new, f"{numbers[one.key]:f}") for one in taken if one.figure and one.key in numbers}
    blocks, _originals = blocks_of(draft)
    settled = accepted_imprints(remembered(draft), blocks, {one.paragraph for one in taken})
    changed = set_accepted(
        draft.archive.read(record.part),
        told,
        tables,
        Generated(FORMAT, packed_imprints(settled)),
    )
    with asked.store.alone_with(path):
        asked.store.write(path, draft.archive.replaced({record.part: changed}))
    _note(path, taken, asked)


def _changed_file(asked: Acceptance, file: str, taken: list[Taken]) -> bytes:
    path = asked.workspace.progress / file
    if not path.is_file():
        text = _("không có tệp số liệu gốc “{file}” ở đây; hãy gửi văn bản lại cho đơn vị lập để chấp nhận")
        raise TableError(text.format(file=file))
    content = path.read_bytes()
    numbers = [
        NewNumber(one.cell.sheet, one.cell.cell, parse_number(one.old), new)
        for one in taken
        if (new := parse_number(one.new)) is not None
    ]
    return with_numbers(content, path, numbers)


def _note(path: Path, taken: list[Taken], asked: Acceptance) -> None:
    moment = asked.clock.now().strftime("%d/%m/%Y %H:%M")
    rows = [
        (moment, asked.by, path.name, one.place, one.old, one.new, one.cell.file, one.cell.sheet, one.cell.cell)
        for one in taken
    ]
    add_to_journal(asked.workspace.root / JOURNAL, _COLUMNS, rows, asked.store)
