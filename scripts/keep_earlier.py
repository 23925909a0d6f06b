"""Keeps files made by this version for all versions to come: ``python -m scripts.keep_earlier``, once per release.

Writes ``tests/data/earlier/VERSION``: one of everything the program stores, made from the demo figures of one province
with the commands a clerk types. The tests read these folders with every later version. A folder that is there is never
written again: what was released does not change.
"""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import create_engine, select

from gen import __version__
from gen.domain.schema import Sheet
from gen.domain.tables import AgencyTables, TaskStatus
from gen.domain.values import Value
from gen.domain.workspace import Workspace
from gen.intake import ProgressFolder
from gen.intake.form.sheet import HEADING_ROW
from gen.pipeline.output.manifest import Manifest
from gen.pipeline.output.store import FileStore
from gen.programme.forms.shared import shared_tables
from gen.register import NumberRequest, Series, open_register
from gen.register.rows import by_ids
from gen.register.schema import entry
from gen.register.seals import seal_of_entry

EARLIER = Path(__file__).resolve().parent.parent / "tests" / "data" / "earlier"
OFFICE = "van-phong"
"""The folder of the office in the paths that the book of numbers keeps."""
AGENCY, YEAR = "lao-cai", 2024
MADE = ((f"annual {AGENCY}", 2024), (f"plan {AGENCY}", 2019))
ENTERED_BY_A_KILLED_RUN = (f"midterm {AGENCY}", 2022)
IDENTITY = (None, None, None, date(2024, 12, 10), "Người lập thử", "0214 000 000")
SETTINGS = """\
[general]
language = "vi"
programme = "1439"

[lint]
ignore = ["TYP004"]

[register]
scope = "agency"
groups = { "QĐ" = "quyet-dinh", "CT" = "quyet-dinh" }
"""


class Moment:
    """A clock that stands still, so that the same version keeps the same book."""

    def now(self) -> datetime:
        """Return the moment of every entry."""
        return datetime(2024, 12, 20, 9, 30, tzinfo=UTC)

    def today(self) -> date:
        """Return its day."""
        return self.now().date()


def gen(office: Path, *words: str) -> None:
    """Run a command as a clerk types it; stop where it could not run."""
    command = [sys.executable, "-m", "gen", "--workspace", str(office), *words]
    done = subprocess.run(command, cwd=office, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode == 2:
        raise SystemExit(done.stderr)


def keep(kept: Path) -> None:
    """Make one of everything in an office of its own and copy it to ``kept``."""
    with TemporaryDirectory() as folder:
        office = Path(folder) / OFFICE
        subprocess.run([sys.executable, "-m", "gen", "init", str(office)], check=True, capture_output=True)
        (office / "gen.toml").write_text(SETTINGS, encoding="utf-8")
        _make_forms(office)
        _make_documents(office)
        _number(office)
        gen(office, "lint", "du-thao", "--write-baseline", "da-chap-nhan.json")
        _without_machine(office / "register.sqlite3", office)
        for part in ("gen.toml", "register.sqlite3", "da-chap-nhan.json"):
            kept.mkdir(parents=True, exist_ok=True)
            shutil.copy2(office / part, kept / part)
        for part in ("bieu-mau", "da-dien", "output", "da-cap-so"):
            shutil.copytree(office / part, kept / part, ignore=shutil.ignore_patterns(".gitkeep", ".gen.lock"))


def _make_forms(office: Path) -> None:
    """Write the blank form of the year, and the same form filled with the demo figures."""
    gen(office, "form", AGENCY, "--year", str(YEAR))
    filled = office / "da-dien" / str(YEAR) / f"{AGENCY}.xlsx"
    filled.parent.mkdir(parents=True)
    tables = ProgressFolder(Workspace(office).progress, shared_tables()).read(AGENCY, YEAR).tables
    with closing(openpyxl.load_workbook(office / "bieu-mau" / str(YEAR) / f"{AGENCY}.xlsx")) as book:
        for sheet in shared_tables().data_sheets_of(YEAR):
            _fill(book[sheet.name], sheet, tables)
        info = book[shared_tables().sheet("info").name]
        for number, value in enumerate(IDENTITY, start=HEADING_ROW + 1):
            if value is not None:
                info.cell(number, 2).value = value
        book.save(filled)


def _fill(page: Worksheet, sheet: Sheet, tables: AgencyTables) -> None:
    for number, row in enumerate(getattr(tables, sheet.key), start=HEADING_ROW + 1):
        for place, column in enumerate(sheet.columns, start=1):
            typed = _typed(getattr(row, column.key))
            if typed is not None:
                page.cell(number, place).value = typed


def _typed(value: object) -> str | int | float | date | None:
    """Return what a clerk types for a value; None for an empty cell."""
    match value:
        case Value(number=Decimal() as number):
            return int(number) if number == number.to_integral_value() else float(number)
        case TaskStatus():
            return value.value
        case bool():
            return "x" if value else None
        case date() | str():
            return value or None
        case _:
            return None


def _make_documents(office: Path) -> None:
    """Make documents into a settled manifest, and enter one more in its journal as a run leaves it that is killed."""
    for words, year in MADE:
        gen(office, "make", *words.split(), "--year", str(year))
    words, year = ENTERED_BY_A_KILLED_RUN
    kind, agency = words.split()
    gen(office, "batch", kind, "--year", str(year), "--agencies", agency, "-o", "khac")
    journal = Manifest(office / "output", FileStore())
    path = f"{kind}/{year}/{agency}.docx"
    journal.record(path, Manifest(office / "khac", FileStore())[path])
    journal.close()
    (office / "output" / path).parent.mkdir(parents=True)
    shutil.copy2(office / "khac" / path, office / "output" / path)


def _number(office: Path) -> None:
    """Issue a copy of the report; void a second number, leave a third reserved; start the next year at 58."""
    for folder in ("da-cap-so", "du-thao"):
        (office / folder).mkdir()
        shutil.copy2(office / f"output/annual/{YEAR}/{AGENCY}.docx", office / folder / f"{AGENCY}.docx")
    gen(office, "issue", f"da-cap-so/{AGENCY}.docx", "--date", "20/12/2024")
    register, series = open_register(str(office / "register.sqlite3"), Moment()), Series(AGENCY)
    for name in ("huy", "do-dang"):
        path, day = str(office / "da-cap-so" / f"{name}.docx"), date(2024, 12, 23)
        (taken,) = register.reserve([NumberRequest(series, "BC-UBND", day, name.rjust(64, "0"), path)])
        if name == "huy":
            register.confirm({taken.entry.id: "1" * 64})
    register.close()
    of_year = ("--series", AGENCY, "--year", str(YEAR))
    gen(office, "register", "void", "2", *of_year, "--reason", "Dự thảo có sai sót")
    opened = ("--series", AGENCY, "--year", str(YEAR + 1))
    gen(office, "register", "open", "58", *opened, "--reason", "Trước đó ghi sổ giấy")


def _without_machine(register: Path, office: Path) -> None:
    """Write paths in the book as if the office were at the root, lines sealed anew: where it was does not matter."""
    engine, start = create_engine(f"sqlite:///{register}"), f"{office.resolve().parent}/"
    with engine.begin() as book:
        for id_, path in book.execute(select(entry.c.id, entry.c.path)).all():
            this = entry.update().where(entry.c.id == id_)
            book.execute(this.values(path=path.replace(start, "/")))
            book.execute(this.values(seal=seal_of_entry(by_ids(book, (id_,))[id_])))
    engine.dispose()
    with closing(sqlite3.connect(register)) as vacuumed:
        vacuumed.execute("VACUUM")


def main() -> None:
    """Keep the files of this version."""
    kept = EARLIER / __version__
    if kept.exists():
        raise SystemExit(f"{kept} is there already: what was released does not change")
    keep(kept)


if __name__ == "__main__":
    main()
