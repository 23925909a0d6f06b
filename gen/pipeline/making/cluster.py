"""Run jobs on an existing Dask cluster.

Workers need only the installed package and the workspace at the same path (a shared folder); finished documents travel
back and are written here, so that there is one writer and one manifest.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from itertools import islice
from time import monotonic
from typing import Any
from uuid import uuid4

from gen.domain.errors import ConfigurationError
from gen.messages import _, language, use_language
from gen.messages.reasons import reason_of
from gen.pipeline.jobs.model import Job, Outcome, State
from gen.pipeline.making.budget import Budget
from gen.pipeline.making.runners import Make, MakeFactory, Part, guarded_make, matched, parts_of

_IN_FLIGHT_PER_THREAD = 2
_ALLOWED_FAILURES = 3


class ClusterRunner:
    """Sends jobs to the scheduler at ``address`` and yields outcomes as they come; a lost worker costs a retry."""

    def __init__(
        self, factory: MakeFactory, address: str, patience: float = 10.0, budget: Budget | None = None
    ) -> None:
        self._factory = factory
        self._address = address
        self._patience = patience  # seconds to wait for the scheduler
        self._budget = budget
        self._run_id = uuid4().hex  # workers outlive runs: what they loaded for an earlier one is not used again

    def run(self, jobs: Sequence[Job]) -> Iterator[Outcome]:
        """Yield one outcome per job."""
        client = self._connect()
        try:
            yield from self._run(client, jobs)
        finally:
            client.close()

    def _run(self, client: Any, jobs: Sequence[Job]) -> Iterator[Outcome]:
        from distributed import as_completed

        threads = max(1, sum(client.nthreads().values()))
        waiting = parts_of(jobs, threads)
        sent = [(self._submit(client, part), part) for part in islice(waiting, threads * _IN_FLIGHT_PER_THREAD)]
        in_hand = {future: (part, monotonic()) for future, part in sent}
        completed = as_completed(list(in_hand), loop=client.loop)
        for future in completed:
            part, begin = in_hand.pop(future)
            outcomes = _outcomes(future) or self._lost(part, begin)
            lost_among_others = [] if outcomes else [(job,) for job in part]
            for following in lost_among_others or islice(waiting, 1):
                submitted = self._submit(client, following)
                in_hand[submitted] = following, monotonic()
                completed.add(submitted)
            yield from matched(part, outcomes) if outcomes else ()

    def _submit(self, client: Any, part: Part) -> Any:
        seconds = self._budget.seconds if self._budget else 0.0
        return client.submit(
            make_on_worker,
            self._factory,
            self._run_id,
            part,
            language(),
            seconds,
            pure=False,
            retries=_ALLOWED_FAILURES,
        )

    def _lost(self, part: Part, begin: float) -> list[Outcome]:
        """Return what came of a job whose workers were lost; nothing for several jobs: each is to be tried alone."""
        if len(part) > 1:
            return []
        # A job that hangs is given to as many workers as may fail, each of which waits for the end of its budget.
        if self._budget is not None and self._budget.exceeded(begin, times=_ALLOWED_FAILURES + 1):
            return [self._budget.late(part[0])]
        reason = _("máy trạm của cụm bị mất khi đang tạo văn bản này; hãy chạy lại lệnh để làm tiếp")
        return [Outcome(part[0], State.FAILED, reason=reason)]

    def _connect(self) -> Any:
        try:
            from distributed import Client
        except ImportError as error:
            text = _("Chạy trên cụm máy cần phần mở rộng: pip install 'gen-1439[cluster]'.")
            raise ConfigurationError(text) from error
        try:
            return Client(self._address, timeout=self._patience, set_as_default=False)
        except (OSError, ValueError) as error:
            reason = reason_of(error) if isinstance(error, OSError) else _("địa chỉ phải viết như tcp://10.0.0.5:8786")
            text = _("Không kết nối được cụm Dask tại “{address}”: {reason}.")
            raise ConfigurationError(text.format(address=self._address, reason=reason)) from error


def _outcomes(future: Any) -> list[Outcome]:
    """Return what came of a part; nothing where its workers were lost."""
    from distributed import KilledWorker

    try:  # a result lost with its worker is computed again elsewhere while this waits
        outcomes: list[Outcome] = future.result()
    except (KilledWorker, CancelledError, OSError):
        return []
    except RuntimeError as error:  # what was sent could not be read there
        text = _("Cụm máy không chạy được gen; hãy cài cùng phiên bản gen, Python và distributed trên mọi máy của cụm.")
        raise ConfigurationError(text) from error
    return outcomes


_current: tuple[str, Make] | None = None


def make_on_worker(factory: MakeFactory, run_id: str, part: Part, code: str, seconds: float) -> list[Outcome]:
    """Make documents in a worker; the maker is built once per worker process and run.

    A worker that hangs beyond the budget of a document is ended where a nanny starts another in its place.
    """
    from distributed import get_worker

    global _current
    use_language(code)
    if _current is None or _current[0] != run_id:
        _current = (run_id, factory())
    replaced = seconds if get_worker().nanny else 0.0
    return [guarded_make(_current[1], job, replaced) for job in part]
