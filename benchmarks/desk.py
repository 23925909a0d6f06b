"""How long a person at the desk waits, and what forty at once cost: ``python -m benchmarks.desk``.

A real server on loopback over a workspace with the made-up figures; times are of whole requests, as a browser has them.
"""

import itertools
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import httpx
import openpyxl

from gen.pipeline.init import start_workspace
from gen.programme.shipped import shipped_workspace
from tests.support.clerks import filled_form
from tests.support.desk import Browser, come_in, served

YEAR = 2024
CLERKS = 40
ROUNDS = 7
Cost = tuple[float, float]
"""Seconds waited, and seconds of the processor: the machine may be busy with something else."""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = start_workspace(shipped_workspace(), Path(folder, "office")).workspace
        begun = time.perf_counter()
        with served(workspace.root) as desk, come_in(desk) as browser:
            said("gen serve ready, first page", (time.perf_counter() - begun, cpu(desk.process.pid)), 1.2)
            form = filled_form()
            process = desk.process.pid
            said("workbook dropped, findings on the page", median(lambda: hand_in(browser, form), process), 0.5)
            said("page of a sheet", median(lambda: browser.get(f"/so-lieu/{YEAR}/lao-cai"), process), 0.2)
            said("board of 85, after a day of receipt", median(lambda: changed_board(browser), process), 0.8)
            reports = map(form_of, itertools.repeat(form), itertools.count(1))
            said("board of 85, after a report with other figures", board_after(browser, reports, process), 0.8)
            said("board of 85, looked at again", median(lambda: browser.get(f"/tinh-hinh?nam={YEAR}"), process), 0.8)
            pictures(browser, process)
            together(browser, workbooks(form, Path(folder)), process)
            print(f"{'memory of the server, its reader and helpers':52} {memory(process):7.0f} MiB  (reach 400)")


def median(work: Callable[[], object], process: int, rounds: int = ROUNDS) -> Cost:
    """Return the middle of the seconds that the work took, and the processor time of the server for each round."""
    work()
    before = cpu(process)
    seconds = statistics.median(timed(work) for _round in range(rounds))
    return seconds, (cpu(process) - before) / rounds


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that the work took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def cpu(process: int) -> float:
    """Return the processor time in seconds that a process and those it started have taken, ended ones too."""
    total = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if str(process) in (stat.parent.name, fields[1]):
            total += sum(map(int, fields[11:15]))
    return total / os.sysconf("SC_CLK_TCK")


def changed_board(browser: Browser) -> None:
    """Write a day of receipt and look at the board."""
    day = 10 + time.monotonic_ns() % 15
    receipt = {"nam": str(YEAR), "don-vi": "ha-noi", "ngay": f"{day}/12/{YEAR}"}
    browser.post("/tinh-hinh/ngay-nhan", data=receipt)


def board_after(browser: Browser, reports: Iterator[bytes], process: int) -> Cost:
    """Measure the board each time that a report with figures of its own came in; others are compared with it."""
    rounds = []
    for report in itertools.islice(reports, ROUNDS):
        browser.post("/nop-bao-cao", files={"tep": ("bao cao.xlsx", report)})
        before = cpu(process)
        rounds.append((timed(lambda: browser.get(f"/tinh-hinh?nam={YEAR}")), cpu(process) - before))
    return statistics.median(each for each, _cpu in rounds), statistics.fmean(each for _waited, each in rounds)


def form_of(form: bytes, number: int) -> bytes:
    """Return the form with figures of its own."""
    book = openpyxl.load_workbook(BytesIO(form))
    for sheet, columns in (("Kinh phí", "BC"), ("Tập huấn", "EF"), ("Tuyên truyền", "BC")):
        for column in columns:
            cell = book[sheet][f"{column}5"]
            if isinstance(cell.value, int | float):
                cell.value += number
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def hand_in(browser: Browser, content: bytes) -> None:
    """Drop a workbook and see its findings."""
    answer = browser.post("/nop-bao-cao", files={"tep": ("bao cao.xlsx", content)})
    assert "Xem số liệu và lỗi" in answer.text
    assert browser.get(f"/so-lieu/{YEAR}/lao-cai").status_code == 200


def pictures(browser: Browser, process: int) -> None:
    """Measure the first page picture of a report, cold and seen before."""
    here = f"/van-ban/annual/{YEAR}/ha-noi"
    browser.post(here)
    before = cpu(process)
    seconds = timed(lambda: browser.get(f"{here}/trang/1"))
    said("first page picture, cold", (seconds, cpu(process) - before), 3.0)
    said("first page picture, seen before", median(lambda: browser.get(f"{here}/trang/1"), process), 0.2)


def workbooks(form: bytes, folder: Path) -> list[bytes]:
    """Return a workbook for each clerk, of an agency of its own."""
    agencies = [
        line.split(",")[0]
        for line in (folder / f"office/data/progress/{YEAR}/thong-tin.csv")
        .read_text(encoding="utf-8-sig")
        .splitlines()[1:]
    ]
    path = folder / "form.xlsx"
    path.write_bytes(form)
    made = []
    for agency in list(dict.fromkeys(agencies))[-CLERKS:]:
        book = openpyxl.load_workbook(path)
        for row in book["Thông tin"].iter_rows(min_col=2, max_col=2):
            if row[0].value == "lao-cai":
                row[0].value = agency
        book.save(path.with_name(f"{agency}.xlsx"))
        made.append(path.with_name(f"{agency}.xlsx").read_bytes())
    return made


def together(browser: Browser, contents: list[bytes], process: int) -> None:
    """Let all clerks hand in at once."""
    cookies = dict(browser.cookies)

    def one(content: bytes) -> tuple[int, float]:
        with Browser(str(browser.base_url)) as own:
            own.cookies.update(cookies)
            begun = time.perf_counter()
            answer = own.post("/nop-bao-cao", files={"tep": ("bao cao.xlsx", content)}, timeout=httpx.Timeout(120))
            return ("Xem số liệu và lỗi" in answer.text), time.perf_counter() - begun

    before = cpu(process)
    with ThreadPoolExecutor(len(contents)) as pool:
        answers = list(pool.map(one, contents))
    seconds = sorted(each for _ok, each in answers)
    late = seconds[int(0.95 * (len(seconds) - 1))]
    said(f"{len(contents)} clerks at once, 95th of a hundred", (late, cpu(process) - before), 4.0)
    print(f"{'errors among them':52} {sum(not ok for ok, _each in answers):7}")


def memory(process: int) -> float:
    """Return the memory in MiB of a process and those it started."""
    total = 0.0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            lines = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
        except (OSError, ValueError):
            continue
        if str(process) in (status.parent.name, lines.get("PPid", "").strip()):
            total += int(lines.get("VmRSS", "0 kB").split()[0]) / 1024
    return total


def said(what: str, cost: Cost, reach: float) -> None:
    """Print one figure beside what it is to reach, and what it cost the processor."""
    print(f"{what:52} {cost[0]:7.2f} s    (reach {reach:g}; processor {cost[1]:.2f} s)")


if __name__ == "__main__":
    main()
