"""Another linter of docxtpl's templates, asked about ours: what it calls an error we find too, and our own pass."""

from pathlib import Path
from typing import Any

import pytest
from docxtpl_lint import lint

from gen.rendering import check_template
from gen.vietnamese import filters
from tests.support.template_xml import deleted, p, package, r, tbl, tc, tr

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "templates").glob("*/*.docx"))
BROKEN = {
    "a tag without end": (p("{{ a"),),
    "a block without end": (p("{% if a %}b"),),
    "an end without block": (p("b{% endfor %}"),),
    "an unknown statement": (p("{% fro x in xs %}{{ x }}{% endfro %}"),),
    "an unknown filter": (p("{{ a | khongco }}"),),
    "an unknown test": (p("{% if a is khongco %}b{% endif %}"),),
    "a kind with a space": (tbl(tr("{% tr for x in xs %}"), tr("{{ x }}"), tr("{%tr endfor %}"), columns=1),),
    "kinds that differ": (p("{%p if a %}"), p("b"), p("{% endif %}")),
    "a row tag outside of a table": (p("{%tr for x in xs %}"), p("{%tr endfor %}")),
    "a sentence that is no expression": (p("{{ a b }}"),),
    "text beside a tag": (p("mất {%p if a %}"), p("b"), p("{%p endif %}")),
    "a deleted tag": (p("a", deleted("{{ b }}")),),
    "in a cell": (tbl(tr("a", "{{ b")),),
    "a tag in two cells": (tbl(tr("{{ a", "}}")),),
    "an unclosed comment": (p("{# a"),),
}
SOUND = {
    "plain": (p("{{ a }} {% if b %}c{% endif %}"),),
    "split": (p("{{ ", r("a", "<w:b/>"), " }}"),),
    "rows": (tbl(tr("{%tr for x in xs %}"), tr("{{ x.n }}"), tr("{%tr endfor %}"), columns=1),),
    "quotes": (p("{{ a | default('}}') }}"),),
    "raw": (p("{% raw %}{{ a }}{% endraw %}{{ b }}"),),
    "comment": (p("{# a {{ b }} #}{{ c }}"),),
    "cells": (tbl(tr(tc("{% cellbg 'FF0000' %}{{ a }}"), tc("{% colspan 1 %}b"))),),
}


def said_by_other(source: bytes, tmp_path: Path, names: Any = ()) -> list[str]:
    path = tmp_path / "t.docx"
    path.write_bytes(source)
    return [issue.rule for issue in lint(path, filters=names).issues]


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN.keys())
def test_what_the_other_finds_is_found_here(body: tuple[str, ...], tmp_path: Path) -> None:
    source = package(*body)

    assert said_by_other(source, tmp_path)
    assert check_template(source)


@pytest.mark.parametrize("body", SOUND.values(), ids=SOUND.keys())
def test_what_both_call_sound_has_no_finding(body: tuple[str, ...], tmp_path: Path) -> None:
    source = package(*body)

    assert said_by_other(source, tmp_path) == []
    assert check_template(source) == ()


@pytest.mark.parametrize("path", SHIPPED, ids=[f"{path.parent.name}-{path.stem}" for path in SHIPPED])
def test_the_other_finds_no_error_in_a_shipped_template(path: Path) -> None:
    assert [str(issue) for issue in lint(path, filters=filters().keys()).issues] == []
