"""The Dask path on a local cluster of two worker processes, one of which is killed."""

import os
import signal
import warnings
from collections.abc import Iterator

import pytest

from gen.domain.errors import ConfigurationError
from gen.pipeline.cluster import ClusterRunner
from gen.pipeline.jobs import State
from gen.pipeline.runners import SequentialRunner
from tests.unit.pipeline.makers import Factory, copy_name, job

distributed = pytest.importorskip("distributed", reason="cần phần mở rộng cluster / the extra `cluster` is needed")

JOBS = [job(number) for number in range(40)]


@pytest.fixture
def address() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # distributed warns of busy ports and closing loops of its own
        cluster = distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, host="127.0.0.1"
        )
        yield cluster.scheduler_address
        cluster.close()


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning", "ignore::UserWarning")
def test_a_cluster_gives_what_one_process_gives_even_when_a_worker_is_killed(address: str) -> None:
    expected = {outcome.job: outcome for outcome in SequentialRunner(Factory(copy_name)).run(JOBS)}
    outcomes = {}

    for number, outcome in enumerate(ClusterRunner(Factory(copy_name), address).run(JOBS)):
        outcomes[outcome.job] = outcome
        if number == 5:
            with distributed.Client(address, set_as_default=False) as client:
                os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)

    assert outcomes == expected
    assert all(outcome.state is State.PRODUCED for outcome in outcomes.values())


def test_an_unreachable_scheduler_is_answered_in_one_sentence() -> None:
    with pytest.raises(ConfigurationError, match=r"tcp://127.0.0.1:1"):
        list(ClusterRunner(Factory(copy_name), "tcp://127.0.0.1:1", patience=0.5).run(JOBS))
