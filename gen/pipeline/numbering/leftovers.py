"""Numbers that an earlier run reserved and did not confirm: completed where the file carries them, told otherwise.

Such a number is never given to another document by itself: its file may have been stamped and moved since.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import GenError
from gen.pipeline.numbering import findings as numbering
from gen.pipeline.numbering.canonical import content_digest
from gen.pipeline.numbering.found import in_file, pending
from gen.pipeline.numbering.model import Office
from gen.pipeline.numbering.pdf_marks import pdf_marks
from gen.pipeline.numbering.preparing import DRAFT_DIGEST, MARK
from gen.pipeline.output.manifest import sha256_of
from gen.register import BookEntry, NumberRequest
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.properties import read_custom


class _Carried(Struct, frozen=True):
    """A file that carries a reserved number, its sha256 and the digest of its text."""

    path: Path
    digest: str
    content: str


def left_over(waiting: Sequence[BookEntry], office: Office) -> Iterator[Diagnostic]:
    """Yield a finding for each number that waited before a run and still does after it.

    One whose file carries it already is confirmed: the run that reserved it ended just before that.
    """
    still = {entry.id for entry in office.register.reserved()} if waiting else set()
    for entry in waiting:
        if entry.id not in still:
            continue
        carried = _carried(entry, Path(entry.path)) if entry.path else None
        if carried is None:
            yield pending(entry, is_there=bool(entry.path) and Path(entry.path).exists())
        else:
            yield _confirmed(carried, entry, office)


def _confirmed(carried: _Carried, entry: BookEntry, office: Office) -> Diagnostic:
    """Confirm; where the book cannot be written just now, the number goes on waiting."""
    try:
        office.register.confirm({entry.id: carried.digest}, {entry.id: carried.content})
    except GenError:
        return in_file(numbering.NUMBER_NOT_CONFIRMED, carried.path, code=entry.code)
    return in_file(numbering.NUMBER_COMPLETED, carried.path, code=entry.code)


def complete_moved(asked: Sequence[NumberRequest], office: Office) -> None:
    """Confirm the number of a file that was stamped, then renamed, before another draft took its place.

    A reserved number is found by its place where the draft was edited since; a new draft there must not get it too.
    """
    places = {request.path: request for request in asked}
    for entry in office.register.reserved():
        request = places.get(entry.path)
        if request is None or entry.draft in {one.draft for one in asked}:
            continue
        for path in sorted(Path(entry.path).parent.rglob("*.docx")):
            carried = _carried(entry, path)
            if carried is not None:
                office.register.confirm({entry.id: carried.digest}, {entry.id: carried.content})
                break


def _carried(entry: BookEntry, path: Path) -> _Carried | None:
    try:
        content = path.read_bytes()
        if path.suffix.lower() == ".pdf":
            carries = pdf_marks(content) == (entry.mark, entry.draft)
            return _Carried(path, sha256_of(content), "") if carries else None
        custom = read_custom(DocxArchive(content, path.name))
        if (custom.get(MARK), custom.get(DRAFT_DIGEST)) != (entry.mark, entry.draft):
            return None
        return _Carried(path, sha256_of(content), content_digest(content, path.name))
    except (GenError, OSError):
        return None
