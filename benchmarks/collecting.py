"""Checking and adding up the workbooks of thousands of communes on two cores: time, and memory that must not grow.

    python -m benchmarks.collecting                        # 1 000 and 10 000 workbooks
    python -m benchmarks.collecting --sizes 3321

One workspace has as many simulated communes as the largest size, spread over the provinces, so that only the number of
workbooks differs. The forms are the program's own, filled with synthetic figures; one in fifty has errors. The commands
are run as a person runs them, and what they add up is compared with the sum of the figures that were written.
"""

import argparse
import csv
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl

from gen.domain.agency import Agency
from gen.intake.form.workbook import form_bytes
from gen.programme import Programme, load_programme

ROOT = Path(__file__).resolve().parents[1]
YEAR = 2025
DAY = date(YEAR, 12, 14)
ONE_WITH_ERRORS_IN = 50
FIRST_MARK = 770001  # the figures of the pattern: numbers that stand nowhere else, replaced in the bytes of each form
RATES = ("CT01", "CT02", "CT09")
COUNTS = ("CT04", "CT06")


@dataclass(frozen=True)
class Run:
    """One command as it was run: how long it took, the highest memory of its processes in MiB, what it printed."""

    label: str
    workbooks: int
    seconds: float
    main: float
    worker: float
    printed: str

    def __str__(self) -> str:
        rate = self.workbooks / self.seconds
        memory = f"main process {self.main:4.0f} MiB   a worker {self.worker:4.0f} MiB"
        return f"{self.label:6} {self.workbooks:6} workbooks {self.seconds:7.1f} s {rate:6.0f}/s   {memory}"


class Pattern:
    """The form of one commune, filled with marks in place of figures; copies differ in their marks and names alone."""

    def __init__(self, programme: Programme, agency: Agency) -> None:
        self._agency = agency
        self._marks: dict[str, bytes] = {}
        with zipfile.ZipFile(BytesIO(self._filled(form_bytes(agency, YEAR, programme, None)))) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}

    def _filled(self, form: bytes) -> bytes:
        book = openpyxl.load_workbook(BytesIO(form))
        book["Thông tin"]["B8"] = DAY
        book["Thông tin"]["B9"] = "Số liệu mô phỏng"
        sheet = book["Chỉ tiêu"]
        for row in range(5, 5 + 13):
            code = sheet.cell(row, 1).value
            keys = ("numerator", "denominator") if code in RATES else ("value",) if code in COUNTS else ()
            for key, column in zip(keys, (4, 5) if code in RATES else (6,), strict=False):
                sheet.cell(row, column).value = self._mark(f"{code}.{key}")
        for row in range(5, 5 + sum(1 for cell in book["Nhiệm vụ"]["A"][4:] if cell.value)):
            book["Nhiệm vụ"].cell(row, 8).value = "Đang triển khai"
        classes = ("Lớp kiến thức ASEAN (số liệu mô phỏng)", "Kiến thức về Cộng đồng ASEAN", date(YEAR, 9, 8))
        held: tuple[str | date, ...] = (*classes, date(YEAR, 9, 9), "Hội trường")
        for column, value in enumerate(held, start=1):
            book["Tập huấn"].cell(5, column).value = value
        book["Tập huấn"].cell(5, 6).value = self._mark("training.people")
        book["Tập huấn"].cell(5, 7).value = self._mark("training.attendances")
        book["Kinh phí"].cell(5, 1).value = "Ngân sách địa phương"
        book["Kinh phí"].cell(5, 2).value = self._mark("budget.planned")
        book["Kinh phí"].cell(5, 3).value = self._mark("budget.spent")
        stream = BytesIO()
        book.save(stream)
        return stream.getvalue()

    def _mark(self, figure: str) -> int:
        mark = FIRST_MARK + len(self._marks)
        self._marks[figure] = b"<v>%d</v>" % mark
        return mark

    def copy(self, agency_id: str, name: str, figures: dict[str, int | str]) -> bytes:
        """Return the form of another commune with its figures; a text stands where a number should: an error."""
        changes = {self._agency.id.encode(): agency_id.encode(), _in_xml(self._agency.name): _in_xml(name)}
        for figure, mark in self._marks.items():
            changes[mark] = b"<v>%s</v>" % str(figures[figure]).encode()
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for part, content in self._parts.items():
                for before, after in changes.items():
                    content = content.replace(before, after)
                archive.writestr(part, content)
        return stream.getvalue()


def _in_xml(text: str) -> bytes:
    """Return the text as openpyxl writes it into a part: everything beyond ASCII by its number."""
    return text.encode("ascii", "xmlcharrefreplace")


def figures_of(number: int) -> dict[str, int | str]:
    """Return the synthetic figures of the commune of that number; one in fifty trained more people than it has."""
    staff = 20 + number % 23
    trained = staff + 1 if number % ONE_WITH_ERRORS_IN == 0 else staff - number % 7
    return {
        **{f"{code}.numerator": trained for code in RATES},
        **{f"{code}.denominator": staff for code in RATES},
        "CT04.value": 1,
        "CT06.value": number % 3,
        "training.people": trained,
        "training.attendances": trained + number % 5,
        "budget.planned": 40 + number % 11,
        "budget.spent": 30 + number % 11,
    }


def simulate(folder: Path, communes: int) -> list[Path]:
    """Make a workspace with so many communes under the provinces; return their workbooks, by their number."""
    for part in ("agencies", "programmes/1439"):
        shutil.copytree(ROOT / "data" / part, folder / "data" / part)
    (folder / "templates").mkdir()
    (folder / "data/progress").mkdir()
    provinces = [agency.id for agency in load_programme(folder / "data", "1439").agencies.select("provinces", DAY)]
    units = folder / "data/agencies/units.csv"
    with units.open(encoding="utf-8-sig", newline="") as file:
        columns = list(next(csv.reader(file)))
    with units.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, columns).writerows(_row(columns, number, provinces) for number in range(communes))
    received = folder / "nhan-duoc"
    programme = load_programme(folder / "data", "1439")
    pattern = Pattern(programme, programme.agencies.get("xa-00000", DAY))
    paths = []
    for number in range(communes):
        path = received / provinces[number % len(provinces)] / f"{number:05d}.xlsx"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pattern.copy(f"xa-{number:05d}", _name(number), figures_of(number)))
        paths.append(path)
    return paths


def first_of(paths: list[Path], count: int, folder: Path) -> Path:
    """Return a folder with the first so many workbooks, under their provinces, as links."""
    for path in paths[:count]:
        link = folder / path.parent.name / path.name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.hardlink_to(path)
    return folder


def _row(columns: list[str], number: int, provinces: list[str]) -> dict[str, str]:
    values = {
        "id": f"xa-{number:05d}",
        "type": "xa",
        "name": _name(number),
        "unit": f"xã số {number:05d}",
        "short_name": f"Xã số {number:05d}",
        "header_lines": "ỦY BAN NHÂN DÂN / XÃ MÔ PHỎNG",
        "symbol": "UBND",
        "place": f"Xã số {number:05d}",
        "head_title": "CHỦ TỊCH",
        "deputy_title": "PHÓ CHỦ TỊCH",
        "leaders": "CT, các PCT UBND xã",
        "reports": "no",
        "source": "simulated",
        "parent": provinces[number % len(provinces)],
    }
    return dict.fromkeys(columns, "") | values


def _name(number: int) -> str:
    return f"Ủy ban nhân dân xã số {number:05d}"


def run(label: str, workbooks: int, workspace: Path, *arguments: str) -> Run:
    """Run a command of the program in the workspace, watching its memory and that of its processes."""
    command = [sys.executable, "-m", "gen", "--workspace", str(workspace), *arguments]
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    watch = Watch(process.pid)
    printed = process.communicate()[0]
    seconds = time.perf_counter() - started
    if process.returncode not in (0, 1):
        raise SystemExit(f"{label}: exit code {process.returncode}")
    done = Run(label, workbooks, seconds, watch.main / 1024, watch.worker / 1024, printed)
    print(done, flush=True)
    return done


def hold_against_the_written(printed: str, count: int) -> None:
    """Fail where a sum is not that of the figures written into the sound workbooks."""
    found = {each["figure"]: each["units"] for each in json.loads(printed)}
    sound = [figures_of(number) for number in range(count) if number % ONE_WITH_ERRORS_IN]
    for figure in sound[0]:
        total = found[figure.replace(".value", ".result")]
        if int(total) != sum(int(figures[figure]) for figures in sound):
            raise SystemExit(f"{figure}: {total} was added up, which is not what was written")


class Watch:
    """The highest resident memory, in KiB, of a process and of any that it started, looked at while it runs."""

    def __init__(self, pid: int) -> None:
        self.main = self.worker = 0
        self._pid = pid
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while (own := _highest(self._pid)) is not None:
            self.main = max(self.main, own)
            children = Path(f"/proc/{self._pid}/task/{self._pid}/children")
            try:
                found = [_highest(int(child)) or 0 for child in children.read_text().split()]
            except OSError:
                return
            self.worker = max([self.worker, *found])
            time.sleep(0.05)


def _highest(pid: int) -> int | None:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), None)


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000])
    sizes = parser.parse_args().sizes
    with tempfile.TemporaryDirectory(prefix="gen-collecting-") as scratch:
        workspace = Path(scratch) / "workspace"
        paths = simulate(workspace, max(sizes))
        for size in sizes:
            received = str(first_of(paths, size, Path(scratch) / f"received-{size}"))
            run("check", size, workspace, "check", received, "--year", str(YEAR))
            asked = ("trace", "all", "--year", str(YEAR), "--by-units", "--data", received, "--json")
            hold_against_the_written(run("add up", size, workspace, *asked).printed, size)


if __name__ == "__main__":
    main()
