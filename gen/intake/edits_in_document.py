"""What people changed in a report that is a document, as findings: it is not valid until that is accepted or undone."""

from collections.abc import Iterator

from gen.domain.diagnostic import Diagnostic
from gen.domain.location import TableLocation
from gen.domain.schema import Schema
from gen.domain.tables import AgencyTables
from gen.domain.values import Source
from gen.intake.cells_of_figures import CellsOfFigures
from gen.intake.figures_in_document import FigureState, ReadFigure
from gen.intake.findings import documents as document_findings
from gen.messages import _
from gen.revision.changes import DocumentChange, DocumentChangeKind
from gen.revision.comparing import Revision
from gen.wordml.blocks.model import Block


def edits_found(
    revision: Revision, figures: tuple[ReadFigure, ...], tables: AgencyTables, schema: Schema, shown_path: str
) -> tuple[Diagnostic, ...]:
    """Return a finding for each figure that people touched, each row they added or removed, each change not settled."""
    cells = CellsOfFigures(tables, schema)
    named = {change.figure for change in revision.changes if change.figure}
    found: list[Diagnostic] = []
    if revision.unknown and revision.carries_text:
        found.append(document_findings.NOT_COMPARABLE.at(TableLocation(shown_path), reason=revision.unknown))
    found += [_of_change(change, cells, figures, shown_path) for change in revision.of_figures]
    found += [
        _of_figure(figure, cells, shown_path)
        for figure in figures
        if figure.state is not FigureState.GENERATED and figure.id not in named
    ]
    return (*found, *_pending(revision, shown_path))


def _of_change(change: DocumentChange, cells: CellsOfFigures, figures: tuple[ReadFigure, ...], path: str) -> Diagnostic:
    if change.kind is not DocumentChangeKind.FIGURE:
        added = change.kind is DocumentChangeKind.ADDED
        what = _("dòng thêm trong Word") if added else _("dòng xóa trong Word")
        place = f"{what} ({change.place.table or change.place.said})"
        row = change.new or change.old or change.place.row
        return document_findings.ROW_CHANGED.at(TableLocation(path), what=place, row=row)
    labels = {figure.id: figure.label for figure in figures}
    name = f"{labels[change.figure]}, {change.place.said}" if labels.get(change.figure) else change.place.said
    if not change.new:
        return document_findings.FIGURE_DELETED.at(TableLocation(path), figure=name, old=change.old)
    cell = cells.of_change(change, figures)
    finding = document_findings.FIGURE_NOT_OF_A_CELL if cell is None else document_findings.FIGURE_EDITED
    return finding.at(_place(path, cell), figure=name, old=change.old or "…", new=change.new)


def _of_figure(figure: ReadFigure, cells: CellsOfFigures, path: str) -> Diagnostic:
    """Return the finding on a figure that its control alone tells: in a header, or of a document without its text."""
    name = figure.label or figure.id
    if figure.state is FigureState.LOST:
        return document_findings.FIGURE_DELETED.at(
            _place(path, cells.of_figure(figure)), figure=name, old=figure.old_text
        )
    cell = cells.of_figure(figure) if figure.value is not None else None
    finding = document_findings.FIGURE_NOT_OF_A_CELL if cell is None else document_findings.FIGURE_EDITED
    return finding.at(_place(path, cell), figure=name, old=figure.old_text, new=figure.text)


def _place(path: str, cell: Source | None) -> TableLocation:
    return TableLocation(path, cell.sheet if cell else None, cell.cell if cell else None)


def _pending(revision: Revision, path: str) -> Iterator[Diagnostic]:
    for block, original in revision.tracked:
        yield document_findings.CHANGE_PENDING.at(
            TableLocation(path), place=_said(block), accepted=block.text, original=original
        )


def _said(block: Block) -> str:
    return _("đoạn {number}").format(number=block.paragraph)
