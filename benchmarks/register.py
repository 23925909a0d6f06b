"""How many documents a second get their number: reserved in the book, stamped, written, confirmed.

Run ``python -m benchmarks.register [documents]`` in the repository. The documents are the annual reports of all
provinces, made different from each other. Prints documents a second by the clock and by processor time, for an SQLite
file and (where its binaries are found) a PostgreSQL server on a unix socket, and the same with the linter before it.
"""

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from gen.domain.workspace import Workspace
from gen.pipeline.issue import issue
from gen.pipeline.jobs.planning import Asked, plan_jobs
from gen.pipeline.making.maker import Maker
from gen.pipeline.numbering.examining import LintExaminer
from gen.pipeline.numbering.model import IssueRequest, IssueState, Office
from gen.pipeline.reports.workshop import Workshop
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.properties import set_core
from tests.support.office import office_at
from tests.support.postgres import find_binaries, server

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = 630
LINTED = 63
AIM = 200
PROCESSES = 2


@dataclass(frozen=True)
class Rate:
    """Documents a second."""

    by_clock: float
    by_processor: float


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    drafts = list(many_drafts(count))
    size = sum(map(len, drafts)) // len(drafts)
    print(f"{count} annual reports, {size / 1024:.0f} kB each; aim: {AIM} documents a second on SQLite")
    with TemporaryDirectory() as folder:
        show("SQLite", measure(office_at(Path(folder) / "register.sqlite3"), drafts, Path(folder) / "a"))
        together = measure_together(Path(folder) / "shared.sqlite3", drafts, Path(folder))
        print(f"SQLite, {PROCESSES} processes in one series: {together:.0f} a second by the clock")
        office = office_at(Path(folder) / "linted.sqlite3")
        linted = replace(office, examine=LintExaminer())
        show("SQLite, linter before it", measure(linted, drafts[:LINTED], Path(folder) / "b"))
        with postgres() as location:
            if location:
                show("PostgreSQL", measure(office_at(location), drafts, Path(folder) / "c"))


def many_drafts(count: int) -> Iterator[bytes]:
    """Yield reports of all provinces again and again, no two of them the same."""
    workshop = Workshop(Workspace(ROOT, "1439"))
    make = Maker(workshop)
    made = [make(job).content for job in plan_jobs(workshop.programme, Asked("annual", 2024), "provinces")]
    reports = [content for content in made if content]
    for number in range(count):
        archive = DocxArchive(reports[number % len(reports)])
        set_core(archive, {"identifier": str(number)})
        yield archive.packed()


def measure(office: Office, drafts: list[bytes], folder: Path) -> Rate:
    """Number the drafts, as ``gen issue`` does."""
    folder.mkdir()
    paths = tuple(folder / f"{number}.docx" for number in range(len(drafts)))
    for path, draft in zip(paths, drafts, strict=True):
        path.write_bytes(draft)
    clock, processor = time.perf_counter(), time.process_time()
    states = [issued.state for issued in issue(IssueRequest(paths), office)]
    rate = Rate(len(paths) / (time.perf_counter() - clock), len(paths) / (time.process_time() - processor))
    office.register.close()
    if set(states) != {IssueState.ISSUED}:
        raise SystemExit(f"not all were numbered: {set(states)}")
    return rate


def measure_together(register: Path, drafts: list[bytes], folder: Path) -> float:
    """Return documents a second by the clock when several processes number in one series at once."""
    office_at(register).register.close()  # made before the clock starts
    parts = [drafts[number::PROCESSES] for number in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES) as pool:
        list(pool.map(_warm, range(PROCESSES)))
        folders = [folder / f"part-{number}" for number in range(PROCESSES)]
        clock = time.perf_counter()
        list(pool.map(_measure_part, [register] * PROCESSES, parts, folders))
    return len(drafts) / (time.perf_counter() - clock)


def _warm(number: int) -> int:
    return number


def _measure_part(register: Path, drafts: list[bytes], folder: Path) -> Rate:
    return measure(office_at(register), drafts, folder)


@contextmanager
def postgres() -> Iterator[str]:
    """Give the URL of an empty PostgreSQL register, or "" if there is none."""
    binaries = find_binaries()
    if binaries is None:
        print("PostgreSQL: not installed here (no initdb found)")
        yield ""
        return
    with server(binaries) as running:
        yield running.database("benchmark")


def show(name: str, rate: Rate) -> None:
    """Print one line."""
    print(f"{name}: {rate.by_clock:.0f} a second by the clock, {rate.by_processor:.0f} by processor time")


if __name__ == "__main__":
    main()
