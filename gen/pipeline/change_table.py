"""Change a table of the office: checked as a whole before it is written, the former version kept."""

import csv
import io
import shutil
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.errors import UnknownName
from gen.domain.issuing import Store
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.pipeline.hand_in import ChangedMeanwhile
from gen.pipeline.reports.versions import digest_of
from gen.programme import load_programme
from gen.programme.folders import FOLDERS, programme_folder
from gen.spreadsheets.csv_text import csv_text

_OF_PROGRAMME = "{programme}"
_TABLES = {
    "signers": "data/agencies/signers.csv",
    "agencies": "data/agencies/agencies.csv",
    "units": "data/agencies/units.csv",
    "documents": f"{_OF_PROGRAMME}/documents.toml",
    "programme": f"{_OF_PROGRAMME}/programme.toml",
    "legal-bases": f"{_OF_PROGRAMME}/legal_bases.csv",
    "office": "gen.toml",
}
"""What an office changes, and where it is in the workspace: some of it in the folder of the programme."""


class OfficeTable(Struct, frozen=True):
    """A table as it is; ``digest`` tells this version from others.

    ``rows`` are those of a CSV file, its heading first; none where it is another kind of file.
    """

    key: str
    name: str
    text: str
    digest: str
    rows: tuple[tuple[str, ...], ...] = ()


def table_keys() -> tuple[str, ...]:
    """Return the keys of the tables that can be changed."""
    return tuple(_TABLES)


def read_table(workspace: Workspace, key: str) -> OfficeTable:
    """Return a table; UnknownName if there is none of that key."""
    name = _name(workspace, key)
    path = workspace.root / name
    content = path.read_bytes() if path.is_file() else b""
    text = content.decode("utf-8-sig", "replace")
    rows = csv.reader(io.StringIO(text, newline="")) if path.suffix == ".csv" else ()
    return OfficeTable(key, name, text, digest_of(content), tuple(map(tuple, rows)))


def text_of_rows(cells: Sequence[str], columns: int) -> str:
    """Return the CSV text of cells given row by row, its heading first; rows without any text are left out."""
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    filled = [[" ".join(cell.split()) for cell in row] for row in rows if any(cell.strip() for cell in row)]
    return csv_text(filled[0], filled[1:]) if filled else ""


def change_table(
    workspace: Workspace,
    key: str,
    text: str,
    seen: str,
    kept: Path,
    moment: datetime,
    store: Store,
    office_is_sound: Callable[[Workspace], object],
) -> None:
    """Write the table where all tables together are sound with it; the former one goes into the folder ``kept``.

    ``office_is_sound`` raises where the office's own settings of a workspace are not usable.

    Raises KnowledgeError or ConfigurationError, whose findings name line and field, where they are not, and
    ChangedMeanwhile where the table is not the one seen any more.
    """
    name = _name(workspace, key)
    path = workspace.root / name
    with store.alone_in(path.parent):
        before = path.read_bytes() if path.is_file() else b""
        if digest_of(before) != seen:
            raise ChangedMeanwhile(
                _("Bảng này đã được người khác sửa từ khi anh/chị mở trang; hãy xem lại rồi sửa lại.")
            )
        mark = "utf-8-sig" if before.startswith(b"\xef\xbb\xbf") else "utf-8"
        content = "\n".join(text.splitlines()).encode(mark) + b"\n"
        _require_sound(workspace, name, content, office_is_sound)
        if before:
            store.write(kept / f"{Path(name).stem}.{moment:%Y%m%d-%H%M%S}{Path(name).suffix}", before)
        store.write(path, content)


def _name(workspace: Workspace, key: str) -> str:
    """Return where the table is, from the workspace on."""
    if key not in _TABLES:
        raise UnknownName(_("Không có bảng “{name}”.").format(name=key))
    return _TABLES[key].replace(_OF_PROGRAMME, _folder(workspace).as_posix())


def _folder(workspace: Workspace) -> Path:
    """Return the folder of the programme, from the workspace on."""
    return programme_folder(workspace.data, workspace.programme_id).relative_to(workspace.root)


def _require_sound(
    workspace: Workspace, name: str, content: bytes, office_is_sound: Callable[[Workspace], object]
) -> None:
    """Load everything with the changed table in the place of the one there is."""
    with TemporaryDirectory(prefix="gen-") as scratch:
        trial = replace(workspace, root=Path(scratch))
        for folder in ("data/agencies", *(f"data/{name}" for name in FOLDERS)):
            if (workspace.root / folder).is_dir():
                shutil.copytree(workspace.root / folder, trial.root / folder)
        if workspace.office_file.is_file():
            shutil.copyfile(workspace.office_file, trial.office_file)
        (trial.root / name).write_bytes(content)
        load_programme(trial.data, trial.programme_id)
        office_is_sound(trial)
