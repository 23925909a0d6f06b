"""Which figure of the record a changed number is: by its old text and by what stands beside it."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from gen.domain.document import FigureRecord
from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.figures import numbers_of


def with_names(changes: Iterable[DocumentChange], figures: Sequence[FigureRecord]) -> Iterator[DocumentChange]:
    """Yield the changes, each of a figure with its id where there is one figure that it can be."""
    texts = ((figure.id, figure.text if figure.printed is None else figure.printed) for figure in figures)
    printed = [(figure, number_of(text)) for figure, text in texts]
    for change in changes:
        if change.kind is DocumentChangeKind.FIGURE and change.old:
            yield replace(change, figure=_named(change, printed))
        else:
            yield change


def _named(change: DocumentChange, printed: Sequence[tuple[str, str]]) -> str:
    """Return the id of the one figure with the old number that is of the same subject; "" where it may be several."""
    found = [figure for figure, number in printed if number == change.old]
    subjects = {_subject(figure) for figure in change.controls} | set(change.place.row.split()[:1])
    near = [figure for figure in found if figure in change.controls] or [
        figure for figure in found if _subject(figure) in subjects
    ]
    return near[0] if len(near) == 1 else ""


def _subject(figure: str) -> str:
    return figure.partition(".")[0]


def number_of(text: str) -> str:
    """Return the first number of a text as it is written, "" if there is none."""
    return next((number.text for number in numbers_of(text)), "")
