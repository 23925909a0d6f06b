"""Merging a document made anew into an edited one; conflicts become comments in Word."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from gen.messages import _
from gen.pipeline.planned_body import PlannedBody
from gen.revision.comparing import remembered
from gen.revision.merging import Conflict, Plan, Step, ThreeTexts
from gen.revision.places import Places
from gen.wordml.blocks.model import Block
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.commenting import comments_by, new_comments
from gen.wordml.stamping import Draft
from gen.wordml.updating import with_text

AUTHOR = "gen (cập nhật số liệu)"
"""Whose comments are those of conflicts; a person who has settled one deletes the comment."""


class MergeConflict(Struct, frozen=True):
    """What people and data both changed: where it is, what people wrote ("" if they deleted it), what the data say."""

    place: str
    theirs: str
    new: str


class Merged(Struct, frozen=True):
    """The merged document; how many paragraphs and rows were replaced, put in and taken out, and the conflicts."""

    content: bytes
    replaced: int
    inserted: int
    deleted: int
    conflicts: tuple[MergeConflict, ...]


_RELATIONS, _COMMENTS = ".rels", b"/comments"
"""Where a document says that it has comments, whatever their part is called: at the end of the type of a relation."""


def merge(edited: Draft, fresh: Draft) -> Merged:
    """Merge. Raises DocumentError where the edited document does not carry its text as generated."""
    blocks, news = read_blocks(edited.main), read_blocks(fresh.main)
    plan = ThreeTexts(remembered(edited), blocks, news).plan()
    work = _Work(edited, fresh, blocks, news, plan)
    steps = [step.step for step in plan.steps]
    content = work.done()
    again = sum(step.step is Step.DELETE and step.fresh is not None for step in plan.steps)
    return Merged(
        content,
        steps.count(Step.REPLACE),
        len(plan.inserted) - again,
        steps.count(Step.DELETE) - again,
        tuple(map(work.told, plan.conflicts)),
    )


def open_conflicts(draft: Draft, content: bytes) -> list[str]:
    """Return the texts of the comments on conflicts that nobody has settled."""
    relations = (part for part in draft.archive.names if part.endswith(_RELATIONS))
    if not any(_COMMENTS in draft.archive.read(part) for part in relations):
        return []  # as in nearly all: nothing need be unpacked
    return comments_by(content, AUTHOR, draft.name)


class _Work:
    """The carrying out of one plan."""

    def __init__(self, edited: Draft, fresh: Draft, blocks: Sequence[Block], news: Sequence[Block], plan: Plan) -> None:
        self._edited, self._fresh = edited, fresh
        self._blocks, self._news, self._plan = blocks, news, plan
        self._body = PlannedBody(edited, fresh, blocks, news, plan)
        self._places = Places(blocks)

    def done(self) -> bytes:
        """Return the merged document."""
        self._body.carry_out()
        parts = self._comment()
        return with_text(self._edited, self._fresh, self._body.text.written(), parts)

    def told(self, conflict: Conflict) -> MergeConflict:
        """Return a conflict in words."""
        block = self._blocks[conflict.near]
        theirs = block.text if conflict.edited is not None else ""
        new = self._news[conflict.fresh].text if conflict.fresh is not None else ""
        return MergeConflict(self._places.of(block).said, theirs, new)

    def _comment(self) -> dict[str, bytes]:
        """Hang a comment on each block in conflict; return the parts to write for them."""
        written = {step.edited for step in self._plan.steps}
        notes: dict[int, list[tuple[str, ...]]] = defaultdict(list)
        for conflict in self._plan.conflicts:
            near = next((each for each in range(conflict.near, -1, -1) if each not in written), None)
            if near is not None:
                notes[near].append(self._lines(conflict))
        if not notes:
            return {}
        archive = self._edited.archive
        parts = {name: archive.read(name) for name in archive.names if name.endswith((".xml", ".rels"))}
        each = [(position, lines) for position, all_lines in notes.items() for lines in all_lines]
        identifiers, changed = new_comments(parts, [lines for _position, lines in each], AUTHOR, self._edited.name)
        hung: dict[int, list[str]] = defaultdict(list)
        for (position, _lines), identifier in zip(each, identifiers, strict=True):
            hung[position].append(identifier)
        for position, on_block in hung.items():
            self._body.text.note(self._blocks[position], on_block)
        return changed

    def _lines(self, conflict: Conflict) -> tuple[str, ...]:
        if conflict.fresh is None:
            return (_("Số liệu mới không còn đoạn, dòng này; hãy xem lại rồi xóa ghi chú này."),)
        new = self._news[conflict.fresh].text
        if conflict.edited is None:
            return (_("Đoạn, dòng sau chỗ này đã bị xóa, nhưng số liệu đã đổi; theo số liệu mới:"), new)
        return (_("Số liệu đã đổi, đoạn này có người sửa nên giữ nguyên; theo số liệu mới:"), new)
