"""The first line of a docstring is one whole sentence, so that a list of first lines can be read."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path for room in ("gen", "scripts", "benchmarks") for path in (ROOT / room).rglob("*.py"))


def docstrings(path: Path) -> Iterator[list[str]]:
    """Yield the lines of each docstring of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and (text := ast.get_docstring(node)):
            yield text.split("\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_first_line_of_each_docstring_is_a_sentence_of_its_own(path: Path) -> None:
    broken = [lines[0] for lines in docstrings(path) if lines[0][-1] not in ".?…" or "".join(lines[1:2]).strip()]

    assert not broken
