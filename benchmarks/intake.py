"""How long it takes to read and check a workbook, against ``pandas.read_excel(engine="openpyxl")`` reading it alone.

Run ``python -m benchmarks.intake`` in the repository. Prints the median of several runs in milliseconds, the ratio, and
the peak memory over many workbooks, which must not grow with their number.
"""

import statistics
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pandas as pd

from gen.intake import Checker, ProgressFolder, Report
from gen.intake.form.workbook import form_bytes
from gen.programme import Programme, load_programme
from gen.programme.forms.shared import shared_tables

DATA = Path(__file__).resolve().parents[1] / "data"
YEAR = 2024
AGENCY = "lao-cai"
RUNS = 15
MANY = 300


def main() -> None:
    """Measure and print."""
    programme = load_programme(DATA, "1439")
    with TemporaryDirectory() as folder:
        path = write_filled_form(programme, Path(folder) / str(YEAR) / f"{AGENCY}.xlsx")
        checker = Checker(programme, ProgressFolder(DATA / "progress", shared_tables()))
        report = Report(path, None, YEAR)
        checker.check(report)
        pd.read_excel(path, sheet_name=None, engine="openpyxl")
        ours = milliseconds(lambda: checker.check(report))
        theirs = milliseconds(lambda: pd.read_excel(path, sheet_name=None, engine="openpyxl"))
        print(f"read and check: {ours:.1f} ms   pandas reads alone: {theirs:.1f} ms   ratio {ours / theirs:.2f}")
        one, many = peak(checker, report, 1), peak(checker, report, MANY)
        print(f"peak memory of one workbook: {one:.1f} MB, of {MANY} one after the other: {many:.1f} MB")


def write_filled_form(programme: Programme, path: Path) -> Path:
    """Write the form of an agency with last year's figures, filled as the demo figures have it."""
    tables = ProgressFolder(DATA / "progress", shared_tables()).read(AGENCY, YEAR).tables
    agency = programme.agencies.get(AGENCY, date(YEAR, 12, 14))
    book = openpyxl.load_workbook(BytesIO(form_bytes(agency, YEAR, programme, tables)))
    for number, row in enumerate(tables.trainings, start=5):
        values = (row.name, row.topic, row.start, row.end, row.place, row.people.number, row.attendances.number)
        for column, value in enumerate(values, start=1):
            book["Tập huấn"].cell(number, column).value = value
    for number in range(5, 18):
        for column in (4, 5, 6):
            if not book["Chỉ tiêu"].cell(number, column).protection.locked:
                book["Chỉ tiêu"].cell(number, column).value = 100
    for number in range(5, 5 + len(tables.tasks)):
        book["Nhiệm vụ"].cell(number, 8).value = "Đang triển khai"
    path.parent.mkdir(parents=True)
    book.save(path)
    return path


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median time of the work."""
    times = []
    for _run in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def peak(checker: Checker, report: Report, times: int) -> float:
    """Return the peak memory, in MB, of checking so many workbooks one after the other."""
    tracemalloc.start()
    for _time in range(times):
        checker.check(report)
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found / 1e6


if __name__ == "__main__":
    main()
