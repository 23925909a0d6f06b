"""``gen make --update FILE``: new figures into an edited document; what people wrote stays as it is.

Three texts are merged: as generated before, which the document carries, as people edited it, as generated now. In a
document of an earlier version, which does not carry it, only controls get new values: a figure that somebody changed
keeps that person's text, sentences that speak of an old figure outside its control are listed, not rewritten.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from gen.domain.errors import DocumentError
from gen.domain.issuing import Store
from gen.intake.figures_in_document import FigureState, ReadFigure
from gen.messages import _
from gen.messages.one_file import required
from gen.pipeline.diff import FigureChange
from gen.pipeline.jobs.planning import plan_job
from gen.pipeline.make import SingleRequest
from gen.pipeline.making.maker import Maker
from gen.pipeline.merging import Merged, merge
from gen.pipeline.numbering.preparing import MARK
from gen.pipeline.one_programme import are_two
from gen.pipeline.output.store import is_open_in_word
from gen.pipeline.output.targets import require_document
from gen.pipeline.read import ReadDocument, figures_of_draft
from gen.pipeline.reports.sources import require_used
from gen.pipeline.reports.workshop import Workshop
from gen.revision.comparing import Memory
from gen.wordml.prose import GAP, read_prose
from gen.wordml.stamping import Draft
from gen.wordml.updating import with_figures

_FIGURE = "[…]"
"""Stands in a sentence that is shown for the figures in its controls."""
_SENTENCE = re.compile(r"(?<=[.;!?])\s+")
_TELLING = 2
"""A number of at least this many digits is looked for alone; a shorter one only with its unit (“3 lớp”)."""


class StaleMention(Struct, frozen=True):
    """A sentence, or the text of a table cell, that speaks of a figure by its old value."""

    change: FigureChange
    paragraph: int
    text: str


class Updated(Struct, frozen=True):
    """The document with its new values, and what a person must look at.

    ``changes`` were written; ``kept`` are figures edited in Word whose data did not change; ``conflicts`` were edited
    in Word *and* have new data (old is the text in the document, new what the data say): the edit was kept.
    ``merged`` tells what became of the text, None where it was not kept as generated: ``unknown`` says why then, and
    ``mentions`` lists what may be out of date.
    """

    content: bytes
    changes: tuple[FigureChange, ...]
    kept: tuple[ReadFigure, ...]
    conflicts: tuple[FigureChange, ...]
    mentions: tuple[StaleMention, ...] = ()
    merged: Merged | None = None
    unknown: str = ""

    @property
    def has_conflicts(self) -> bool:
        """Whether a person must choose somewhere between what was written in Word and what the data say."""
        return bool(self.conflicts or (self.merged is not None and self.merged.conflicts))


def update_one(request: SingleRequest, edited: Path, workshop: Workshop, store: Store) -> Updated:
    """Make the document anew from the data as they are now and put its figures into the edited one.

    Raises DocumentError where the document cannot be made, with the findings that say why.
    """
    require_document(request.output)
    outcome = Maker(workshop)(plan_job(workshop.programme, request.asked, request.agency))
    if outcome.content is None:
        raise DocumentError(outcome.reason, outcome.findings)
    require_used(workshop.figures, request.data)
    return update_file(edited, outcome.content, store, request.output)


def update_file(path: Path, fresh: bytes, store: Store, output: Path | None = None) -> Updated:
    """Put the figures of a freshly generated document into an edited one, in place or in ``output``.

    Raises DocumentError where the document has no record, or was issued: its content may not change any more.
    """
    with store.alone_with(output or path):
        return _update_alone(path, fresh, store, output)


def _update_alone(path: Path, fresh: bytes, store: Store, output: Path | None) -> Updated:
    content = path.read_bytes()
    updated = required(lambda: _updated(content, fresh, path), path)
    target = output or path
    if updated.content != content or target != path:
        if target != path and not _may_be_written(target, updated.content):
            raise DocumentError(_("“{file}” đã có; hãy chọn một tên tệp khác.").format(file=target))
        if is_open_in_word(target):
            raise DocumentError(_("“{file}” đang mở trong Word; hãy đóng lại rồi chạy tiếp.").format(file=target))
        store.write(target, updated.content)
    return updated


def _updated(content: bytes, fresh: bytes, path: Path) -> Updated:
    draft = Draft(content, path.name)
    if draft.record is None:
        raise DocumentError(_("“{file}” không còn phần dữ liệu đi kèm nên không cập nhật được.").format(file=path))
    if MARK in draft.header.custom:
        raise DocumentError(_("“{file}” đã được cấp số; nội dung sai thì ban hành văn bản thay thế.").format(file=path))
    return update_document(draft, Draft(fresh, path.name))


def _may_be_written(target: Path, content: bytes) -> bool:
    """Tell whether nothing that people wrote is lost: no file is there, or one that holds the same."""
    return not os.path.lexists(target) or (target.is_file() and target.read_bytes() == content)


def update_document(edited: Draft, fresh: Draft) -> Updated:
    """Put the values of a freshly generated document into an edited one of the same kind, agency and year.

    Raises DocumentError where it is none, or where what it carries is of another document or of a later version.
    """
    name = edited.name
    now, then = figures_of_draft(edited, Path(name)), figures_of_draft(fresh, Path(name))
    same = (now.kind, now.agency, now.dated) == (then.kind, then.agency, then.dated)
    if not same or are_two(now.programme, then.programme):
        raise DocumentError(_("“{file}” không phải văn bản cùng loại, đơn vị và năm.").format(file=name))
    if now.revision.memory in (Memory.LATER, Memory.OF_ANOTHER):
        text = _("“{file}” giữ nguyên, không cập nhật được: {reason}.")
        raise DocumentError(text.format(file=name, reason=now.revision.unknown))
    if now.revision.unknown:
        return _controls_updated(edited, fresh, now, then, now.revision.unknown)
    merged = merge(edited, fresh)
    new = {figure.id: figure.text for figure in then.figures}
    changes = tuple(
        FigureChange(figure.id, figure.label, figure.unit, figure.old_text, new[figure.id])
        for figure in now.figures
        if figure.state is FigureState.GENERATED and figure.old_text != new.get(figure.id, figure.old_text)
    )
    kept = (figure for figure in now.figures if figure.state is FigureState.EDITED)
    unchanged = tuple(figure for figure in kept if figure.old_text == new.get(figure.id) != figure.text)
    return Updated(merged.content, changes, unchanged, (), merged=merged)


def _controls_updated(edited: Draft, fresh: Draft, now: ReadDocument, then: ReadDocument, unknown: str) -> Updated:
    """Put new values into the controls of a document that does not carry its text as generated."""
    new = {figure.id: figure for figure in then.figures}
    changes, kept, conflicts = [], [], []
    for figure in now.figures:
        if figure.id not in new or figure.state is FigureState.LOST:
            continue  # what people took out of the text is not put back
        target = new[figure.id]
        change = FigureChange(figure.id, figure.label, figure.unit, figure.text, target.text)
        if figure.text == target.text:
            continue
        if figure.state is FigureState.GENERATED:
            changes.append(change)
        elif figure.old_text == target.text:
            kept.append(figure)
        else:
            conflicts.append(change)
    own = {figure.id: figure.text for figure in kept} | {change.id: change.old for change in conflicts}
    content = with_figures(edited, fresh, own)
    mentions = tuple(_mentions(edited.main, [*changes, *conflicts]))
    return Updated(content, tuple(changes), tuple(kept), tuple(conflicts), mentions, unknown=unknown)


def _mentions(main: bytes, changes: Sequence[FigureChange]) -> Iterator[StaleMention]:
    """Look for old values in what stands outside the controls, which an update leaves as it is."""
    patterns = [(change, pattern) for change in changes if (pattern := _pattern(change)) is not None]
    for prose in read_prose(main):
        for sentence in _SENTENCE.split(prose.text):
            for change, pattern in patterns:
                if pattern.search(sentence):
                    yield StaleMention(change, prose.number, " ".join(sentence.replace(GAP, _FIGURE).split()))


def _pattern(change: FigureChange) -> re.Pattern[str] | None:
    """Return what finds the old value in a text as a number of its own; None for a text without digits."""
    old = change.old.strip()
    digits = sum(map(str.isdigit, old))
    if not digits:
        return None
    unit = rf"\s*{re.escape(change.unit)}" if digits < _TELLING and change.unit else ""
    if digits < _TELLING and not unit:
        return None
    return re.compile(rf"(?<![\d.,/-]){re.escape(old)}(?![.,]?\d)(?![/-]\d){unit}", re.IGNORECASE)
