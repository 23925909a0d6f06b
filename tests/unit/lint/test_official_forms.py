"""The forms of Annex III are lawful: judged one by one they bring up no error, and the whole file is known as forms."""

import pytest

from gen.domain.diagnostic import Severity
from gen.lint import STRICT, LintOptions, lint_document
from gen.wordml.reading.document import read_document
from tests.support.forms import FORMS, official_forms

_FORMS = official_forms()


@pytest.mark.parametrize("form", sorted(_FORMS))
def test_an_official_form_has_no_error(form: str) -> None:
    found = lint_document(read_document(_FORMS[form], form))

    assert [finding.message for finding in found if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize(
    ("form", "warned"),
    [("1.5", {"HDR020"}), ("1.9", {"PAG004"})],
)
def test_the_forms_that_break_the_decree_are_the_only_ones_warned_of(form: str, warned: set[str]) -> None:
    found = lint_document(read_document(_FORMS[form], form), LintOptions(preset=STRICT))

    assert {finding.code for finding in found if finding.severity is Severity.WARNING} == warned


@pytest.mark.parametrize("form", sorted(set(_FORMS) - {"1.5", "1.9"}))
def test_the_other_forms_are_not_warned_of(form: str) -> None:
    found = lint_document(read_document(_FORMS[form], form), LintOptions(preset=STRICT))

    assert [finding.message for finding in found if finding.severity is Severity.WARNING] == []


def test_the_annex_as_a_whole_is_a_collection_and_not_judged() -> None:
    found = lint_document(read_document(FORMS))

    assert [finding.code for finding in found] == ["DOC001"]


def test_the_registers_of_annex_iv_are_not_judged_either() -> None:
    found = lint_document(read_document(FORMS.with_name("nd30-annex-iv-official-registers.docx")))

    assert [finding.code for finding in found] == ["DOC001"]
