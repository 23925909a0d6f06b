"""Documents of every kind edited at random by the thousand: ``python -m tests.soak.edits --documents 2000 --seed 1``.

Of each the edits have to be named and nothing else: typed over, and with changes tracked, waiting, accepted, rejected.
``--office`` has LibreOffice save all of them first, fifty in one start. The same seed gives the same edits; a document
that fails is told by its number, and with ``--first N --documents 1`` it alone is tried again.
"""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random

from tests.support import hands
from tests.support.generated import KINDS
from tests.support.libreoffice import convert_all
from tests.support.random_edits import Which, edited_at_random, misnamed
from tests.support.random_hands import Done, recorded
from tests.support.tracking import settle

_AT_ONCE = 50


@dataclass(frozen=True)
class Case:
    """A document edited, by its number, and what was done to it."""

    number: int
    which: Which
    content: bytes
    done: Done

    @property
    def name(self) -> str:
        """The case in words."""
        return f"#{self.number} {' '.join(map(str, self.which))}{', tracked' if self.done.tracked else ''}"


def case_of(seed: int, number: int, *, for_office: bool) -> Case:
    """Return the case of a seed with this number; every second one is tracked."""
    random = Random(f"{seed}-{number}")
    which, tracks = random.choice(KINDS), number % 2 == 1
    content, done = edited_at_random(random, which, tracks=tracks, in_controls=not (for_office and tracks))
    return Case(number, which, recorded(content) if for_office else content, done)


def faults_of(case: Case) -> list[str]:
    """Return what is misnamed of a case, also after tracked changes were settled either way."""
    faults = misnamed(case.content, case.done)
    if case.done.tracked:
        accepted, rejected = (hands.edited(case.content, partial(settle, accept=accept)) for accept in (True, False))
        faults += [f"accepted: {fault}" for fault in misnamed(accepted, replace(case.done, tracked=False))]
        faults += [f"rejected: {fault}" for fault in misnamed(rejected, Done())]
    return faults


def saved_by_office(cases: Iterator[Case]) -> Iterator[Case]:
    """Yield the cases as LibreOffice saves them."""
    while together := list(islice(cases, _AT_ONCE)):
        with tempfile.TemporaryDirectory(prefix="gen-edits-") as folder:
            paths = {Path(folder, f"{case.number}.docx"): case for case in together}
            for path, case in paths.items():
                path.write_bytes(case.content)
            for path, saved in convert_all(paths, "docx", Path(folder, "saved")).items():
                yield replace(paths[path], content=saved.read_bytes())


def main() -> int:
    """Try the cases asked for, tell each that fails; 1 where one did."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--office", action="store_true", help="have LibreOffice save the documents first")
    asked = parser.parse_args()
    if asked.office and shutil.which("soffice") is None:
        parser.error("LibreOffice is not on this machine")
    numbers = range(asked.first, asked.first + asked.documents)
    cases = (case_of(asked.seed, number, for_office=asked.office) for number in numbers)
    failed = 0
    for case in saved_by_office(cases) if asked.office else cases:
        if faults := faults_of(case):
            failed += 1
            print(f"{case.name}: {'; '.join(faults)}", flush=True)
    print(f"{len(numbers)} documents, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
