"""Ctrl-C reaches every process of a terminal; helpers that are just starting must not die of it and hang the others."""

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from gen.processes.starting import undisturbed

ASKED = "import signal; print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, []))"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal masks")


def test_a_process_started_undisturbed_does_not_see_the_interrupt() -> None:
    with undisturbed():
        inside = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    outside = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)

    assert (inside.stdout.strip(), outside.stdout.strip()) == ("True", "False")


def interrupt(reached: list[str]) -> None:
    with undisturbed():
        signal.raise_signal(signal.SIGINT)
        reached.append("the end of the block")


@pytest.fixture
def heard() -> Iterator[None]:
    """Ctrl-C raises KeyboardInterrupt, even where the tests run with it ignored (in the background of a shell)."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heard")
def test_an_interrupt_held_back_comes_afterwards() -> None:
    reached: list[str] = []

    with pytest.raises(KeyboardInterrupt):
        interrupt(reached)

    assert reached == ["the end of the block"]
