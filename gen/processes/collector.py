"""The garbage collector in a process that makes or judges one document after another."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS_BETWEEN_LOOKS = 50_000
"""A document makes some twenty thousand objects, nearly none of them in a circle: looking for circles every 700
objects, as Python does, takes a tenth of the time."""


def look_seldom() -> None:
    """Never look again at what is loaded by now, for it stays, and seldom at what comes after."""
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)


@contextmanager
def looking_seldom() -> Iterator[None]:
    """Look seldom for a while, and as before afterwards."""
    thresholds = gc.get_threshold()
    gc.set_threshold(_OBJECTS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
