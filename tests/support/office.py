"""An office that numbers documents, with a register of its own and no linter."""

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from gen.domain.issuing import Clock
from gen.pipeline.issue import issue
from gen.pipeline.numbering.describing import describe_record
from gen.pipeline.numbering.model import Examined, Issued, IssueRequest, Office
from gen.pipeline.output.store import FileStore
from gen.register import SeriesPolicy, open_register
from gen.wordml.stamping import Draft
from tests.support.clock import StoppedClock
from tests.support.word import DRAFT_HEADER, RECORD, document, docx, paragraph, run


def no_linter(content: bytes, draft: Draft) -> Examined:
    """Describe a document by its record, without judging it."""
    return Examined((), describe_record(draft))


def office_at(location: str | Path, clock: Clock | None = None) -> Office:
    """Return an office whose register is at the location."""
    clock = clock or StoppedClock()
    return Office(open_register(str(location), clock), SeriesPolicy(), clock, FileStore(), no_linter)


def draft_at(path: Path, words: str = "Báo cáo") -> Path:
    """Write a draft of a report that says the words."""
    path.write_bytes(docx(document(DRAFT_HEADER, paragraph(run(words))), record=RECORD))
    return path


def one(office: Office, path: Path, **asked: Any) -> Issued:
    """Return what became of one file that is to be numbered."""
    (issued,) = issue(replace(IssueRequest((path,)), **asked), office)
    return issued
