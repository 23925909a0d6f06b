"""Run jobs on an existing Dask cluster. Workers need only the installed package and the workspace at the same path
(a shared folder); finished documents travel back and are written here, so that there is one writer and one manifest.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from gen.domain.errors import ConfigurationError
from gen.messages import _, language, use_language
from gen.pipeline.jobs import Job, Outcome, State
from gen.pipeline.runners import Make, MakeFactory

_IN_FLIGHT_PER_THREAD = 8
_ALLOWED_FAILURES = 3


class ClusterRunner:
    """Sends jobs to the scheduler at ``address`` and yields outcomes as they come; a lost worker costs a retry."""

    def __init__(self, factory: MakeFactory, address: str) -> None:
        self._factory = factory
        self._address = address

    def run(self, jobs: Iterable[Job]) -> Iterator[Outcome]:
        """Yield one outcome per job."""
        client = self._connect()
        try:
            yield from self._run(client, iter(jobs))
        finally:
            client.close()

    def _run(self, client: Any, waiting: Iterator[Job]) -> Iterator[Outcome]:
        from distributed import as_completed

        window = max(1, sum(client.nthreads().values())) * _IN_FLIGHT_PER_THREAD
        in_hand = {self._submit(client, job): job for job in islice(waiting, window)}
        completed = as_completed(list(in_hand))
        for future in completed:
            job = in_hand.pop(future)
            yield _outcome(future, job)
            for following in islice(waiting, 1):
                sent = self._submit(client, following)
                in_hand[sent] = following
                completed.add(sent)

    def _submit(self, client: Any, job: Job) -> Any:
        return client.submit(make_on_worker, self._factory, job, language(), pure=False, retries=_ALLOWED_FAILURES)

    def _connect(self) -> Any:
        try:
            from distributed import Client
        except ImportError as error:
            text = _("Chạy trên cụm máy cần phần mở rộng: pip install 'gen-1439[cluster]'.")
            raise ConfigurationError(text) from error
        try:
            return Client(self._address, timeout="10s", set_as_default=False)
        except (OSError, ValueError) as error:
            text = _("Không kết nối được cụm Dask tại “{address}”: {reason}.")
            raise ConfigurationError(text.format(address=self._address, reason=error)) from error


def _outcome(future: Any, job: Job) -> Outcome:
    if future.status == "finished":
        outcome: Outcome = future.result()
        return outcome
    reason = _("máy trạm của cụm bị mất khi đang tạo văn bản này ({error})").format(error=future.exception())
    return Outcome(job, State.FAILED, reason=reason)


_makers: dict[str, Make] = {}


def make_on_worker(factory: MakeFactory, job: Job, code: str) -> Outcome:
    """Make a document in a worker; the maker is built once per worker process and kept."""
    use_language(code)
    key = repr(factory)
    if key not in _makers:
        _makers[key] = factory()
    return _makers[key](job)
