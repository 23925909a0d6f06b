"""Measure batches of thousands of agencies against plain docxtpl in a loop, in one run on one machine.

    python -m benchmarks.scale    # 63, 1 000, 3 321 and 10 000 agencies, one and two processes, docxtpl in a loop
    python -m benchmarks.scale --sizes 3321 --cluster

Each size is a workspace of its own with simulated agencies: copies, under other ids, of the demo figures of real ones.
The yardstick uses the same templates and contexts; it neither checks nor records what it makes. The last lines of a
size are its ratios, the last of all compares the largest size with the one before.
"""

import argparse
import csv
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
YEAR = 2024
DAY = date(YEAR, 12, 10)
SAMPLE = 30  # documents that the docxtpl loop makes; its cost per document does not depend on how many follow


@dataclass(frozen=True)
class Run:
    """One measured run of the command line."""

    label: str
    documents: int
    seconds: float
    peak_mib: float

    @property
    def rate(self) -> float:
        """Documents a second, start-up included."""
        return self.documents / self.seconds


def simulate(folder: Path, agencies: int) -> Path:
    """Make a workspace with so many agencies; return the file that lists their ids."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    for part in ("agencies", "programmes/1439"):
        shutil.copytree(ROOT / "data" / part, folder / "data" / part)
    ids = [f"don-vi-{number:05d}" for number in range(agencies)]
    models = _copy_agencies(folder / "data/agencies/agencies.csv", ids)
    for year in (YEAR - 1, YEAR):
        (folder / f"data/progress/{year}").mkdir(parents=True)
        for table in sorted((ROOT / f"data/progress/{year}").glob("*.csv")):
            _copy_rows(table, folder / f"data/progress/{year}" / table.name, ids, models)
    listing = folder / "ids.txt"
    listing.write_text("\n".join(ids), encoding="utf-8")
    return listing


def _copy_agencies(path: Path, ids: list[str]) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    alive = [row for row in rows if row["reports"] == "yes" and (row["valid_from"] or "0") <= DAY.isoformat()]
    alive = [row for row in alive if not row["valid_to"] or row["valid_to"] >= DAY.isoformat()]
    copies = [
        alive[number % len(alive)] | {"id": name, "valid_from": "", "valid_to": ""} for number, name in enumerate(ids)
    ]
    for number, copy in enumerate(copies):
        copy["short_name"] = f"{copy['short_name']} {number}"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows([*rows, *copies])
    return [row["id"] for row in alive]


def _copy_rows(source: Path, target: Path, ids: list[str], models: list[str]) -> None:
    with source.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = list(csv.reader(file))
    by_agency: dict[str, list[list[str]]] = {}
    for row in rows:
        by_agency.setdefault(row[0], []).append(row)
    with target.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for number, name in enumerate(ids):
            model = models[number % len(models)]
            for row in by_agency.get(model, []):
                writer.writerow([name, *(name if cell == model else cell for cell in row[1:])])


def measure(label: str, workspace: Path, listing: Path, documents: int, *options: str) -> Run:
    """Run ``gen batch annual`` and return its time and the peak memory of the main process."""
    command = [sys.executable, "-m", "gen", "--workspace", str(workspace), "batch", "annual", "--year", str(YEAR)]
    command += ["--agencies", f"@{listing}", *options]
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    peak = _watch_memory(process.pid)
    code = process.wait()
    run = Run(label, documents, time.perf_counter() - started, peak() / 1024)
    if code != 0:
        raise SystemExit(f"{label}: exit code {code}")
    print(
        f"{run.label:42} {run.documents:6} docs {run.seconds:8.2f} s {run.rate:8.1f}/s {run.peak_mib:7.0f} MiB",
        flush=True,
    )
    return run


def _watch_memory(pid: int) -> Callable[[], int]:
    highest = [0]

    def watch() -> None:
        status = Path(f"/proc/{pid}/status")
        while True:
            try:
                lines = status.read_text().splitlines()
            except OSError:
                return
            highest[0] = max([highest[0], *(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))])
            time.sleep(0.25)  # the mark only rises, and looking oftener takes from what is measured

    threading.Thread(target=watch, daemon=True).start()
    return lambda: highest[0]


def yardstick(workspace: Path, listing: Path, output: Path) -> Run:
    """Make the same documents with docxtpl in a loop: one DocxTemplate per document, one jinja environment for all."""
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    from gen.domain.document import Behaviour
    from gen.domain.workspace import Workspace
    from gen.pipeline.jobs.model import Job
    from gen.pipeline.making.maker import Maker
    from gen.pipeline.reports.workshop import Workshop
    from gen.vietnamese import filters

    workshop = Workshop(Workspace(workspace))
    maker = Maker(workshop)
    ids = listing.read_text(encoding="utf-8").split()[:SAMPLE]
    jobs = [Job(Behaviour.ANNUAL, name, YEAR, DAY) for name in ids]
    template = workshop.template_path("annual", DAY)
    environment = Environment(autoescape=True)
    environment.filters.update(filters())
    maker.context_of(jobs[0])  # tables are read once, before the clock starts
    output.mkdir()
    started = time.perf_counter()
    for job in jobs:
        document = DocxTemplate(str(template))
        document.render(dict(maker.context_of(job).values), environment)
        document.save(str(output / f"{job.agency_id}.docx"))
    run = Run("docxtpl in a loop", len(jobs), time.perf_counter() - started, 0)
    print(f"{run.label:42} {run.documents:6} docs {run.seconds:8.2f} s {run.rate:8.1f}/s", flush=True)
    return run


def main() -> None:
    """Measure what was asked for and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[63, 1000, 3321, 10000])
    parser.add_argument("--cluster", action="store_true", help="also run on a local Dask cluster of two workers")
    asked = parser.parse_args()
    runs: list[Run] = []
    with ExitStack() as kept:  # nothing is deleted in between: ext4 is slow to give out inodes just after that
        for size in asked.sizes:
            scratch = Path(kept.enter_context(tempfile.TemporaryDirectory(prefix="gen-scale-")))
            runs.append(measure_size(size, scratch, cluster=asked.cluster))
    for smaller, larger in pairwise(runs):
        time_ratio = (larger.seconds / larger.documents) / (smaller.seconds / smaller.documents)
        memory_ratio = larger.peak_mib / smaller.peak_mib
        print(
            f"{larger.documents} against {smaller.documents}, 2 processes: "
            f"{time_ratio:.2f} of the time per document, {memory_ratio:.2f} of the memory of the main process"
        )


def measure_size(size: int, workspace: Path, *, cluster: bool) -> Run:
    """Measure one size in every way; return the run of two processes."""
    listing = simulate(workspace, size)

    def timed(label: str, output: str, *options: str) -> Run:
        return measure(f"{size} agencies, {label}", workspace, listing, size, *options, "-o", str(workspace / output))

    one = timed("1 process", "one", "--jobs", "1")
    two = timed("2 processes", "two", "--jobs", "2")
    again = timed("nothing changed", "two")
    if cluster:
        measure_cluster(size, workspace, listing)
    loop = yardstick(workspace, listing, workspace / "loop")
    best, gain = max(one.rate, two.rate), two.seconds / again.seconds
    print(f"{size}: {best / loop.rate:.1f} times docxtpl; second run {gain:.1f} times as fast\n", flush=True)
    return two


def measure_cluster(size: int, workspace: Path, listing: Path) -> Run:
    """Measure the same batch on a local Dask cluster of two worker processes."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        options = ("--scheduler", cluster.scheduler_address, "-o", str(workspace / "dask"))
        return measure(f"{size} agencies, Dask, 2 workers", workspace, listing, size, *options)


if __name__ == "__main__":
    main()
