"""A few hundred of the mutated files: whatever they hold, each command ends by itself, with a word and an exit code."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.soak.fuzz import trial
from tests.soak.fuzz.inputs import Input, input_of
from tests.soak.fuzz.originals import make_originals
from tests.soak.fuzz.subjects import SUBJECTS, Subject
from tests.soak.fuzzing import Outcome, run_inputs, warm_up

pytestmark = pytest.mark.skipif("sys.platform != 'linux'", reason="the fuzzer forks and looks into /proc")
SEED = 20_241_214
FEW = 200
NEVER_NUMBERED = ("document received", "document of an earlier version")
"""Forms have no line for a number, and the other document has its number from another book."""


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    warm_up()
    folder = tmp_path_factory.mktemp("originals")
    make_originals(folder)
    yield folder
    gc.unfreeze()  # what was frozen for the forks would else be kept to the end of the run


def _failures(outcomes: list[Outcome]) -> list[str]:
    return [
        f"#{each.number} {each.subject}: gen {each.command}: {each.result}" for each in outcomes if each.result.failed
    ]


def test_no_mutated_file_makes_a_command_fail_unforeseen(originals: Path) -> None:
    outcomes = list(run_inputs(SEED, range(FEW), originals))

    assert _failures(outcomes) == []
    assert {each.subject for each in outcomes} == {subject.name for subject in SUBJECTS}
    assert {each.result.code for each in outcomes} == {0, 1, 2}


@pytest.mark.long
def test_the_same_seed_gives_the_same_inputs(originals: Path, tmp_path: Path) -> None:
    make_originals(tmp_path)

    ours, others = (
        [(tried.place, tried.content, tried.command) for tried in (input_of(7, n, root) for n in range(100))]
        for root in (originals, tmp_path)
    )

    assert ours == others
    assert ours != [
        (tried.place, tried.content, tried.command) for tried in (input_of(8, n, tmp_path) for n in range(100))
    ]


def _taken(subject: Subject, command: str, originals: Path, folder: Path) -> bool:
    """Tell whether the command takes one of the sound files of the kind."""
    for number, original in enumerate(subject.files(originals)):
        place = folder / str(number)
        tried = Input(subject, original, original.relative_to(originals), original.read_bytes(), command)
        tried.lay_out(originals, place)
        if trial.run(tried.words, place).code in (0, 1):
            return True
    return False


@pytest.mark.long
@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_every_command_takes_a_sound_file_of_its_kind(originals: Path, tmp_path: Path, subject: Subject) -> None:
    """Or nothing would be tried but how commands refuse."""
    commands = dict.fromkeys(subject.commands)

    refused = [
        each for number, each in enumerate(commands) if not _taken(subject, each, originals, tmp_path / str(number))
    ]

    numbering = [command for command in commands if command.startswith("issue")]
    assert refused == (numbering if subject.name in NEVER_NUMBERED else [])


def test_a_command_that_does_not_end_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "SECONDS", 0.0)

    assert trial.run(["lint", "--help"], tmp_path).verdict == "hang"


@pytest.mark.parametrize(
    ("code", "said", "memory", "verdict"),
    [
        (0, "", 0, "sound"),
        (2, "Không đọc được tệp.", 0, "sound"),
        (1, " \n", 0, "nothing said"),
        (2, "Lỗi chương trình ngoài dự kiến (KeyError: 'x').", 0, "unexpected"),
        (2, "Traceback (most recent call last):", 0, "traceback"),
        (-11, "x", 0, "killed by a signal"),
        (99, "x", 0, "unknown exit code"),
        (0, "x", 2 << 30, "over memory"),
    ],
)
def test_how_a_command_ended_is_judged(code: int, said: str, memory: int, verdict: str) -> None:
    assert trial.Trial(code, said, 0.1, memory).verdict == verdict
