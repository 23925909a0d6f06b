"""An office that numbers documents, with a register of its own and no linter."""

from pathlib import Path

from gen.domain.issuing import Clock
from gen.pipeline.numbering.describing import describe_record
from gen.pipeline.numbering.model import Examined, Office
from gen.pipeline.output.store import FileStore
from gen.register import SeriesPolicy, open_register
from gen.wordml.stamping import Draft
from tests.support.clock import StoppedClock


def no_linter(content: bytes, draft: Draft) -> Examined:
    """Describe a document by its record, without judging it."""
    return Examined((), describe_record(draft))


def office_at(location: str | Path, clock: Clock | None = None) -> Office:
    """Return an office whose register is at the location."""
    clock = clock or StoppedClock()
    return Office(open_register(str(location), clock), SeriesPolicy(), clock, FileStore(), no_linter)
