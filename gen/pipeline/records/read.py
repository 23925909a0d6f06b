"""What was read from documents, for programs."""

from gen.intake.figures_in_document import ReadFigure
from gen.pipeline.read import ReadDocument


def document_record(document: ReadDocument) -> dict[str, object]:
    """Return a document with its figures."""
    return {
        "file": str(document.path),
        "kind": document.kind or None,
        "agency": document.agency or None,
        "year": document.year or None,
        "code": document.code or None,
        "date": document.day.isoformat() if document.day else None,
        "reason": document.reason or None,
        "figures": [figure_record(figure) for figure in document.figures],
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
