"""Where a figure comes from, for programs."""

from gen.progress.trace import TraceNode


def node_record(node: TraceNode) -> dict[str, object]:
    """Return a unit's share of a figure with the shares it is made of."""
    return {
        "unit": node.unit.id,
        "name": node.unit.name,
        "year": node.year,
        "figure": node.figure_id,
        "value": None if node.value.number is None else str(node.value.number),
        "lacking": list(node.value.lacking),
        "cells": [str(cell) for cell in node.value.cells],
        "terms": {name: None if value.number is None else str(value.number) for name, value in node.terms},
        "parts": [node_record(part) for part in node.parts],
    }
