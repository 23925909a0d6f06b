"""How much memory a loop needs at most, whatever the collector of garbage puts off."""

import gc
import tracemalloc
from collections.abc import Iterable


def peak_of(steps: Iterable[object]) -> int:
    """Go through the steps; return the highest number of bytes held by what was made since the first."""
    gc.collect()
    gc.freeze()  # so that collecting after every step is quick
    tracemalloc.start()
    try:
        for _step in steps:
            gc.collect()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        gc.unfreeze()
