"""Reads the folder ``tables`` of a programme: which shared tables its workbook has, and the tables of its own.

A programme without such files has all shared tables, as every programme had before it could have others.
"""

from collections.abc import Iterator
from pathlib import Path

from gen.domain.schema import INFO, RECEIPTS, Schema, Sheet
from gen.messages import _
from gen.programme.collecting import FindingCollector
from gen.programme.findings import REPEATED
from gen.programme.forms.own import own_sheet
from gen.programme.forms.shared import shared_tables
from gen.programme.forms.taking import taken_sheet
from gen.programme.nearest import fold
from gen.programme.toml import TomlFile, TomlTable

FOLDER = "tables"


def read_schema(programme_dir: Path, findings: FindingCollector) -> Schema:
    """Return the tables of a programme in the order of the names of their files."""
    shared, folder = shared_tables(), programme_dir / FOLDER
    paths = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    if not paths:
        return shared
    return Schema(shared.version, (shared.sheet(INFO), *_sheets(paths, shared, findings)), shared.info)


def _sheets(paths: list[Path], shared: Schema, findings: FindingCollector) -> Iterator[Sheet]:
    taken = _Taken(shared.sheet(INFO))
    for path in paths:
        file = TomlFile(path, findings)
        if file.names:
            top = file.top
            sheet = taken_sheet(file, shared) if "use" in top.values else own_sheet(file)
            if sheet is not None and taken.has_place_for(sheet, top):
                yield sheet


class _Taken:
    """The keys, names and files of the tables read so far: what two tables have in common, no reader can tell apart."""

    def __init__(self, info: Sheet) -> None:
        self._keys = {info.key}
        self._files = {info.csv, RECEIPTS}
        self._names = {fold(name) for name in (info.name, *info.aliases)}

    def has_place_for(self, sheet: Sheet, top: TomlTable) -> bool:
        """Record a finding for what another table has already; tell whether its key is a new one."""
        is_new = sheet.key not in self._keys
        if not is_new:
            key = "use" if "use" in top.values else "key"
            top.blame(REPEATED, key, _("bảng “{key}” đã có ở tệp trước").format(key=sheet.key))
        if sheet.csv in self._files:
            top.blame(REPEATED, "csv", _("tên tệp “{name}” đã dùng cho bảng khác").format(name=sheet.csv))
        names = {fold(name) for name in (sheet.name, *sheet.aliases)}
        if names & self._names:
            top.blame(REPEATED, "name", _("tên “{name}” đã dùng cho bảng khác").format(name=sheet.name))
        self._keys.add(sheet.key)
        self._files.add(sheet.csv)
        self._names |= names
        return is_new
