"""Tables are written in one room, in which text stays text."""

import ast
from configparser import ConfigParser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
_WRITERS = {"writer", "DictWriter", "ExcelWriter", "to_excel", "to_csv"}
"""What else writes tables: the csv module and pandas. XlsxWriter is held by the floors in ``setup.cfg``."""
_FLOORS = {"jinja2": "3.1.6", "lxml": "6.1", "defusedxml": "0.7.1", "python-calamine": "0.9.1"}
"""The versions before have known holes; openpyxl reads XML safely where defusedxml is installed."""


def test_only_the_room_of_spreadsheets_writes_csv_and_workbooks() -> None:
    found = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "gen").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _WRITERS
    ]

    assert found == ["gen/spreadsheets/csv_text.py"]


@pytest.mark.parametrize("name", _FLOORS)
def test_no_version_with_a_known_hole_is_allowed(name: str) -> None:
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    asked = {each.name: each for each in map(Requirement, config["options"]["install_requires"].split("\n")[1:])}

    assert [bound.operator for bound in asked[name].specifier] == [">="]
    assert not asked[name].specifier.contains(f"{_FLOORS[name]}.dev0", prereleases=True)
    assert asked[name].specifier.contains(_FLOORS[name])
