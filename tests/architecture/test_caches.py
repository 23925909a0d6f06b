"""What a process keeps does not grow with what it is given: a desk runs for months, a batch over thousands of files."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from gen.intake.owners import said
from gen.programme.forms.shared import shared_tables
from gen.wordml.names import name
from gen.wordml.reading import styles
from gen.wordml.reading.theme import ThemeFonts

ROOT = Path(__file__).resolve().parents[2]
OF_THE_PROGRAM = {"type", "Behaviour"}
"""What there is as many of as the code has; of all else there is as much as users bring."""


def _boundless(function: ast.FunctionDef) -> bool:
    """Tell whether a cache that keeps everything is on a function that takes what the code does not set itself."""
    keeps_all = {"cache", "functools.cache", "lru_cache(maxsize=None)", "lru_cache(None)"}
    takes = {ast.unparse(each.annotation) for each in function.args.args if each.annotation}
    return bool(keeps_all & {ast.unparse(each) for each in function.decorator_list}) and not takes <= OF_THE_PROGRAM


def boundless() -> Iterator[str]:
    for path in sorted((ROOT / "gen").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and _boundless(node):
                yield f"{path.relative_to(ROOT).as_posix()}: {node.name}"


def test_no_cache_keeps_everything_that_users_bring() -> None:
    assert list(boundless()) == []


def test_of_what_files_say_the_oldest_is_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said, "_KEPT", 3)
    monkeypatch.setattr(said, "_KNOWN", {})

    for number in range(5):
        path = tmp_path / f"{number}.xlsx"
        path.write_bytes(b"no workbook")
        assert said.said_in(path, shared_tables()) == said.NOTHING

    assert [path.name for (path, _changed, _size), _schema in said._KNOWN] == ["2.xlsx", "3.xlsx", "4.xlsx"]


def test_of_the_formats_of_a_style_sheet_no_more_than_so_many_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(styles, "_FORMATS_KEPT", 3)
    sheet = styles.StyleSheet(None, ThemeFonts(None))

    for number in range(5):
        run = etree.Element(name("w:rPr"))
        etree.SubElement(run, name("w:sz")).set(name("w:val"), str(20 + 2 * number))
        assert sheet.run_format(run, f"unknown {number}", None).size == 10 + number

    assert len(sheet._runs) <= 3
    assert len(sheet._chains) == 1
