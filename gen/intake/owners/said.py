"""Whose a file says it is: read once in the life of a process, as long as the file stays the same."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from threading import Lock

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.schema import INFO, OWN_SHEETS, SUMMARY_SHEET, Schema, Sheet
from gen.domain.tables import InputFile
from gen.domain.typed_numbers import whole
from gen.intake.files.glance import Glance, glances_at
from gen.intake.files.workbooks import RawWorkbook, read_workbook
from gen.intake.folding import fold
from gen.intake.raw import RawSheet, is_blank
from gen.intake.report_reading import DOCUMENT
from gen.intake.rows.identity import period_in, read_identity
from gen.intake.rows.sheets import match_sheets
from gen.messages.one_file import Failure, attempted


class Said(Struct, frozen=True):
    """What a file says of itself: id and name of its agency as written, "" if it does not say; its year, 0 if not.

    ``readable`` is False where nothing can be read of it, ``reports`` where it holds no table of the form; ``marked``
    is a copy with the findings of ``gen check`` in it; ``period`` is the part of the year, "" for the year itself.
    """

    agency_id: str = ""
    agency_name: str = ""
    readable: bool = True
    reports: bool = True
    marked: bool = False
    year: int = 0
    period: str = ""


NOTHING = Said(readable=False, reports=False)


def said_in(path: Path, schema: Schema) -> Said:
    """Return what the file says of itself, in the tables of a programme."""
    key = _key(path, schema)
    if key is None:
        return NOTHING
    said = _KNOWN.get(key)
    if said is None:
        is_document = path.suffix.lower() == DOCUMENT
        found = attempted(lambda: _in_document(path) if is_document else _in_whole_workbook(path, schema), path)
        said = NOTHING if isinstance(found, Failure) else found
        _keep(key, said)
    return said


def glance_through(paths: Iterable[Path], schema: Schema) -> None:
    """Find out what workbooks say, as far as a glance at each tells it: most need no more than that."""
    keys = {path: key for path in paths if (key := _key(path, schema)) is not None and key not in _KNOWN}
    unknown = [path for path in keys if path.suffix.lower() != DOCUMENT]
    for path, glance in zip(unknown, glances_at(unknown, partial(info_among, schema.sheet(INFO))), strict=True):
        said = attempted(partial(_at_a_glance, path, glance, schema), path)
        if isinstance(said, Said):
            _keep(keys[path], said)


FileState = tuple[Path, int, int]
"""A file as it was at a time: its path, when it was changed, how large it is."""
_KNOWN: dict[tuple[FileState, str], Said] = {}
"""What files say in the tables of a programme, as long as they stay the same; of too many the oldest entries go."""
_KEPT = 65_536
"""Several times the communes of the country, some tens of megabytes: a desk runs for months, and files change."""
_turn = Lock()


def _keep(key: tuple[FileState, str], said: Said) -> None:
    with _turn:
        while len(_KNOWN) >= _KEPT:
            del _KNOWN[next(iter(_KNOWN))]
        _KNOWN[key] = said


def _key(path: Path, schema: Schema) -> tuple[FileState, str] | None:
    state = as_it_is(path)
    return None if state is None else (state, schema.digest)


def as_it_is(path: Path) -> FileState | None:
    """Return a file as it is now; None if there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return path, state.st_mtime_ns, state.st_size


def _at_a_glance(path: Path, glance: Glance | None, schema: Schema) -> Said | None:
    """Return what the one sheet named “Thông tin” says, if it names an agency."""
    if glance is None or not glance.rows:
        return None
    raw = RawSheet(InputFile(path.name, ""), glance.sheet, tuple(enumerate(glance.rows, start=1)))
    texts = read_identity(schema, raw, 0)[0].texts
    said = _said(texts, marked=False)
    return replace(said, marked=SUMMARY_SHEET in glance.names) if said.agency_id else None


def info_among(info: Sheet, names: tuple[str, ...]) -> str:
    """Return the one sheet that is “Thông tin” by its name; "" if there is none, or another of a name like it."""
    known = {fold(name) for name in (info.name, *info.aliases)}
    like = [name for name in names if fold(name).startswith(fold(info.name))]
    return like[0] if len(like) == 1 and fold(like[0]) in known else ""


def _in_whole_workbook(path: Path, schema: Schema) -> Said:
    workbook = read_workbook(path, path.name)
    raws = match_sheets(schema, workbook.sheets, workbook.hidden.values()).found
    marked = any(sheet.name == SUMMARY_SHEET for sheet in workbook.sheets)
    if INFO not in raws:
        return Said(reports=bool(raws), marked=marked)
    texts = read_identity(schema, raws[INFO], 0)[0].texts
    return _said(texts, marked=marked)


def _said(texts: Mapping[str, str], *, marked: bool) -> Said:
    agency_id, name = texts.get("agency_id", "").strip(), texts.get("agency_name", "").strip()
    year = whole(texts.get("year", "").strip()) or 0
    return Said(agency_id, name, marked=marked, year=year, period=period_in(texts.get("period", "")))


def _in_document(path: Path) -> Said:
    from gen.intake.document_reading import agency_of_document  # most reports are workbooks, and need nothing of Word

    agency = agency_of_document(path)
    return Said(agency) if agency else NOTHING


def same_cells(one: Path, other: Path) -> bool:
    """Tell whether two workbooks hold the same in every cell of their tables, formulas without a result aside."""
    first, second = map(_workbook, (one, other))
    if isinstance(first, Failure) or isinstance(second, Failure):
        return False
    uncertain = _without_result(first) | _without_result(second)
    return all(cell[:3] in uncertain for cell in _cells(first) ^ _cells(second))


def _workbook(path: Path) -> RawWorkbook | Failure:
    return attempted(lambda: read_workbook(path, path.name), path)


def _cells(workbook: RawWorkbook) -> set[tuple[str, int, int, object]]:
    return {
        (sheet.name, number, column, value)
        for sheet in workbook.sheets
        if sheet.name not in OWN_SHEETS
        for number, row in sheet.rows
        if not is_blank(row)
        for column, value in enumerate(row)
        if value not in (None, "")
    }


def _without_result(workbook: RawWorkbook) -> set[tuple[str, int, int]]:
    return {(sheet.name, *place) for sheet in workbook.sheets for place in sheet.notes.empty_formulas}
