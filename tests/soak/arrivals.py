"""Many processes enter files that arrived while some of them are killed: ``python -m tests.soak.arrivals``.

A round: P processes enter D files each in one series, a third of them reports with a day of receipt; the same file is
in the share of two processes now and then. At random moments some are killed (SIGKILL) and started again on their own
files, some of which are renamed in between. Afterwards the book must be sound and hold the numbers 1 … n without a gap,
each file once, its copy under its number with the very bytes, and the day of receipt of each report. The seed of a
round is its number.
"""

import argparse
import multiprocessing
import random
import shutil
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from multiprocessing.process import BaseProcess
from pathlib import Path

from msgspec.structs import replace

from gen.intake.receipts import read_receipt_days
from gen.pipeline.incoming.checking import check_incoming
from gen.pipeline.incoming.entering import enter
from gen.pipeline.incoming.model import EnterRequest, EnterState
from gen.pipeline.output.locking import Patience
from gen.pipeline.output.store import FileStore
from gen.register import Series, open_register
from gen.register.incoming.model import ArrivalSaid
from tests.soak.register import databases
from tests.support.clock import StoppedClock
from tests.support.reception import reception_at

_FORK = multiprocessing.get_context("fork")
_SERIES = Series("", incoming=True)
_LIFETIME = 0.6
"""A process marked to die does so within so many seconds of its start."""
_MOVED, _SHARED = 0.2, 0.1
"""Shares of a killed process's files that are renamed, and of all files that two processes enter."""
_DAY = date(2024, 12, 20)


@dataclass(frozen=True)
class Plan:
    """How much a round does; ``deaths`` is the share of process starts that end in a kill."""

    processes: int = 12
    files: int = 20
    deaths: float = 0.6


@dataclass(frozen=True)
class Round:
    """What a round came to."""

    numbers: int
    kills: int
    renamed: int


def run_round(location: str, root: Path, plan: Plan, seed: int) -> Round:
    """Run a round on an empty register and check it; AssertionError says what is wrong."""
    chance = random.Random(seed)
    shares = [_files(root / str(process), plan.files, f"{seed}.{process}") for process in range(plan.processes)]
    contents = {path.read_bytes() for share in shares for path in share}
    for share, other in zip(shares, [*shares[1:], shares[0]], strict=True):
        for path in list(share):
            if chance.random() < _SHARED:
                other.append(Path(shutil.copy(path, other[0].with_name(f"cua-{path.parent.name}-{path.name}"))))
    open_register(location, StoppedClock()).close()
    kills, renamed = _enter_all(location, root, shares, chance, plan.deaths)
    _check(location, root, contents)
    return Round(len(contents), kills, renamed)


def _files(folder: Path, count: int, words: str) -> list[Path]:
    folder.mkdir(parents=True)
    paths = [folder / f"{number}.pdf" for number in range(count)]
    for path in paths:
        path.write_bytes(f"{words}.{path.stem}".encode())
    return paths


def _said(path: Path, content: bytes) -> ArrivalSaid:
    """Let every third file be the report of an agency of its own."""
    del path
    _seed, process, number = content.decode().split(".")
    said = ArrivalSaid(f"Cơ quan {process}", f"{number}/BC-{process}", _DAY, "Báo cáo", f"Kết quả {number}")
    return said if int(number) % 3 else replace(said, agency=f"a{process}-{number}", period="2024")


def _enter_all(
    location: str, root: Path, shares: list[list[Path]], chance: random.Random, deaths: float
) -> tuple[int, int]:
    running = [_start(location, root, share, chance, deaths) for share in shares]
    kills = renamed = 0
    while running:
        process, share, death = running.pop(0)
        process.join(0.002)
        if process.exitcode is None and time.monotonic() > death:
            process.kill()
            process.join()
            kills += 1
            renamed += _rename_some(share, chance)
            running.append(_start(location, root, share, chance, deaths / 2))
        elif process.exitcode is None:
            running.append((process, share, death))
        elif process.exitcode != 0:
            raise AssertionError(f"a process failed with {process.exitcode}")
    return kills, renamed


def _rename_some(share: list[Path], chance: random.Random) -> int:
    chosen = [place for place in range(len(share)) if chance.random() < _MOVED]
    for place in chosen:
        share[place] = share[place].rename(share[place].with_name(f"{share[place].stem}+.pdf"))
    return len(chosen)


def _start(
    location: str, root: Path, share: list[Path], chance: random.Random, deaths: float
) -> tuple[BaseProcess, list[Path], float]:
    process = _FORK.Process(target=_enter_share, args=(location, root, list(share)))
    process.start()
    dies = chance.random() < deaths
    return process, share, time.monotonic() + chance.uniform(0, _LIFETIME) if dies else float("inf")


def _enter_share(location: str, root: Path, share: list[Path]) -> None:
    reception = replace(reception_at(root, location=location), read=_said, store=FileStore(Patience(-1)))
    for entered in enter(EnterRequest(tuple(share), _SERIES, _DAY), reception):
        if entered.state not in (EnterState.ENTERED, EnterState.ALREADY):
            raise SystemExit(f"{entered.path}: {entered.reason}")
        if failed := [finding.message for finding in entered.findings if finding.code in ("ARR007", "ARR008")]:
            raise SystemExit(f"{entered.path}: {failed}")
    reception.register.close()


def _check(location: str, root: Path, contents: set[bytes]) -> None:
    reception = reception_at(root, location=location)
    book = reception.register
    lines = book.incoming.lines()
    assert book.damages() == (), "the book is damaged"
    book.close()
    assert [line.number for line in lines] == list(range(1, len(contents) + 1)), "numbers are not 1 … n"
    digests = {sha256(content).hexdigest() for content in contents}
    assert {line.digest for line in lines} == digests, "a file is not in the book, or twice"
    found = list(check_incoming(lines, [], reception.kept, reception.progress))
    assert found == [], f"copies or receipts differ: {[one.message for one in found]}"
    reports = {line.said.agency for line in lines if line.said.agency}
    assert set(read_receipt_days(reception.progress / "2024", 2024).days) == reports, (
        "days of receipt are not those of the book"
    )


def main() -> None:
    """Run the rounds asked for and print what they came to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--rounds", type=int, default=50)
    asked = parser.parse_args()
    results = []
    with databases(asked.database) as place:
        for number in range(1, asked.rounds + 1):
            folder = Path(tempfile.mkdtemp(prefix="gen-soak-"))
            results.append(run_round(place(number, folder), folder / "office", Plan(), number))
            shutil.rmtree(folder)
            print(f"round {number}: {results[-1]}", flush=True)
    numbers, kills = sum(one.numbers for one in results), sum(one.kills for one in results)
    renamed = sum(one.renamed for one in results)
    print(
        f"{asked.database}: {len(results)} rounds, {numbers} numbers of arrival, {kills} kills, {renamed} files "
        "renamed, none lost, doubled, without its copy or its day of receipt"
    )


if __name__ == "__main__":
    main()
