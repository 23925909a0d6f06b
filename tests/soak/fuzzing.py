"""Mutated files of every kind, each read by a command: ``python -m tests.soak.fuzzing --inputs 10000 --jobs 2``.

Each input is read in a process of its own, with 20 seconds and a gigabyte. However broken the file is, the command has
to end by itself with exit code 0, 1 or 2 and to say something; a traceback, an error that nobody foresaw, a hang, too
much memory, a death or a process left behind is a failure. The failing inputs are kept, with their command lines, in
the folder of ``--keep``. The same seed gives the same inputs.
"""

import argparse
import gc
import importlib
import multiprocessing
import os
import pkgutil
import shlex
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import gen
from tests.soak.fuzz import trial
from tests.soak.fuzz.inputs import Input, input_of
from tests.soak.fuzz.originals import make_originals

_FORK = multiprocessing.get_context("fork")
_LEFT_COLD = ("gen.__main__", "gen.pipeline.making.cluster")
"""Modules not imported before the fork: the first runs the program, the other starts threads."""


@dataclass(frozen=True)
class Outcome:
    """What became of an input."""

    number: int
    subject: str
    command: str
    result: trial.Trial


def warm_up() -> None:
    """Import the program whole, so that a fork has what a command would load, and let no collection copy it."""
    for module in pkgutil.walk_packages(gen.__path__, "gen."):
        if module.name not in _LEFT_COLD:
            importlib.import_module(module.name)
    gc.collect()
    gc.freeze()


def run_inputs(seed: int, numbers: Iterable[int], originals: Path, keep: Path | None = None) -> Iterator[Outcome]:
    """Run the inputs of a seed with these numbers, one after the other."""
    for number in numbers:
        with tempfile.TemporaryDirectory(prefix="gen-fuzzing-", ignore_cleanup_errors=True) as folder:
            tried = input_of(seed, number, originals)
            tried.lay_out(originals, Path(folder))
            result = trial.run(tried.words, Path(folder))
        if keep and result.failed:
            _keep(keep / f"{seed}-{number}", tried, result)
        yield Outcome(number, tried.subject.name, tried.command, result)


def _keep(folder: Path, tried: Input, result: trial.Trial) -> None:
    """Write the mutant, and beside it how it was read and what was said."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"mutant{tried.place.suffix}").write_bytes(tried.content)
    lines = (
        f"{result.verdict}: exit code {result.code}, {result.seconds:.1f} s, {result.memory >> 20} MB",
        f"gen {shlex.join(tried.words)}",
        f"the mutant of {tried.original.name} lies at {tried.place!s}",
        result.said,
    )
    (folder / "how.txt").write_text("\n".join(lines), "utf-8", "backslashreplace")


def _share(
    seed: int, numbers: range, originals: Path, keep: Path | None, told: "multiprocessing.Queue[Outcome | None]"
) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for outcome in run_inputs(seed, numbers, originals, keep):
        told.put(outcome)
    told.put(None)


def run_in_processes(seed: int, numbers: range, jobs: int, originals: Path, keep: Path | None) -> Iterator[Outcome]:
    """Run the inputs of a seed with these numbers, in so many processes at once."""
    told: multiprocessing.Queue[Outcome | None] = _FORK.Queue()
    shares = [numbers[first::jobs] for first in range(jobs)]
    processes = [_FORK.Process(target=_share, args=(seed, share, originals, keep, told)) for share in shares]
    for process in processes:
        process.start()
    try:
        ended = 0
        while ended < jobs:
            outcome = told.get()
            if outcome is None:
                ended += 1
            else:
                yield outcome
    finally:
        for process in processes:
            process.terminate()


def table_of(outcomes: Iterable[Outcome]) -> str:
    """Return, per kind of file, the inputs, the exit codes, the failures, and the most time and memory taken."""
    kinds: dict[str, list[trial.Trial]] = {}
    for outcome in outcomes:
        kinds.setdefault(outcome.subject, []).append(outcome.result)
    kinds["all"] = [result for results in kinds.values() for result in results]
    heads = ("kind of file", "inputs", "exit 0", "exit 1", "exit 2", *trial.FAILURES, "longest, s", "most, MB")
    rows = [heads, ["---"] * len(heads), *(_row(kind, results) for kind, results in sorted(kinds.items()))]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(kind: str, results: list[trial.Trial]) -> list[str]:
    codes = Counter(result.code for result in results)
    verdicts = Counter(result.verdict for result in results)
    counted = (len(results), *(codes[code] for code in range(3)), *(verdicts[failure] for failure in trial.FAILURES))
    most = max((result.memory for result in results), default=0) >> 20
    longest = max((result.seconds for result in results), default=0)
    return [kind, *map(str, counted), f"{longest:.1f}", str(most)]


def main() -> int:
    """Run the inputs asked for, tell each failure as it comes, print the table; 1 where anything failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="the number to begin with, to go on with a run that ended")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="where failing inputs are kept")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # the table is told then too
    warm_up()
    outcomes: list[Outcome] = []
    numbers = range(asked.first, asked.first + asked.inputs)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="gen-fuzzing-") as folder:
        originals = Path(folder)
        make_originals(originals)
        try:
            for outcome in run_in_processes(asked.seed, numbers, asked.jobs, originals, asked.keep):
                outcomes.append(outcome)
                _tell(outcome, len(outcomes), began)
        except KeyboardInterrupt:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)  # asked once is enough
            print(f"stopped after {len(outcomes)} inputs", flush=True)
    print(table_of(outcomes))
    return 1 if any(outcome.result.failed for outcome in outcomes) else 0


def _tell(outcome: Outcome, done: int, began: float) -> None:
    if outcome.result.failed:
        last = outcome.result.said.strip().splitlines()[-1:] or [""]
        print(
            f"#{outcome.number} {outcome.result.verdict}: {outcome.subject}: {outcome.command}: {last[0][:300]}",
            flush=True,
        )
    if done % 500 == 0:
        print(f"{done} inputs, {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    if sys.platform != "linux":
        sys.exit("The fuzzer forks and looks into /proc: it runs on Linux.")
    os.environ.pop("GEN_DEBUG", None)
    sys.exit(main())
