"""Where a rule stands: in the folder of its family, in a file of its own name."""

from importlib import import_module
from pathlib import Path

import pytest

import gen.lint.rules
from gen.lint import RULES
from gen.lint.rule import Family, Rule

_FOLDER = Path(gen.lint.rules.__file__).parent
_PIECES = {"shared", "__pycache__"}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_stands_in_the_file_of_its_name(rule: Rule) -> None:
    assert import_module(rule.module).RULE is rule


def test_every_family_has_its_folder() -> None:
    folders = {path.name for path in _FOLDER.iterdir() if path.is_dir()} - _PIECES

    assert {family.folder for family in Family} == folders


def test_every_file_that_declares_a_rule_is_listed() -> None:
    declaring = {
        f"gen.lint.rules.{path.parent.name}.{path.stem}"
        for path in _FOLDER.glob("*/*.py")
        if "\nRULE = " in path.read_text(encoding="utf-8")
    }

    assert declaring == {rule.module for rule in RULES}
