"""What a file is: only administrative documents are judged as such."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from gen.domain.diagnostic import Severity
from gen.lint import lint_document
from gen.lint.anatomy.classify import anatomy_of
from gen.lint.anatomy.model import DocumentClass
from gen.wordml.reading.document import read_document
from tests.support.word_text import build

_CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[2] / "data" / "classes.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_a_file_is_taken_for_what_it_is(case: dict[str, Any]) -> None:
    anatomy = anatomy_of(read_document(build(case["document"]), "a.docx"))

    assert anatomy.kind is DocumentClass[case["kind"]]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["name"])
def test_none_of_them_is_covered_with_errors(case: dict[str, Any]) -> None:
    found = lint_document(read_document(build(case["document"]), "a.docx"))

    assert [finding.message for finding in found if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    "case", [case for case in _CASES if case["kind"] == "UNLISTED"], ids=lambda case: str(case["name"])
)
def test_a_paper_the_decree_does_not_name_gets_one_word_about_it_and_hints(case: dict[str, Any]) -> None:
    found = lint_document(read_document(build(case["document"]), "a.docx"))

    assert [finding.code for finding in found].count("DOC001") == 1
    assert {finding.severity for finding in found} == {Severity.INFO}
    assert {finding.code[:3] for finding in found} <= {"DOC", "PAG", "TYP", "CAP", "TBL"}


def test_minutes_are_treated_alike_with_a_number_or_without() -> None:
    with_number, without = (
        lint_document(read_document(build(case["document"]), "a.docx"))
        for case in _CASES
        if case["name"].startswith("minutes with")
    )

    assert [finding.code for finding in with_number] == [finding.code for finding in without]
