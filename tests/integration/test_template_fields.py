"""Every name a committed template uses is one that its kind of document offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gen.documents import fields
from gen.documents.fields import FieldTree
from gen.domain.document import Kind
from gen.rendering import CompiledTemplate
from gen.vietnamese import filters

TEMPLATES = Path(__file__).parents[2] / "templates"
OWN = {
    "plan": Kind.PLAN,
    "plan-decision": Kind.PLAN,
    "annual": Kind.ANNUAL,
    "midterm": Kind.MIDTERM,
    "final": Kind.FINAL,
}


def unknown(needed: FieldTree, offered: FieldTree, path: str = "") -> Iterator[str]:
    for name, branch in needed.items():
        if name not in offered:
            yield f"{path}.{name}".lstrip(".")
        else:
            yield from unknown(branch, offered[name], f"{path}.{name}")


@pytest.mark.parametrize("profile", ["nd30", "tt01"])
@pytest.mark.parametrize("name", OWN)
def test_templates_ask_for_nothing_that_is_not_offered(profile: str, name: str) -> None:
    template = CompiledTemplate.compile(TEMPLATES / profile / f"{name}.docx", filters=filters())
    assert list(unknown(template.fields, fields(OWN[name]))) == []


def test_the_tree_of_names_follows_lists_and_options() -> None:
    tree = fields(Kind.ANNUAL)
    assert set(tree["header"]) == {"superior", "issuer_lines", "number", "symbol", "place", "date_text"}
    assert "text" in tree["indicators"]["every"]["[]"]["result"]
    assert "missing" in tree["training"]["rows"]["[]"]["people"]
    assert tree["as_of_words"] == {}
