"""How long do a thousand letters from one table take? ``python -m benchmarks.letters`` runs the whole command.

The template is that of the chapter “Tự làm mẫu” with a note that every other letter has: text, a day, a paragraph that
is there or not, a QR code of its own for each. The command is run in a process of its own, into an empty folder, beside
a Python that does nothing; clock and processor time are printed, the median and the least of several runs.
"""

import argparse
import os
import statistics
import sys
import time
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from tests.docs.test_own_templates_chapter import INVITATION, VALUES

NOTE = "ghi_chu"


def prepare(folder: Path, letters: int) -> None:
    """Write the template and its table (synthetic)."""
    (folder / "giay-moi.docx").write_bytes(INVITATION)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([*VALUES, NOTE])
    for number in range(letters):
        values = [value.format(number) if isinstance(value, str) else value for value in VALUES.values()]
        sheet.append([*values, f"mang theo tài liệu số {number}" if number % 2 else None])
    book.save(folder / "danh-sach.xlsx")


def seconds(command: list[str], folder: Path) -> tuple[float, float]:
    """Run a command there; return the seconds by the clock and those of the processor, its children's included."""
    started, before = time.perf_counter(), os.times()
    run(command, cwd=folder, capture_output=True, check=True)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return time.perf_counter() - started, used


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    gen = [sys.executable, "-m", "gen", "batch", "--template", "giay-moi.docx", "--data", "danh-sach.xlsx"]
    taken: dict[str, list[tuple[float, float]]] = {"python -c pass": [], f"{options.letters} letters": []}
    with TemporaryDirectory() as place:
        folder = Path(place)
        prepare(folder, options.letters)
        for turn in range(options.rounds + 1):  # the first compiles the modules
            batch = [*gen, "--name", "{ma}.docx", "-o", f"thu-{turn}"]
            for label, command in zip(taken, ([sys.executable, "-c", "pass"], batch), strict=True):
                taken[label].append(seconds(command, folder))
            assert len(list((folder / f"thu-{turn}").glob("*.docx"))) == options.letters
    print(f"{'':16} {'clock':>8} {'least':>8} {'processor':>10} {'least':>8}")
    for label, runs in taken.items():
        clock, used = ([run[each] for run in runs[1:]] for each in (0, 1))
        middle, busy = statistics.median(clock), statistics.median(used)
        print(f"{label:16} {middle:7.2f}s {min(clock):7.2f}s {busy:9.2f}s {min(used):7.2f}s")


if __name__ == "__main__":
    main()
