"""Whole documents as clerks of provinces, departments, schools and communes make them in Word, 2011 to 2026."""

from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import yaml

from gen.lint import lint_document
from gen.lint.anatomy.classify import anatomy_of
from gen.wordml.reading.document import read_document
from tests.support.by_hand import made

_FILES = sorted((Path(__file__).parents[2] / "data" / "by_hand").glob("*.yaml"))
_DOCUMENTS: list[dict[str, Any]] = [
    document for path in _FILES for document in yaml.safe_load(path.read_text(encoding="utf-8"))
]
_UNSEEN = ("split_runs", "bookmarks", "hard_spaces", "theme_fonts", "continuous", "calibri_marks")
"""Habits that change nothing one sees on paper."""
_HEADS = ("rows", "breaks", "tabs", "boxes")
_OF_THE_HEAD = {"TTL021"}
"""What depends on how the head is set: the gap above a V/v."""


def _named(value: object) -> str:
    return str(value["name"] if isinstance(value, dict) else value)


def _codes(document: dict[str, Any]) -> set[str]:
    return {finding.code for finding in lint_document(read_document(made(document), "a.docx"))}


@pytest.mark.parametrize("document", _DOCUMENTS, ids=_named)
def test_what_is_wrong_with_it_is_found_and_nothing_else(document: dict[str, Any]) -> None:
    assert _codes(document) == set(document.get("truth", ()))


@pytest.mark.parametrize(("document", "habit"), [*zip(_DOCUMENTS, cycle(_UNSEEN), strict=False)], ids=_named)
def test_a_habit_that_nobody_sees_changes_no_finding(document: dict[str, Any], habit: str) -> None:
    hands = [*document.get("hands", ("numbered",)), habit]

    assert _codes({**document, "hands": hands}) == set(document.get("truth", ()))


@pytest.mark.parametrize(("document", "head"), [*zip(_DOCUMENTS, cycle(_HEADS), strict=False)], ids=_named)
def test_a_head_of_another_make_changes_neither_type_nor_findings(document: dict[str, Any], head: str) -> None:
    other = {**document, "head": head, "close": "tabs"}
    found, before = (anatomy_of(read_document(made(one), "a.docx")) for one in (other, document))

    assert (found.kind, found.title.type_name, found.is_letter) == (
        before.kind,
        before.title.type_name,
        before.is_letter,
    )
    assert _codes(other) - _OF_THE_HEAD == set(document.get("truth", ())) - _OF_THE_HEAD
