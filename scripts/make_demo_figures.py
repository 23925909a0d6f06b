"""Makes the synthetic demo figures: ``python -m scripts.make_demo_figures [FOLDER]``, by default ``data/progress``.

The same seed gives the same files byte for byte. FOLDER/YYYY/*.csv, and FOLDER/ID/PERIOD/*.csv of other programmes,
are written anew; nothing else is touched.
"""

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gen.domain.agency import NATION
from gen.domain.periods import DatedPeriod
from gen.programme import Programme, load_programme
from scripts.demo import community, receipts, reform
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


def reform_files(dated: DatedPeriod) -> dict[str, bytes]:
    """Return the CSV files of a period of the programme of administrative reform by name; of its plans for a year."""
    plans = dated == reform.PLANNED
    programme = load_programme(ROOT / "data", reform.PROGRAMME, dated.period)
    agencies = programme.agencies.select("all", programme.measures.period_of(dated.year)[1])
    reports = [reform.Report(programme, agency, dated) for agency in agencies]
    rows_of = reform.plan_of if plans else reform.rows_of
    found = [(report.agency.id, rows_of(report)) for report in reports if plans or not report.silent]
    files = {}
    for table, columns in (reform.PLAN_COLUMNS if plans else reform.COLUMNS).items():
        rows = [(agency, *row) for agency, tables in found for row in tables[table]]
        own = reform.nation_rows(dated) if table == PARAGRAPHS else ()
        files[f"{table}.csv"] = _csv(columns, (*rows, *own))
    return files


def _write_reform(folder: Path) -> int:
    count = 0
    for dated in (*reform.PERIODS, reform.PLANNED):
        (folder / str(dated)).mkdir(parents=True, exist_ok=True)
        for name, content in reform_files(dated).items():
            (folder / str(dated) / name).write_bytes(content)
            count += 1
    return count


def community_files() -> dict[str, bytes]:
    """Return the CSV files of the first year of the programme on the socio-cultural community by name."""
    programme = load_programme(ROOT / "data", community.PROGRAMME)
    agencies = programme.agencies.select("all", programme.measures.period_of(community.YEAR.year)[1])
    found = [(each.id, community.rows_of(community.Report(programme, each))) for each in agencies]
    files = {}
    for table, columns in community.COLUMNS.items():
        rows = [(agency, *row) for agency, tables in found for row in tables[table]]
        own = community.nation_rows() if table == PARAGRAPHS else ()
        files[f"{table}.csv"] = _csv(columns, (*rows, *own))
    return files


def _write_community(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    files = community_files()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return len(files)


def write_all(folder: Path) -> int:
    """Write the files of every year and period of the programmes into the folder; return how many."""
    count = _write_reform(folder / reform.PROGRAMME)
    count += _write_community(folder / community.PROGRAMME / str(community.YEAR))
    programme = load_programme(ROOT / "data", "1439")
    for year in programme.years:
        (folder / str(year)).mkdir(parents=True, exist_ok=True)
        for name, content in year_files(programme, year).items():
            (folder / str(year) / name).write_bytes(content)
            count += 1
    return count


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "data" / "progress"
    print(f"{write_all(target)} files in {target}")
