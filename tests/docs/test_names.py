"""Every dotted name of the code that a page mentions exists."""

import ast
import importlib
import re
from pathlib import Path

import pytest

import gen

ROOT = Path(__file__).resolve().parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
ROOMS = tuple(sorted(path.name for path in Path(gen.__file__).parent.iterdir() if (path / "__init__.py").exists()))
_NAME = re.compile(rf"`(?:gen\.)?((?:{'|'.join(ROOMS)})(?:\.\w+)+)(?:\(\))?`")
_GROUP = re.compile(rf"`(?:gen\.)?((?:{'|'.join(ROOMS)})(?:\.\w+)*)\.\{{([\w,]+)\}}`")
_ATTRIBUTE = re.compile(r"`([A-Z][a-z]\w*)\.(\w+)")
_CALL = re.compile(r"`([A-Z][a-z]\w*)\(")
_WORD = re.compile(r"\w+")
_OF_OTHERS = {"RichText"}
_FILES = {"toml", "csv", "md", "txt", "py", "json", "xlsx", "sqlite3"}


def names_in(page: Path) -> set[str]:
    text = page.read_text(encoding="utf-8")
    grouped = {f"{found[1]}.{last}" for found in _GROUP.finditer(text) for last in found[2].split(",")}
    return {name for name in _NAME.findall(text) if name.rpartition(".")[2] not in _FILES} | grouped


def exists(name: str) -> bool:
    """Import the longest module of ``gen.NAME`` there is, and walk the rest as attributes or fields."""
    parts = ["gen", *name.split(".")]
    for end in range(len(parts), 1, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:end]))
        except ModuleNotFoundError:
            continue
        for attribute in parts[end:]:
            fields = getattr(found, "__struct_fields__", ())
            if not hasattr(found, attribute) and attribute not in fields:
                return False
            found = getattr(found, attribute, None)
        return True
    return False


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_dotted_name_of_a_page_exists(page: Path) -> None:
    assert [name for name in sorted(names_in(page)) if not exists(name)] == []


def attributes_by_class() -> dict[str, set[str]]:
    """What the body of each class of the code names, methods' own ``self.…`` included; two of one name are one."""
    found: dict[str, set[str]] = {}
    for path in Path(gen.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, set()).update(_WORD.findall(ast.unparse(node)))
    return found


CLASSES = attributes_by_class()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_attribute_a_page_gives_a_class_is_one_of_it(page: Path) -> None:
    named = set(_ATTRIBUTE.findall(page.read_text(encoding="utf-8")))

    assert [f"{owner}.{name}" for owner, name in sorted(named) if name not in CLASSES.get(owner, {name})] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_class_that_a_page_calls_is_one_of_the_code(page: Path) -> None:
    called = set(_CALL.findall(page.read_text(encoding="utf-8")))

    assert called - set(CLASSES) - _OF_OTHERS == set()


def test_an_attribute_that_is_gone_is_seen() -> None:
    assert {"errors", "absent"} <= CLASSES["Receipt"]
    assert "misfits" not in CLASSES["Receipt"]


def test_a_name_that_does_not_exist_is_seen() -> None:
    assert exists("pipeline.making.maker.Maker")
    assert not exists("pipeline.making.maker.Baker")
    assert not exists("pipeline.baking")
