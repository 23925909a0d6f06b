"""Makes the synthetic demo figures: ``python -m scripts.make_demo_figures [FOLDER]``, by default ``data/progress``.

The same seed gives the same files byte for byte. FOLDER/YYYY/*.csv are written anew; nothing else is touched.
"""

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gen.domain.agency import NATION
from gen.programme import Programme, load_programme
from scripts.demo import receipts
from scripts.demo.nation import nation_rows
from scripts.demo.period_words import nation_period_rows
from scripts.demo.report import COLUMNS, PARAGRAPHS, PERIOD, Report, report_of
from scripts.demo.reporter import Reporter, reporters_of
from scripts.demo.unit import YEARS as UNIT_YEARS
from scripts.demo.unit import Unit, units_of
from scripts.demo.unit_reports import receipt_row as unit_receipt_row
from scripts.demo.unit_reports import unit_reports

ROOT = Path(__file__).resolve().parent.parent
ID_COLUMN = "Mã đơn vị"


def year_files(programme: Programme, year: int) -> dict[str, bytes]:
    """Return the CSV files of a year by name; the first column of every table is the agency's id."""
    reporters = list(reporters_of(programme, year))
    reports = [(reporter.id, report_of(reporter)) for reporter in reporters]
    received = [(reporter.id, *receipts.receipt_row(reporter)) for reporter in reporters]
    for unit, report in _reports_below(programme, reporters):
        reports.append((unit.id, report))
        received.append((unit.id, *unit_receipt_row(unit)))
    rows = {table: [(body, *row) for body, report in reports for row in report.tables[table]] for table in COLUMNS}
    rows[PARAGRAPHS] += [(NATION, *row) for row in nation_rows(year)]
    rows[PERIOD] += [(NATION, *row) for row in nation_period_rows(year)]
    files = {f"{table}.csv": _csv(columns, rows[table]) for table, columns in COLUMNS.items() if rows[table]}
    files[receipts.FILE_NAME] = _csv(receipts.COLUMNS, received)
    return files


def _reports_below(programme: Programme, reporters: Sequence[Reporter]) -> Iterator[tuple[Unit, Report]]:
    """Make the reports of departments and districts, which share what their province reported up to the year."""
    for reporter in reporters:
        units = units_of(programme, reporter.id, reporter.year)
        if units:
            years = [replace(reporter, year=year) for year in UNIT_YEARS if year <= reporter.year]
            yield from unit_reports(units, [report_of(each).tables for each in years])


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((ID_COLUMN, *columns))
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def write_all(folder: Path) -> int:
    """Write the files of every year of the programme into the folder; return how many."""
    programme, count = load_programme(ROOT / "data", "1439"), 0
    for year in programme.years:
        (folder / str(year)).mkdir(parents=True, exist_ok=True)
        for name, content in year_files(programme, year).items():
            (folder / str(year) / name).write_bytes(content)
            count += 1
    return count


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "progress"
    print(f"{write_all(target)} files in {target}")
