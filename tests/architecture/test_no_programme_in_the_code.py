"""The code speaks of programmes: no name, year or code of one stands in ``gen/``: they are data."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GEN = ROOT / "gen"
SUFFIXES = frozenset({".py", ".toml", ".html", ".js", ".css", ".csv"})
OF_THE_LAW = frozenset({"decree", "lint", "locale"})
"""Rooms whose years and letters are those of the law; the catalogue repeats what the code says."""
DISTRIBUTION = "gen-1439"
NAMES = re.compile(r"1439|ASEAN|ACCSM|Tầm nhìn|1226/BNV-HTQT|\bCT[0-9]{2}\b|\"[1-9][a-zđ]\"|\b1a … 5c\b")
YEARS = range(2015, 2036)


def speaks_of_a_programme(path: Path) -> Iterator[str]:
    """Yield the lines of a file that name a programme, its codes or its years."""
    if path.relative_to(GEN).parts[0] in OF_THE_LAW:
        return
    text = path.read_text("utf-8")
    lines = text.splitlines()
    yield from (line for line in lines if NAMES.search(line.replace(DISTRIBUTION, "")))
    if path.suffix == ".py":
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and type(node.value) is int and node.value in YEARS:
                yield lines[node.lineno - 1]


def files() -> list[Path]:
    """Return the files that may not speak of a programme: all but the invented one that others begin from."""
    return sorted(path for path in GEN.rglob("*") if path.suffix in SUFFIXES and "skeleton" not in path.parts)


def test_no_file_names_a_programme() -> None:
    found = {path.relative_to(ROOT).as_posix(): lines for path in files() if (lines := [*speaks_of_a_programme(path)])}

    assert found == {}
