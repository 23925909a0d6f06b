"""A document beside what it carries of the day it was generated."""

from collections.abc import Iterator, Sequence, Set
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.errors import DocumentError
from gen.messages import _
from gen.revision.changes import Beside, DocumentChange
from gen.revision.imprints import Imprint, imprints_of
from gen.revision.naming import with_names
from gen.revision.stored import FORMAT, seal_of, unpacked
from gen.wordml.blocks.model import Block, TrackedAs
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.record import Generated
from gen.wordml.stamping import Draft


class Memory(Enum):
    """What a document carries of its text as generated.

    It is kept; or there is none, for an earlier version made the document or its record is gone; or it is torn, by a
    later version of the program, or of another document.
    """

    KEPT = "kept"
    NONE = "none"
    TORN = "torn"
    LATER = "later"
    OF_ANOTHER = "of another"


class Revision(Struct, frozen=True):
    """What people did to a document; ``unknown`` says why that cannot be told, "" where it can.

    ``tracked`` are the blocks whose changes wait in Word to be accepted or rejected, each with its text if they are
    rejected. ``memory`` tells whether there is anything to compare with.
    """

    changes: tuple[DocumentChange, ...] = ()
    unknown: str = ""
    tracked: tuple[tuple[Block, str], ...] = ()
    memory: Memory = Memory.NONE

    @property
    def carries_text(self) -> bool:
        """Whether there is something to compare with, even if it cannot be used."""
        return self.memory is not Memory.NONE

    @property
    def of_figures(self) -> tuple[DocumentChange, ...]:
        """The changes of what the document says in figures."""
        return tuple(change for change in self.changes if change.touches_figures)


UNCHANGED = Revision()


def revision_of(document: Draft) -> Revision:
    """Compare a document with what it carries; what it does not carry, or only torn, is said and nothing raised."""
    if document.record is None:
        return Revision(unknown=_("tệp không còn phần dữ liệu đi kèm"))
    blocks, originals = blocks_of(document)
    told = Revision(tracked=tuple(_tracked(blocks, originals)), memory=_memory(document.record.generated))
    try:
        comparison = Beside(remembered(document), blocks, originals)
    except DocumentError as error:
        return replace(told, unknown=str(error))
    if comparison.is_of_another:
        text = _("phần ghi nhớ nội dung không phải của văn bản này")
        return replace(told, unknown=text, memory=Memory.OF_ANOTHER)
    changes = tuple(with_names(comparison.changes(), document.record.record.figures))
    return replace(told, changes=changes, memory=Memory.KEPT)


def with_chosen(revision: Revision, chosen: Set[int]) -> Revision:
    """Return a revision with the changes of these numbers alone, counted from 1. DocumentError for one there is not."""
    if unknown := sorted(number for number in chosen if not 1 <= number <= len(revision.changes)):
        text = _("không có thay đổi số {number}; văn bản có {count} thay đổi, gen read đánh số từng thay đổi")
        raise DocumentError(text.format(number=unknown[0], count=len(revision.changes)))
    return replace(revision, changes=tuple(revision.changes[number - 1] for number in sorted(chosen)))


def _memory(generated: Generated | None) -> Memory:
    """Return what is to be said of a memory that turns out not to be readable."""
    if generated is None:
        return Memory.NONE
    return Memory.LATER if generated.format > FORMAT else Memory.TORN


def _tracked(blocks: Sequence[Block], originals: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Yield the blocks with tracked changes, those that accepting removes too, with their texts if all is rejected."""
    before = {block.order: block for block in originals if block.tracked}
    for block in blocks:
        if block.tracked:
            rejected = before.pop(block.order, None)
            yield block, rejected.text if rejected is not None else ""
    for block in before.values():
        yield replace(block, text=""), block.text


def is_as_remembered(document: Draft, letters: bytes) -> bool:
    """Tell whether the letters of a body are those generated. DocumentError, one sentence, where it carries none."""
    generated = document.record.generated if document.record is not None else None
    if generated is not None and generated.format == FORMAT and generated.seal == seal_of(letters, generated.content):
        return True
    return imprints_of(letters) == remembered(document)


def remembered(document: Draft) -> tuple[Imprint, ...]:
    """Return what a document carries of its text as generated. DocumentError, one sentence, where it has nothing."""
    generated = document.record.generated if document.record is not None else None
    if generated is None:
        raise DocumentError(
            _("văn bản do phiên bản cũ lập, không ghi nhớ nội dung; chỉ đối chiếu được số trong các ô nội dung")
        )
    if generated.format > FORMAT:
        raise DocumentError(_("nội dung do phiên bản mới hơn của chương trình ghi nhớ; hãy cập nhật chương trình"))
    return unpacked(generated.content)


def blocks_of(document: Draft) -> tuple[Sequence[Block], Sequence[Block]]:
    """Return the blocks of a body, and those that it has if tracked changes are rejected, where there are any."""
    blocks = read_blocks(document.main)
    return blocks, read_blocks(document.main, TrackedAs.ORIGINAL) if document.has_tracked_changes else ()
