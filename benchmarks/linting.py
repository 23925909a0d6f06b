"""How fast is the linter? ``python -m benchmarks.linting`` judges the annual report, alone and a thousand times.

The report has fourteen pages (synthetic figures). Reading and judging are timed apart, medians of processor time; the
thousand files are judged by two processes, and the wall clock counts, start of the processes included.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.lint import lint_document
from gen.pipeline.jobs.model import Job
from gen.pipeline.lint import LintRequest, lint_all
from gen.pipeline.making.maker import Maker
from gen.pipeline.output.store import FileStore
from gen.pipeline.reports.workshop import Workshop
from gen.wordml.reading.document import read_document

ROOT = Path(__file__).resolve().parent.parent


def report() -> bytes:
    """Return the annual report of one province."""
    outcome = Maker(Workshop(Workspace(ROOT, "1439")))(Job(Behaviour.ANNUAL, "lao-cai", 2024, date(2024, 12, 15)))
    if not outcome.content:
        raise SystemExit(outcome.reason)
    return outcome.content


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """Return the median processor time of the work, once warm."""
    work()
    times = []
    for _round in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


def files_per_second(content: bytes, files: int, workers: int) -> float:
    """Return how many files are judged in a second of wall-clock time."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(files):
            (Path(folder) / f"{number:04d}.docx").write_bytes(content)
        start = time.perf_counter()
        judged = sum(1 for _linted in lint_all(LintRequest((Path(folder),), workers=workers), FileStore()))
        return judged / (time.perf_counter() - start)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=30)
    asked = parser.parse_args()
    content = report()
    document = read_document(content, "report.docx")
    reading = milliseconds(lambda: read_document(content, "report.docx"), asked.rounds)
    judging = milliseconds(lambda: lint_document(document), asked.rounds)
    print(f"paragraphs, cells included   {len(document.paragraphs)}")
    print(f"reading one report           {reading:.1f} ms")
    print(f"judging one report           {judging:.1f} ms")
    rate = files_per_second(content, asked.files, asked.jobs)
    print(f"{asked.files} files, --jobs {asked.jobs}        {rate:.0f} files/s")


if __name__ == "__main__":
    main()
