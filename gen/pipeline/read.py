"""``gen read``: the figures out of finished documents, each with what became of it since it was generated."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.issuing import Store
from gen.domain.periods import DatedPeriod
from gen.intake.figures_in_document import FigureState, ReadFigure, figures_of
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.output.beside import IsOurs, beginning_with, nothing_is_ours, with_part, write_apart
from gen.revision.comparing import UNCHANGED, Revision, revision_of
from gen.wordml.stamping import Draft


class ReadDocument(Struct, frozen=True):
    """What was read from one file.

    ``reason`` says why there is nothing, or what was lost; ``unreadable`` that it is no Word file that can be opened.
    ``revision`` is what people did to it since it was generated; ``programme`` is "" where the document does not say.
    """

    path: Path
    kind: str = ""
    agency: str = ""
    year: int = 0
    code: str = ""
    day: date | None = None
    figures: tuple[ReadFigure, ...] = ()
    reason: str = ""
    unreadable: bool = False
    revision: Revision = UNCHANGED
    period: str = ""
    programme: str = ""

    @property
    def dated(self) -> DatedPeriod:
        """The year, or the part of it, that the document is about."""
        return DatedPeriod(self.year, self.period)

    @property
    def issued(self) -> bool:
        """Whether the document has its number and its day."""
        return self.day is not None and not self.code.startswith("/") and bool(self.code)

    @property
    def edited(self) -> tuple[ReadFigure, ...]:
        """The figures that people changed in Word."""
        return tuple(figure for figure in self.figures if figure.state is FigureState.EDITED)

    @property
    def lost(self) -> tuple[ReadFigure, ...]:
        """The figures that people deleted from the text, or all of them where the record is gone."""
        return tuple(figure for figure in self.figures if figure.state is FigureState.LOST)


def read_documents(paths: Iterable[Path]) -> Iterator[ReadDocument]:
    """Read files in their order; a file that cannot be read is a document with a reason and no figures."""
    for path in paths:
        found = attempted(partial(_read, path), path)
        yield ReadDocument(path, reason=found.beside_name, unreadable=True) if isinstance(found, Failure) else found


def _read(path: Path) -> ReadDocument:
    return read_figures(path.read_bytes(), path)


def documents_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files named, and the .docx files of the folders named, sorted."""
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.rglob("*.docx") if not one.name.startswith("~$"))
        else:
            yield path


def read_figures(content: bytes, path: Path) -> ReadDocument:
    """Read the figures of one document. Raises DocumentError for what is no .docx."""
    return figures_of_draft(Draft(content, path.name), path)


def figures_of_draft(draft: Draft, path: Path) -> ReadDocument:
    """Return the figures of a document that was taken apart already."""
    revision = revision_of(draft)
    figures = figures_of(draft, revision)
    found = replace(without_figures(draft, path), figures=figures)
    if draft.record is None:
        lost, foreign = _("tệp không còn phần dữ liệu đi kèm"), _("tệp không mang số liệu của gen")
        return replace(found, reason=lost if figures else foreign)
    return replace(found, revision=revision)


def without_figures(draft: Draft, path: Path) -> ReadDocument:
    """Return what a document is, whose, and which number and day it has; its figures are not looked for."""
    header = draft.header
    code = f"{header.number or ''}/{header.symbol}" if header.symbol else ""
    found = ReadDocument(path, code=code, day=header.day)
    if draft.record is None:
        return found
    record = draft.record.record
    return replace(
        found,
        kind=record.kind,
        agency=record.agency_id,
        year=record.year,
        period=record.period,
        programme=record.programme,
    )


def write_figures(target: Path, content: bytes, form: str, store: Store) -> Path:
    """Write figures that were read into a file; beside it where it is none of that form that was written before."""
    marks: dict[str, IsOurs] = {
        "csv": beginning_with(content.partition(b"\n")[0]),
        "json": beginning_with(b'[\n {\n  "file": '),
        "xlsx": with_part("xl/workbook.xml", _("Giải thích")),
    }
    return write_apart(target, content, store, marks.get(form, nothing_is_ours))


def as_workbook(documents: Iterable[ReadDocument]) -> bytes:
    """Return the figures of many documents as one .xlsx, a row per document and a column per figure."""
    from gen.progress.frames import CarriedFigure, figures_workbook  # pandas is needed for nothing else here

    return figures_workbook(
        [
            CarriedFigure(
                str(document.path),
                document.agency,
                document.year,
                figure.id,
                figure.label,
                figure.unit,
                figure.state.value,
                figure.value,
            )
            for document in documents
            for figure in document.figures
        ]
    )
