"""What was read from documents, for programs."""

from gen.intake.figures_in_document import ReadFigure
from gen.pipeline.read import ReadDocument
from gen.revision.changes import DocumentChange


def document_record(document: ReadDocument) -> dict[str, object]:
    """Return a document with its figures and what people changed in it."""
    return {
        "file": str(document.path),
        "kind": document.kind or None,
        "agency": document.agency or None,
        "year": document.year or None,
        **({"period": document.period} if document.period else {}),
        **({"programme": document.programme} if document.programme else {}),
        "code": document.code or None,
        "date": document.day.isoformat() if document.day else None,
        "reason": document.reason or None,
        "figures": [figure_record(figure) for figure in document.figures],
        "compared": not (document.revision.unknown or document.reason),
        "not_compared_because": document.revision.unknown or None,
        "changes": [change_record(change) for change in document.revision.changes],
        "pending": [
            {"paragraph": block.paragraph, "accepted": block.text, "rejected": original}
            for block, original in document.revision.tracked
        ],
    }


def figure_record(figure: ReadFigure) -> dict[str, object]:
    """Return a figure: what it says now and what was generated, and its source cells."""
    return {
        "figure": figure.id,
        "label": figure.label,
        "unit": figure.unit,
        "state": figure.state.value,
        "value": None if figure.value is None else f"{figure.value:f}",
        "text": figure.text,
        "old_value": None if figure.old_value is None else f"{figure.old_value:f}",
        "old_text": figure.old_text,
        "sources": [str(source) for source in figure.sources],
    }


def change_record(change: DocumentChange) -> dict[str, object]:
    """Return one change for programs."""
    return {
        "kind": change.kind.value,
        "row": change.is_row,
        "figure": change.figure or None,
        "old": change.old or None,
        "new": change.new or None,
        "place": change.place._asdict(),
        "pending": change.tracked,
        "rejected": change.original or None,
    }
