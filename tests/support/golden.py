"""Golden texts: compared line by line; written anew where ``UPDATE_GOLDEN=1`` is set, to be read before committing."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from gen.documents.figures import Figure
from gen.domain.values import Value

HOW_TO_UPDATE = "UPDATE_GOLDEN=1 python -m pytest tests/golden tests/unit/documents, then read the difference"


def assert_golden(path: Path, text: str) -> None:
    """Assert that ``text`` is what the file holds."""
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    kept = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    assert text.splitlines() == kept, f"if {path.name} is meant to change: {HOW_TO_UPDATE}"


def flattened(value: object, name: str = "") -> Iterator[str]:
    """Yield ``name = value`` for every leaf of structs, mappings and tuples; a figure is its id and text."""
    if isinstance(value, Figure):
        yield f"{name} = {value.text} ({value.id})"
    elif isinstance(value, Value):
        yield f"{name} = {'…' if value.number is None else value.number}"
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from flattened(getattr(value, field), f"{name}.{field}".lstrip("."))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from flattened(item, f"{name}.{key}".lstrip("."))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from flattened(item, f"{name}[{position}]")
        if not value:
            yield f"{name} = ()"
    else:
        yield f"{name} = {value}"
