"""A file that is watched is looked at again when it was saved and then left alone."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from gen.pipeline.watching import saved_anew


def _doing(*acts: Callable[[], object]) -> Callable[[], None]:
    """Return a pause in which the next act happens; the watching ends with the acts."""
    left: Iterator[Callable[[], object]] = iter(acts)

    def pause() -> None:
        act = next(left, None)
        if act is None:
            raise KeyboardInterrupt
        act()

    return pause


def _nothing() -> None:
    """Let a pause pass."""


def _times(path: Path, *acts: Callable[[], object]) -> int:
    told = 0
    try:
        for _saved in saved_anew(path, _doing(*acts)):
            told += 1
    except KeyboardInterrupt:
        return told
    raise AssertionError("watching ended by itself")


def test_a_file_is_looked_at_once_at_the_beginning_and_not_again_while_nothing_happens(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"one")

    assert _times(path, _nothing, _nothing, _nothing) == 1


def test_a_file_saved_anew_is_looked_at_again(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"one")

    assert _times(path, lambda: path.write_bytes(b"longer"), _nothing, _nothing) == 2


def test_a_file_that_is_gone_for_a_moment_is_looked_at_when_it_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"one")

    assert _times(path, path.unlink, _nothing, lambda: path.write_bytes(b"another"), _nothing, _nothing) == 2


def test_a_file_still_being_written_is_left_until_it_rests(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"")
    growing = [lambda number=number: path.write_bytes(b"x" * number) for number in range(1, 5)]

    assert _times(path, *growing, _nothing, _nothing) == 2


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    assert list(islice(saved_anew(tmp_path / "none.docx", _nothing), 0)) == []
