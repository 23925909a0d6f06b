"""Write down the day on which a report came in, in ``tiep-nhan.csv`` of the year; other rows and columns stay."""

import csv
import io
from datetime import date
from pathlib import Path

from gen.domain.errors import StorageError
from gen.domain.issuing import Store
from gen.intake.folding import fold
from gen.intake.receipts import DAY_HEADING, FILE_NAME, HEADINGS
from gen.messages import _
from gen.spreadsheets.csv_text import csv_text


def receive(folder: Path, agency_id: str, day: date | None, store: Store) -> None:
    """Write the day of receipt of a report into the folder of its year, or take it away where ``day`` is None."""
    path = folder / FILE_NAME
    with store.alone_in(folder):
        heading, rows = _read(path)
        own, column = heading.index(HEADINGS[0]), heading.index(DAY_HEADING)
        others = [row for row in rows if row[own].strip() != agency_id]
        kept = next((row for row in rows if row[own].strip() == agency_id), [""] * len(heading))
        if day is not None:
            kept[own], kept[column] = agency_id, f"{day:%d/%m/%Y}"
            others.append(kept)
        store.write(path, csv_text(heading, others).encode("utf-8-sig"))


def _read(path: Path) -> tuple[list[str], list[list[str]]]:
    if not path.is_file():
        return list(HEADINGS), []
    try:
        table = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error) as error:
        raise StorageError(_("Không đọc được “{file}” nên không ghi thêm vào.").format(file=path)) from error
    heading = table[0] if table else list(HEADINGS)
    names = {fold(cell): cell for cell in heading}
    if any(fold(name) not in names for name in HEADINGS):
        raise StorageError(_("“{file}” thiếu cột Mã đơn vị hoặc Ngày nhận nên không ghi thêm vào.").format(file=path))
    own = [next((name for name in HEADINGS if fold(name) == fold(cell)), cell) for cell in heading]
    rows = [(row + [""] * len(heading))[: len(heading)] for row in table[1:] if any(cell.strip() for cell in row)]
    return own, rows
