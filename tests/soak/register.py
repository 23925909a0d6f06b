"""Many processes number documents in one series while some of them are killed: ``python -m tests.soak.register``.

A round: P processes issue D documents each in the same series; at random moments some are killed (SIGKILL) and started
again on their own documents. In between some of their files are renamed, numbered already or not, and the clock of a
process may stand on the day before or after. Afterwards the book must be sound and hold the numbers 1 … P x D, none
twice, every one confirmed, and every file must carry the number and day and have the SHA-256 that the book has for it.
The seed of a round is its number.
"""

import argparse
import multiprocessing
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from multiprocessing.process import BaseProcess
from pathlib import Path

from gen.pipeline.issue import issue
from gen.pipeline.numbering.model import IssueRequest, IssueState
from gen.register import EntryState, open_register
from gen.wordml.stamping import Draft
from tests.support.clock import StoppedClock
from tests.support.office import office_at
from tests.support.postgres import find_binaries, server
from tests.support.word import DRAFT_HEADER, RECORD, document, docx, paragraph, run

_FORK = multiprocessing.get_context("fork")
_LIFETIME = 0.8
"""A process marked to die does so within so many seconds of its start."""
_MOVED = 0.2
"""This share of a killed process's files is renamed before it starts again."""
_MIDNIGHTS = (-1, 0, 0, 1)
"""By how many days a process's clock is off."""


@dataclass(frozen=True)
class Plan:
    """How much a round does; ``deaths`` is the share of process starts that end in a kill."""

    processes: int = 16
    documents: int = 50
    deaths: float = 0.5


@dataclass(frozen=True)
class Round:
    """What a round came to."""

    numbers: int
    kills: int
    renamed: int
    seconds: float


def run_round(location: str, folder: Path, plan: Plan, seed: int) -> Round:
    """Run a round on an empty register and check it; AssertionError says what is wrong."""
    chance = random.Random(seed)
    shares = [_drafts(folder / str(process), plan.documents, f"{seed}.{process}") for process in range(plan.processes)]
    open_register(location, StoppedClock()).close()
    started = time.monotonic()
    kills, renamed = _issue_all(location, shares, chance, plan.deaths)
    seconds = time.monotonic() - started
    _check(location, [path for share in shares for path in share])
    return Round(plan.processes * plan.documents, kills, renamed, seconds)


def _drafts(folder: Path, count: int, words: str) -> list[Path]:
    folder.mkdir(parents=True)
    paths = [folder / f"{number}.docx" for number in range(count)]
    for path in paths:
        path.write_bytes(docx(document(DRAFT_HEADER, paragraph(run(f"{words}.{path.stem}"))), record=RECORD))
    return paths


def _issue_all(location: str, shares: list[list[Path]], chance: random.Random, deaths: float) -> tuple[int, int]:
    """Run a process for each share, again after each death, until all have ended by themselves."""
    running: list[tuple[BaseProcess, list[Path], float]] = [_start(location, share, chance, deaths) for share in shares]
    kills = renamed = 0
    while running:
        process, share, death = running.pop(0)
        process.join(0.002)
        if process.exitcode is None and time.monotonic() > death:
            process.kill()
            process.join()
            kills += 1
            renamed += _rename_some(share, chance)
            running.append(_start(location, share, chance, deaths / 2))
        elif process.exitcode is None:
            running.append((process, share, death))
        elif process.exitcode != 0:
            raise AssertionError(f"a process failed with {process.exitcode}")
    return kills, renamed


def _rename_some(share: list[Path], chance: random.Random) -> int:
    """Rename some files of a share, as people do between two runs; return how many."""
    chosen = [place for place in range(len(share)) if chance.random() < _MOVED]
    for place in chosen:
        share[place] = share[place].rename(share[place].with_name(f"{share[place].stem}+.docx"))
    return len(chosen)


def _start(
    location: str, share: list[Path], chance: random.Random, deaths: float
) -> tuple[BaseProcess, list[Path], float]:
    clock = StoppedClock(StoppedClock().moment + timedelta(days=chance.choice(_MIDNIGHTS)))
    process = _FORK.Process(target=_issue_share, args=(location, list(share), clock))
    process.start()
    dies = chance.random() < deaths
    return process, share, time.monotonic() + chance.uniform(0, _LIFETIME) if dies else float("inf")


def _issue_share(location: str, share: list[Path], clock: StoppedClock) -> None:
    office = office_at(location, clock)
    office.register.require_sound()
    for issued in issue(IssueRequest(tuple(share)), office):
        if issued.state not in (IssueState.ISSUED, IssueState.ALREADY):
            raise SystemExit(f"{issued.path}: {issued.reason}")
    office.register.close()


def _check(location: str, paths: list[Path]) -> None:
    book = open_register(location, StoppedClock())
    assert book.damages() == (), "the book is damaged"
    entries = {entry.number: entry for entry in book.entries()}
    book.close()
    assert sorted(entries) == list(range(1, len(paths) + 1)), "numbers are not 1 … n"
    assert all(entry.state is EntryState.ISSUED for entry in entries.values()), "a number was not confirmed"
    seen = set()
    for path in paths:
        content = path.read_bytes()
        header = Draft(content, path.name).header
        number = int(header.number or 0)
        assert header.day == entries[number].day, f"{path} has another day than its line"
        assert entries[number].digest == sha256(content).hexdigest(), f"{path} does not carry its own number"
        seen.add(number)
    assert len(seen) == len(paths), "two files carry one number"


@contextmanager
def databases(kind: str) -> Iterator[Callable[[int, Path], str]]:
    """Yield a function that gives an empty register to a round."""
    if kind == "sqlite":
        yield lambda _number, folder: str(folder / "register.sqlite")
        return
    binaries = find_binaries()
    if binaries is None:
        raise SystemExit("PostgreSQL is not installed on this machine (no initdb found)")
    with server(binaries) as running:
        yield lambda number, _folder: running.database(f"round{number}")


def main() -> None:
    """Run the rounds asked for and print what they came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--processes", type=int, default=Plan.processes)
    parser.add_argument("--documents", type=int, default=Plan.documents)
    asked = parser.parse_args()
    plan = Plan(asked.processes, asked.documents)
    results = []
    with databases(asked.database) as place:
        for number in range(1, asked.rounds + 1):
            folder = Path(tempfile.mkdtemp(prefix="gen-soak-"))
            results.append(run_round(place(number, folder), folder, plan, number))
            shutil.rmtree(folder)
            print(f"round {number}: {results[-1]}", flush=True)
    numbers, kills = sum(one.numbers for one in results), sum(one.kills for one in results)
    renamed = sum(one.renamed for one in results)
    seconds = sum(one.seconds for one in results)
    print(
        f"{asked.database}: {len(results)} rounds, {numbers} numbers, {kills} kills, {renamed} files renamed, "
        f"none lost, doubled or unlike its file, {numbers / seconds:.0f} a second"
    )


if __name__ == "__main__":
    main()
