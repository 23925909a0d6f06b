"""Processes on a leash end at once when it is cut, and nobody waits for a result that only half came."""

import threading
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from multiprocessing import get_context

import pytest

from gen.processes.leash import Leash, at_task, hold

LARGE = 300_000
"""Bytes: more than a pipe holds, so that sending them takes several writes."""
PATIENCE = 60.0


def _large(_number: int) -> bytes:
    with at_task():
        return b"x" * LARGE


@pytest.mark.parametrize("results", [1, 2, 5, 9])
def test_a_leash_cut_while_results_are_sent_leaves_nobody_waiting_for_the_rest(results: int) -> None:
    before = set(threading.enumerate())
    context = get_context("spawn")
    leash = Leash(context)
    with ProcessPoolExecutor(2, context, hold, (leash.ends,)) as pool:
        in_hand: set[Future[bytes]] = {pool.submit(_large, number) for number in range(4)}
        for _number in range(results):
            done, in_hand = wait(in_hand, return_when=FIRST_COMPLETED)
            in_hand |= {pool.submit(_large, 0) for _future in done}
        leash.cut()
        pool.shutdown(wait=False, cancel_futures=True)

    threads = set(threading.enumerate()) - before
    for thread in threads:
        thread.join(PATIENCE)
    assert not [thread for thread in threads if thread.is_alive()]
