"""How long a person at the desk waits, and what forty at once cost: ``python -m benchmarks.desk``.

A real server on loopback over a workspace with the made-up figures; times are of whole requests, as a browser has them.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import openpyxl

from gen.bootstrap.shipped import shipped_workspace
from gen.pipeline.init import start_workspace
from tests.support.clerks import filled_form
from tests.support.desk import Browser, come_in, served

YEAR = 2024
CLERKS = 40
ROUNDS = 7


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = start_workspace(shipped_workspace(), Path(folder, "office")).workspace
        begun = time.perf_counter()
        with served(workspace.root) as desk, come_in(desk) as browser:
            said("gen serve ready, first page", time.perf_counter() - begun, 1.2)
            form = filled_form()
            said("workbook dropped, findings on the page", median(lambda: hand_in(browser, form)), 0.5)
            said("page of a sheet", median(lambda: browser.get(f"/so-lieu/{YEAR}/lao-cai")), 0.2)
            said("board of 85, after something came in", first_board(browser), 0.8)
            said("board of 85, looked at again", median(lambda: browser.get(f"/tinh-hinh?nam={YEAR}")), 0.8)
            pictures(browser)
            together(browser, workbooks(form, Path(folder)))
            print(
                f"{'memory of the server, its reader and helpers':52} {memory(desk.process.pid):7.0f} MiB  (reach 400)"
            )


def median(work: Callable[[], object]) -> float:
    """Return the middle of the seconds that the work took, after a first round that does not count."""
    work()
    return statistics.median(timed(work) for _round in range(ROUNDS))


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that the work took."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def first_board(browser: Browser) -> float:
    """Return the seconds of a board whose days of receipt were just changed, the middle of several."""
    found = []
    for day in range(10, 10 + ROUNDS):
        browser.post(
            "/tinh-hinh/ngay-nhan",
            data={"nam": str(YEAR), "don-vi": "ha-noi", "ngay": f"{day}/12/{YEAR}"},
            follow_redirects=False,
        )
        found.append(timed(lambda: browser.get(f"/tinh-hinh?nam={YEAR}")))
    return statistics.median(found)


def hand_in(browser: Browser, content: bytes) -> None:
    """Drop a workbook and see its findings."""
    answer = browser.post("/nop-bao-cao", files={"tep": ("bao cao.xlsx", content)})
    assert "Xem số liệu và lỗi" in answer.text
    assert browser.get(f"/so-lieu/{YEAR}/lao-cai").status_code == 200


def pictures(browser: Browser) -> None:
    """Measure the first page picture of a report, cold and seen before."""
    here = f"/van-ban/annual/{YEAR}/ha-noi"
    browser.post(here)
    said("first page picture, cold", timed(lambda: browser.get(f"{here}/trang/1")), 3.0)
    said("first page picture, seen before", median(lambda: browser.get(f"{here}/trang/1")), 0.2)


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


def together(browser: Browser, contents: list[bytes]) -> None:
    """Let all clerks hand in at once."""
    cookies = dict(browser.cookies)

    def one(content: bytes) -> tuple[int, float]:
        with Browser(str(browser.base_url)) as own:
            own.cookies.update(cookies)
            begun = time.perf_counter()
            answer = own.post("/nop-bao-cao", files={"tep": ("bao cao.xlsx", content)}, timeout=httpx.Timeout(120))
            return ("Xem số liệu và lỗi" in answer.text), time.perf_counter() - begun

    with ThreadPoolExecutor(len(contents)) as pool:
        answers = list(pool.map(one, contents))
    seconds = sorted(each for _ok, each in answers)
    said(f"{len(contents)} clerks at once, 95th of a hundred", seconds[int(0.95 * (len(seconds) - 1))], 4.0)
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


def said(what: str, seconds: float, reach: float) -> None:
    """Print one figure beside what it is to reach."""
    print(f"{what:52} {seconds:7.2f} s    (reach {reach:g})")


if __name__ == "__main__":
    main()
