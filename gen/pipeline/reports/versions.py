"""Every version of a report that was handed in at the desk: ``data/progress/YEAR/nhan/AGENCY/``, nothing ever removed.

Beside the files ``lich-su.csv`` says of each when it came, from whom, under which name, with which SHA-256 and why.
"""

import csv
import hashlib
import io
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gen.domain.issuing import Store
from gen.domain.typed_numbers import whole
from gen.spreadsheets.csv_text import csv_text

FOLDER = "nhan"
HISTORY = "lich-su.csv"
HEADINGS = ("Lần", "Thời điểm", "Người nộp", "Tên tệp", "Tệp lưu", "SHA-256", "Ghi chú")


@dataclass(frozen=True, slots=True)
class Version:
    """One version: its number from 1, the moment, the person, the file's own name, where it is kept, its digest."""

    number: int
    moment: datetime
    person: str
    name: str
    file: Path
    sha256: str
    note: str = ""


def versions_folder(progress: Path, year: int, agency_id: str) -> Path:
    """Return where the versions of an agency's report of a year are kept."""
    return progress / str(year) / FOLDER / agency_id


def versions_of(folder: Path) -> tuple[Version, ...]:
    """Return the versions kept in a folder, the first first; a line that is no version is passed over."""
    path = folder / HISTORY
    if not path.is_file():
        return ()
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    return tuple(version for row in rows[1:] if (version := _version(row, folder)) is not None)


def keep_version(folder: Path, content: bytes, version: Version, store: Store) -> None:
    """Keep a version and write it down; the caller is alone in the folder."""
    store.write(version.file, content)
    lines = [_line(one) for one in (*versions_of(folder), version)]
    store.write(folder / HISTORY, csv_text(HEADINGS, lines).encode("utf-8-sig"))


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of a file's content."""
    return hashlib.sha256(content).hexdigest()


def _line(version: Version) -> list[str]:
    moment = version.moment.isoformat(timespec="seconds")
    texts = (version.person, version.name, version.file.name, version.sha256, version.note)
    return [str(version.number), moment, *texts]


def _version(row: list[str], folder: Path) -> Version | None:
    if len(row) < len(HEADINGS) or (number := whole(row[0])) is None or Path(row[4]).name != row[4]:
        return None
    try:
        moment = datetime.fromisoformat(row[1])
    except ValueError:
        return None
    return Version(number, moment, row[2], row[3], folder / row[4], row[5], row[6])
