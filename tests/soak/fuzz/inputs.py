"""An input: which file, mutated how, read by which command – all chosen by a seed and a number."""

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from tests.soak.fuzz.subjects import SUBJECTS, Subject
from tests.soak.fuzz.values import NAMES

_ODD_NAMES = 0.04
"""The share of received files whose name is odd too."""
_SOUND = "received/sound.docx"
"""What is beside the mutant, for commands that read two files."""


@dataclass(frozen=True)
class Input:
    """A mutant, its place below the folder of a trial, and the command that reads it."""

    subject: Subject
    original: Path
    place: Path
    content: bytes
    command: str

    @property
    def words(self) -> list[str]:
        """The words of the command, which is run in the folder of the trial."""
        named = {"FILE": str(self.place), "@FILE": f"@{self.place}", "STEM": self.place.stem}
        return ["--workspace", "office", *(named.get(word, word) for word in self.command.split())]

    def lay_out(self, originals: Path, folder: Path) -> None:
        """Make the folder of the trial: a copy of the office and a sound document, with the mutant in its place."""
        shutil.copytree(originals / "office", folder / "office")
        (folder / "out").mkdir()
        shutil.copy(originals / _SOUND, folder)
        mutant = folder / self.place
        mutant.parent.mkdir(exist_ok=True)
        mutant.write_bytes(self.content)


def input_of(seed: int, number: int, originals: Path) -> Input:
    """Return an input; the same seed, number and originals give the same."""
    chance = Random(f"{seed}.{number}")
    subject = chance.choices(SUBJECTS, [each.weight for each in SUBJECTS])[0]
    original = chance.choice(_files(subject, originals))
    command = chance.choice(subject.commands)
    place = original.relative_to(originals)
    if place.parts[0] == "received" and chance.random() < _ODD_NAMES:
        place = place.with_name(chance.choice(NAMES) + place.suffix)
    return Input(subject, original, place, subject.mutate(original, chance), command)


@cache
def _files(subject: Subject, originals: Path) -> list[Path]:
    return list(subject.files(originals))
