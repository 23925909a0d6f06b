"""Batches that run while people go on: one at a time, with how far it has come, stopped at any moment."""

import threading
import time
from pathlib import Path

from msgspec import Struct, field

from gen.domain.issuing import Store
from gen.domain.periods import DatedPeriod
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.batch import BatchRequest, output_folder, produce
from gen.pipeline.jobs.model import Job, Result
from gen.pipeline.making.batch import BatchResult
from gen.pipeline.reports.workshop import Workshop


class _Stopped(KeyboardInterrupt):
    """A person asked for the end: what Ctrl-C is to the command."""


class RunningBatch(Struct):
    """One batch: what was asked for, where its documents go and of which time they are, how far it is.

    ``result`` is there once it is over, ``problem`` where it failed.
    """

    request: BatchRequest
    total: int
    folder: Path
    dated: DatedPeriod
    begun: float = field(default_factory=time.monotonic)
    done: int = 0
    result: BatchResult | None = None
    problem: str = ""
    stopping: threading.Event = field(default_factory=threading.Event)
    settled: threading.Event = field(default_factory=threading.Event)

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return self.result is not None or bool(self.problem)

    @property
    def words(self) -> str:
        """How far it has come, at which rate, and how long the rest will take."""
        seconds = max(time.monotonic() - self.begun, 0.001)
        rate = self.done / seconds
        rest = (self.total - self.done) / rate if rate else 0
        text = _("{done}/{total} văn bản, {rate} văn bản/giây, còn khoảng {rest} giây")
        return text.format(done=self.done, total=self.total, rate=f"{rate:.1f}".replace(".", ","), rest=round(rest))

    def watch(self, result: Result) -> None:
        """Take note of a document that is done; end the batch where that was asked for."""
        del result
        self.done += 1
        if self.stopping.is_set():
            raise _Stopped


class Batches(Struct):
    """The batch of a desk: the one that runs, or ran last."""

    current: RunningBatch | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, request: BatchRequest, workshop: Workshop, jobs: tuple[Job, ...], store: Store) -> bool:
        """Start a batch; False where another one still runs."""
        with self._lock:
            if self.current is not None and not self.current.over:
                return False
            self.current = batch = RunningBatch(
                request,
                len(jobs),
                output_folder(request, workshop),
                workshop.workspace.dated(request.asked.year),
            )
        threading.Thread(target=_run, args=(batch, workshop, jobs, store), daemon=True).start()
        return True

    def end(self, seconds: float) -> None:
        """Stop the batch that runs and wait until what it had in hand is written down, no longer than some seconds."""
        if self.current is not None:
            self.current.stopping.set()
            self.current.settled.wait(seconds)


def _run(batch: RunningBatch, workshop: Workshop, jobs: tuple[Job, ...], store: Store) -> None:
    found = attempted(lambda: produce(batch.request, workshop, jobs, store, batch.watch), "")
    if isinstance(found, Failure):
        batch.problem = found.sentence
    else:
        batch.result = found
    batch.settled.set()
