"""What speaks against numbering a document: it shows other figures than it carries, or waits for a person to choose."""

from collections.abc import Iterator
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import DocumentError
from gen.domain.location import DocumentLocation
from gen.intake.figures_in_document import FigureState, figures_of
from gen.messages import _
from gen.pipeline.merging import open_conflicts
from gen.pipeline.numbering import findings as numbering
from gen.pipeline.numbering.canonical import BodyLetters
from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.comparing import UNCHANGED, Revision, is_as_remembered, revision_of
from gen.wordml.stamping import Draft


def contradictions(draft: Draft, text: BodyLetters, content: bytes, path: Path) -> tuple[Diagnostic, ...]:
    """Return what a person must settle before the document gets a number; a document of others has nothing."""
    if draft.record is None:
        return tuple(_record_lost(draft, path.name)) if draft.figures_shown else ()
    if _is_as_generated(draft, text) and not draft.shows_figures_beside_body:
        return tuple(_unsettled(draft, content, UNCHANGED, path.name))  # with its letters its figures are the same
    revision = revision_of(draft)
    return (*_of_figures(draft, revision, path.name), *_unsettled(draft, content, revision, path.name))


def _is_as_generated(draft: Draft, text: BodyLetters) -> bool:
    """Tell quickly of a document that its text is the one generated."""
    try:
        return (text.is_plain or not draft.has_tracked_changes) and is_as_remembered(draft, text.letters)
    except DocumentError:
        return False


def _record_lost(draft: Draft, file: str) -> Iterator[Diagnostic]:
    """Yield the finding on a document that has controls of ours, but not what they are to be compared with."""
    yield numbering.NOT_COMPARABLE.at(DocumentLocation(file), reason=revision_of(draft).unknown)


def _of_figures(draft: Draft, revision: Revision, file: str) -> Iterator[Diagnostic]:
    if revision.unknown and revision.carries_text:
        yield numbering.NOT_COMPARABLE.at(DocumentLocation(file), reason=revision.unknown)
    for change in revision.of_figures:
        yield _differing(change, file)
    named = {change.figure for change in revision.changes}
    for figure in figures_of(draft, revision):
        if figure.state is FigureState.EDITED and figure.id not in named:
            place, texts = figure.label or figure.id, {"old": figure.old_text, "new": figure.text}
            yield numbering.FIGURE_DIFFERS.at(DocumentLocation(file), place=place, **texts)


def _differing(change: DocumentChange, file: str) -> Diagnostic:
    place = DocumentLocation(file, block=change.place.paragraph)
    where = change.place.said
    if change.kind is DocumentChangeKind.FIGURE:
        texts = {"old": change.old or "…", "new": change.new or _("(đã xóa)")}
        return numbering.FIGURE_DIFFERS.at(place, place=where, **texts)
    added = change.kind is DocumentChangeKind.ADDED
    what = _("dòng thêm trong Word") if added else _("dòng xóa trong Word")
    return numbering.ROW_DIFFERS.at(place, place=where, what=what)


def _unsettled(draft: Draft, content: bytes, revision: Revision, file: str) -> Iterator[Diagnostic]:
    for block, original in revision.tracked:
        place = DocumentLocation(file, block=block.paragraph)
        yield numbering.CHANGES_PENDING.at(place, paragraph=block.paragraph, accepted=block.text, original=original)
    for text in open_conflicts(draft, content):
        yield numbering.CONFLICT_OPEN.at(DocumentLocation(file), text=text)
