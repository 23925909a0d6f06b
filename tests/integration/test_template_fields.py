"""Every name a committed template uses is one that its kind of document offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gen.documents import fields
from gen.documents.fields import FieldTree
from gen.domain.document import Behaviour
from gen.domain.workspace import Workspace
from gen.pipeline.templates import TemplateFile, find_templates
from gen.programme import load_programme
from gen.rendering import CompiledTemplate
from gen.vietnamese import filters

ROOT = Path(__file__).parents[2]
SHIPPED = find_templates(Workspace(ROOT, "1439"), load_programme(ROOT / "data", "1439"))


def unknown(needed: FieldTree, offered: FieldTree, path: str = "") -> Iterator[str]:
    for name, branch in needed.items():
        if name not in offered:
            yield f"{path}.{name}".lstrip(".")
        else:
            yield from unknown(branch, offered[name], f"{path}.{name}")


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: f"{file.profile}-{file.name}")
def test_templates_ask_for_nothing_that_is_not_offered(file: TemplateFile) -> None:
    needed = CompiledTemplate.compile(file.path, filters=filters()).fields

    assert file.kinds
    assert {kind: list(unknown(needed, fields(Behaviour(kind)))) for kind in file.kinds} == {
        kind: [] for kind in file.kinds
    }


def test_the_tree_of_names_follows_lists_and_options() -> None:
    tree = fields(Behaviour.ANNUAL)
    assert set(tree["header"]) == {"superior", "issuer_lines", "number", "symbol", "place", "date_text"}
    assert "text" in tree["indicators"]["every"]["[]"]["result"]
    assert "missing" in tree["training"]["rows"]["[]"]["people"]
    assert tree["as_of_words"] == {}
