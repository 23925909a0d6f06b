"""``gen read``: the figures out of finished documents, each with what became of it since it was generated."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from gen.domain.document import FigureRecord
from gen.domain.errors import GenError
from gen.domain.values import Source
from gen.messages import _
from gen.vietnamese import MISSING, parse_number
from gen.wordml.stamping import Draft


class FigureState(StrEnum):
    """What became of a figure: as generated, edited in Word, or its record lost so that only its text is left."""

    GENERATED = "generated"
    EDITED = "edited"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class ReadFigure:
    """A figure as the document has it now.

    ``value`` is the exact value (as generated) or the number that people typed; None where it was not reported or what
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


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """What was read from one file; ``reason`` says why there is nothing, or what was lost."""

    path: Path
    kind: str = ""
    agency: str = ""
    year: int = 0
    code: str = ""
    day: date | None = None
    figures: tuple[ReadFigure, ...] = ()
    reason: str = ""

    @property
    def edited(self) -> tuple[ReadFigure, ...]:
        """The figures that people changed in Word."""
        return tuple(figure for figure in self.figures if figure.state is FigureState.EDITED)


def read_documents(paths: Iterable[Path]) -> Iterator[ReadDocument]:
    """Read files in their order; a file that cannot be read is a document with a reason and no figures."""
    for path in paths:
        try:
            yield read_figures(path.read_bytes(), path)
        except GenError as error:
            yield ReadDocument(path, reason=str(error))
        except OSError as error:
            yield ReadDocument(path, reason=error.strerror or str(error))


def read_figures(content: bytes, path: Path) -> ReadDocument:
    """Read the figures of one document. Raises DocumentError for what is no .docx."""
    draft = Draft(content, path.name)
    header, shown = draft.header, draft.figures_shown
    code = f"{header.number or ''}/{header.symbol}" if header.symbol else ""
    if draft.record is None:
        reason = (
            _("tệp không còn (hoặc chưa từng có) phần dữ liệu đi kèm") if shown else _("tệp không mang số liệu của gen")
        )
        lost = tuple(_lost(figure, texts[0]) for figure, texts in shown.items())
        return ReadDocument(path, code=code, day=header.day, figures=lost, reason=reason)
    record = draft.record.record
    figures = tuple(_figure(figure, shown.get(figure.id, ())) for figure in record.figures)
    return ReadDocument(path, record.kind, record.agency_id, record.year, code, header.day, figures)


def _figure(stored: FigureRecord, shown: tuple[str, ...]) -> ReadFigure:
    """Compare what is shown, what the record says now and what was printed."""
    old_value = None if stored.value is None else Decimal(stored.value)
    printed = stored.printed if stored.printed is not None else stored.text
    now = next((text for text in (*shown, stored.text) if _plain(text) != _plain(printed)), None)
    state = FigureState.GENERATED if now is None else FigureState.EDITED
    return ReadFigure(
        id=stored.id,
        label=stored.label,
        unit=stored.unit,
        state=state,
        text=printed if now is None else now,
        value=old_value if now is None else parse_number(now),
        old_text=printed,
        old_value=old_value,
        sources=stored.sources,
    )


def _lost(figure: str, text: str) -> ReadFigure:
    return ReadFigure(figure, "", "", FigureState.LOST, text, parse_number(text), "", None)


def _plain(text: str) -> str:
    """Return the text without the differences that typing makes: blanks, and dots for the mark of missing."""
    plain = "".join(text.split())
    return MISSING if plain in ("", "...", MISSING) else plain
