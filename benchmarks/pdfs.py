"""Measure what PDF/A costs against plain PDF, and what verifying signatures takes.

    python -m benchmarks.pdfs               # 63 annual reports, two workers
    python -m benchmarks.pdfs --reports 16

The reports are made first. Then each form is converted by the same pool, in turns; processor time is LibreOffice's and
that of the checks together. The clock is told beside it, with the load of the machine: it is a result only where
nothing else runs.
"""

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from unittest.mock import patch

from gen.bootstrap.clock import SystemClock
from gen.domain.workspace import Workspace
from gen.pipeline.jobs.planning import Asked, plan_jobs
from gen.pipeline.making import pdf
from gen.pipeline.making.maker import Maker
from gen.pipeline.making.sendable import make_pdfs
from gen.pipeline.output.store import FileStore
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.signing.preparing import PrepareRequest, prepare
from gen.pipeline.signing.trying import TrialRequest, try_signing
from gen.pipeline.signing.verifying import verify

ROOT = Path(__file__).resolve().parent.parent
YEAR = 2024
WORKERS = 2
ROUNDS = 3
VERIFICATIONS = 5


@dataclass(frozen=True)
class Cost:
    """Processor time, this process and those it waited for, and the clock, in seconds."""

    processor: float
    clock: float


@contextmanager
def measured(costs: list[Cost]) -> Iterator[None]:
    """Add what is inside to the costs."""
    processor, clock = processor_time(), time.perf_counter()
    yield
    costs.append(Cost(processor_time() - processor, time.perf_counter() - clock))


def processor_time() -> float:
    """Return the processor time of this process and of those that it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def reports(folder: Path, number: int) -> list[Path]:
    """Make annual reports of provinces; return their files."""
    workshop = Workshop(Workspace(ROOT, "1439"))
    make = Maker(workshop)
    paths = []
    for job in plan_jobs(workshop.programme, Asked("annual", YEAR), "provinces")[:number]:
        content = make(job).content
        if content is not None:
            paths.append(folder / f"{job.agency_id}.docx")
            paths[-1].write_bytes(content)
    return paths


def plain(documents: Sequence[Path]) -> None:
    """Convert to plain PDF, as LibreOffice does unasked; nothing is checked."""
    with patch.dict(pdf.EXPORT, clear=True):
        _require(pdf.convert_all(documents, WORKERS))


def archival(documents: Sequence[Path]) -> None:
    """Convert to PDF/A and check each."""
    _require(make_pdfs(documents, FileStore(), WORKERS))


def _require(converted: Iterator[pdf.Converted]) -> None:
    failed = [one for one in converted if one.pdf is None or one.findings]
    if failed:
        raise SystemExit(f"not as it must be: {failed[0]}")


def conversions(documents: Sequence[Path]) -> None:
    """Print the cost of both forms and their ratio."""
    forms: dict[str, Callable[[Sequence[Path]], None]] = {"plain PDF": plain, "PDF/A, checked": archival}
    costs: dict[str, list[Cost]] = {name: [] for name in forms}
    for _round in range(ROUNDS):
        for name, convert in forms.items():
            for document in documents:
                document.with_suffix(".pdf").unlink(missing_ok=True)
            with measured(costs[name]):
                convert(documents)
    for name, found in costs.items():
        middle = median(cost.processor for cost in found)
        clock = min(cost.clock for cost in found)
        print(f"{name:16} {middle:7.2f} s of processor, best clock {clock:6.2f} s ({len(documents)} reports)")
    one, other = (median(cost.processor for cost in found) for found in costs.values())
    print(f"PDF/A / plain: {other / one:.2f}; load {os.getloadavg()[0]:.1f}")


def verifications(document: Path) -> None:
    """Print what verifying a report of two signatures takes once everything is loaded."""
    store, source = FileStore(), document.with_suffix(".pdf")
    (prepared,) = prepare(PrepareRequest((source,)), store)
    assert prepared.written is not None
    (tried,) = try_signing(TrialRequest((prepared.written,)), SystemClock(), store)
    assert tried.written is not None
    times = []
    for _round in range(VERIFICATIONS + 1):
        before = time.process_time()
        list(verify([tried.written], []))
        times.append(time.process_time() - before)
    print(f"verify, two signatures: {median(times[1:]):.3f} s of processor (first time {times[0]:.3f} s)")


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=63)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gen-pdfs-") as folder:
        documents = reports(Path(folder), asked.reports)
        conversions(documents)
        verifications(documents[0])


if __name__ == "__main__":
    main()
