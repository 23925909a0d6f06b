"""The Dask path on a local cluster of two worker processes, one of which is killed."""

import os
import signal
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from gen.domain.errors import ConfigurationError
from gen.pipeline.jobs.model import State
from gen.pipeline.making.cluster import ClusterRunner
from gen.pipeline.making.runners import SequentialRunner
from tests.support.cli import gen
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


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning", "ignore::UserWarning")
def test_real_documents_are_the_same_bytes_from_a_cluster(address: str, tmp_path: Path) -> None:
    batch = ("batch", "annual", "--year", "2024", "--agencies", "lao-cai,bng,ha-noi,ca-mau,bnv")

    here = gen(*batch, "--jobs", "1", "-o", tmp_path / "here")
    there = gen(*batch, "--scheduler", address, "-o", tmp_path / "there")

    assert (here.code, there.code) == (0, 0), there.err
    documents = sorted(path.relative_to(tmp_path / "here") for path in (tmp_path / "here").rglob("*.docx"))
    assert len(documents) == 5
    for document in documents:
        assert (tmp_path / "here" / document).read_bytes() == (tmp_path / "there" / document).read_bytes()


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("tcp://127.0.0.1:1", "không có trả lời"),
        ("127.0.0.1", "địa chỉ phải viết như tcp://10.0.0.5:8786"),
        ("ftp://127.0.0.1:1", "địa chỉ phải viết như tcp://10.0.0.5:8786"),
    ],
)
def test_an_unreachable_scheduler_is_answered_in_one_vietnamese_sentence(address: str, reason: str) -> None:
    with pytest.raises(ConfigurationError) as refused:
        list(ClusterRunner(Factory(copy_name), address, patience=0.5).run(JOBS))

    assert str(refused.value) == f"Không kết nối được cụm Dask tại “{address}”: {reason}."
