"""Every version of a report that was handed in at the desk: ``data/progress/YEAR/nhan/AGENCY/``, nothing ever removed.

Beside the files ``lich-su.csv`` says of each when it came, from whom, under which name, with which SHA-256 and why.
"""

import csv
import hashlib
import io
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from gen.domain.issuing import Store
from gen.domain.typed_numbers import whole
from gen.intake.answers import RECEIVED
from gen.spreadsheets.csv_text import csv_text

HISTORY = "lich-su.csv"
HEADINGS = ("Lần", "Thời điểm", "Người nộp", "Tên tệp", "Tệp lưu", "SHA-256", "Ghi chú")


class Version(Struct, frozen=True):
    """One version: its number from 1, the moment, the person, the file's own name, where it is kept, its digest."""

    number: int
    moment: datetime
    person: str
    name: str
    file: Path
    sha256: str
    note: str = ""


def versions_folder(folder: Path, agency_id: str) -> Path:
    """Return where the versions of an agency's report of a year are kept."""
    return folder / RECEIVED / agency_id


def versions_of(folder: Path) -> tuple[Version, ...]:
    """Return the versions kept in a folder, the first first; a line that is no version is passed over."""
    return tuple(version for line in _lines(folder)[1] if (version := _version(line, folder)) is not None)


def keep_version(folder: Path, content: bytes, version: Version, store: Store) -> None:
    """Keep a version and write it down; the caller is alone in the folder.

    Columns that a later version of the program added stay.
    """
    store.write(version.file, content)
    heading, lines = _lines(folder)
    rows = [[line.get(name) or "" for name in heading] for line in (*lines, _line(version))]
    store.write(folder / HISTORY, csv_text(heading, rows).encode("utf-8-sig"))


def _lines(folder: Path) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    """Return the columns of the history and its lines by the names of the columns."""
    path = folder / HISTORY
    if not path.is_file():
        return HEADINGS, []
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), restval="")
    lines = list(reader)
    return tuple(dict.fromkeys((*(reader.fieldnames or ()), *HEADINGS))), lines


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of a file's content."""
    return hashlib.sha256(content).hexdigest()


def _line(version: Version) -> dict[str, str]:
    moment = version.moment.isoformat(timespec="seconds")
    texts = (version.person, version.name, version.file.name, version.sha256, version.note)
    return dict(zip(HEADINGS, (str(version.number), moment, *texts), strict=True))


def _version(line: dict[str, str], folder: Path) -> Version | None:
    number, moment, person, name, file, sha256, note = (line.get(heading) or "" for heading in HEADINGS)
    counted = whole(number)
    if counted is None or not file or Path(file).name != file:
        return None
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return Version(counted, when, person, name, folder / file, sha256, note)
