"""How long do whole commands take? ``python -m benchmarks.startup`` prints medians beside that of ``python -c pass``.

Each command runs in a process of its own, in a workspace of its own with the demo figures (synthetic), as a clerk runs
it: the program's modules compiled to bytecode, its templates compiled by an earlier run. All take turns, so that a
machine whose speed comes and goes does not favour one of them.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

GEN = (sys.executable, "-m", "gen")


@dataclass(frozen=True)
class Case:
    """A command, what it should not take longer than (None: no limit), and what is done before each run."""

    label: str
    command: tuple[str, ...]
    seconds: float | None = None
    before: Callable[[], None] = lambda: None


def cases(workspace: Path) -> list[Case]:
    """Return the cases; what they read is in the workspace."""
    document, form = "output/annual/2024/lao-cai.docx", "bieu-mau/2024/lao-cai.xlsx"
    reports = workspace / "all"
    annual = (*GEN, "make", "annual", "lao-cai", "--year", "2024")
    batch = (*GEN, "batch", "annual", "--year", "2024", "--agencies", "provinces", "-o", str(reports))
    return [
        Case("python -c pass", (sys.executable, "-c", "pass")),
        Case("gen --help", (*GEN, "--help")),
        Case("gen make, one document", annual, 0.6, lambda: (workspace / document).unlink(missing_ok=True)),
        Case("gen make, unchanged", annual, 0.6),
        Case("gen lint, one report", (*GEN, "lint", document), 0.35),
        Case("gen check, one workbook", (*GEN, "check", form, "--year", "2024"), 0.3),
        Case("gen batch, 63 reports", batch, 1.8, lambda: shutil.rmtree(reports, ignore_errors=True)),
    ]


def prepare(workspace: Path) -> None:
    """Make the workspace and what the commands read; all modules are compiled by the way."""
    run((*GEN, "init", str(workspace)), workspace.parent)
    for arguments in (("form", "lao-cai", "--year", "2024"), ("make", "annual", "lao-cai", "--year", "2024")):
        run((*GEN, *arguments), workspace)


def run(command: tuple[str, ...], folder: Path) -> float:
    """Run it there and return the seconds by the clock; raise where it could not do its work."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False, text=True)
    seconds = time.perf_counter() - started
    if done.returncode not in (0, 1):  # 1: an empty form has errors
        raise SystemExit(f"{' '.join(command)}: {done.stderr}")
    return seconds


def main() -> None:
    """Run all cases in turn and print the medians."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=15)
    rounds = options.parse_args().rounds
    with TemporaryDirectory() as folder:
        workspace = Path(folder) / "workspace"
        prepare(workspace)
        measured = [(case, list[float]()) for case in cases(workspace)]
        for _ in range(rounds):
            for case, seconds in measured:
                case.before()
                seconds.append(run(case.command, workspace))
        bare = statistics.median(measured[0][1])
        print(f"{'command':26} {'median':>8} {'fastest':>8} {'limit':>6} {'times bare Python':>18}")
        for case, seconds in measured:
            median = statistics.median(seconds)
            limit = f"{case.seconds:.2f}" if case.seconds else "-"
            print(f"{case.label:26} {median:8.3f} {min(seconds):8.3f} {limit:>6} {median / bare:18.1f}")


if __name__ == "__main__":
    main()
