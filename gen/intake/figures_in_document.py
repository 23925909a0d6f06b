"""The figures of a finished document, each with what became of it since the document was generated."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.document import FigureRecord
from gen.domain.typed_numbers import exact
from gen.domain.values import Source
from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.comparing import Revision
from gen.revision.naming import number_of
from gen.vietnamese import MISSING, parse_number
from gen.wordml.stamping import Draft


class FigureState(StrEnum):
    """What became of a figure.

    It is as generated, edited in Word, or lost: its control deleted, or the record gone so that only its text is left.
    """

    GENERATED = "generated"
    EDITED = "edited"
    LOST = "lost"


class ReadFigure(Struct, frozen=True):
    """A figure as the document has it now.

    ``value`` is the exact value (as generated) or the number that people typed; None if it was not reported or what
    stands there is no number. ``old_text`` and ``old_value`` are those generated; ``sources`` the cells they came from.
    """

    id: str
    label: str
    unit: str
    state: FigureState
    text: str
    value: Decimal | None
    old_text: str
    old_value: Decimal | None
    sources: tuple[Source, ...] = ()


def figures_of(document: Draft, revision: Revision) -> tuple[ReadFigure, ...]:
    """Return the figures of a document, wherever they stand; those of one without its record are what controls show."""
    shown = document.figures_shown
    if document.record is None:
        return tuple(_unrecorded(figure, texts[0]) for figure, texts in shown.items())
    own = _without_copies(shown, document.record.record.figures, revision)
    changed = {change.figure: change for change in reversed(revision.changes) if change.figure}
    gone = None if revision.unknown else [change.old.split() for change in revision.changes if not change.new]
    return tuple(
        _read(figure, own.get(figure.id, ()), changed.get(figure.id), gone) for figure in document.record.record.figures
    )


def _without_copies(
    shown: Mapping[str, tuple[str, ...]], figures: Sequence[FigureRecord], revision: Revision
) -> Mapping[str, tuple[str, ...]]:
    """Return what controls show without what others brought in that people pasted, of another document perhaps.

    That is known of a control in a block that was added, where the document has no other, or its own shows what was
    printed.
    """
    pasted = {
        figure for change in revision.changes if change.kind is DocumentChangeKind.ADDED for figure in change.controls
    }
    own: dict[str, tuple[str, ...]] = {}
    for figure in figures:
        texts, printed = shown.get(figure.id, ()), _printed(figure)
        if figure.id in pasted and not figure.shown:
            own[figure.id] = ()
        elif figure.id in pasted and any(_plain(text) == _plain(printed) for text in texts):
            own[figure.id] = (printed,)
    return {**shown, **own}


def _printed(stored: FigureRecord) -> str:
    return stored.printed if stored.printed is not None else stored.text


def _read(
    stored: FigureRecord, shown: tuple[str, ...], change: DocumentChange | None, gone: Sequence[Sequence[str]] | None
) -> ReadFigure:
    """Read one figure; without its control it is lost, unless the text is known to have it still."""
    figure = _figure(stored, shown)
    if change is not None and figure.state is FigureState.GENERATED:
        return _edited(figure, change.new) if change.new else _deleted(stored)
    printed = number_of(figure.old_text)
    if stored.shown and not shown and (gone is None or any(printed in numbers for numbers in gone)):
        return _deleted(stored)
    return figure


def _edited(figure: ReadFigure, text: str) -> ReadFigure:
    return replace(figure, state=FigureState.EDITED, text=text, value=parse_number(text))


def _figure(stored: FigureRecord, shown: tuple[str, ...]) -> ReadFigure:
    """Compare what is shown, what the record says now and what was printed."""
    old_value = exact(stored.value)
    printed = _printed(stored)
    now = next((text for text in (*shown, stored.text) if _plain(text) != _plain(printed)), None)
    return ReadFigure(
        id=stored.id,
        label=stored.label,
        unit=stored.unit,
        state=FigureState.GENERATED if now is None else FigureState.EDITED,
        text=printed if now is None else now,
        value=old_value if now is None else parse_number(now),
        old_text=printed,
        old_value=old_value,
        sources=stored.sources,
    )


def _deleted(stored: FigureRecord) -> ReadFigure:
    """Return a figure that the text no longer has: the record says nothing about what people deleted."""
    printed = _printed(stored)
    value = exact(stored.value)
    return ReadFigure(stored.id, stored.label, stored.unit, FigureState.LOST, "", None, printed, value, stored.sources)


def _unrecorded(figure: str, text: str) -> ReadFigure:
    return ReadFigure(figure, "", "", FigureState.LOST, text, parse_number(text), "", None)


def _plain(text: str) -> str:
    """Return the text without the differences that typing makes: blanks, and dots for the mark of missing."""
    plain = "".join(text.split())
    return MISSING if plain in ("", "...", MISSING) else plain
