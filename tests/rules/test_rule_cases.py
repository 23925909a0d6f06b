"""Every rule has a file of cases, ``tests/rules/CODE.yaml``; this runs them all.

A case starts from a clean document (``base``: a file of ``tests/support/documents``), changes its notation
(``change``: pairs of old and new text, each old text occurring exactly once) and is linted whole:

    pass:  the rule finds nothing
    fail:  the rule is reported (``count`` times, if given), and nothing else but what ``also`` lists; ``says`` is in
           its message, and its ``severity`` that, if given
    fixed: after the safe fixes the rule finds nothing; ``text`` is then in the document, if given
"""

from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from gen.domain.diagnostic import Diagnostic
from gen.lint import LintOptions, OfficeSettings, lint_document
from gen.lint.fixing import fix_document
from gen.lint.registry import RETIRED, RULES, rule_named
from gen.wordml.reading.document import read_document
from tests.support.clean import DOCUMENTS, options_for
from tests.support.word_text import build

_CASES = Path(__file__).parent
_DOCUMENTS = _CASES.parent / "support" / "documents"
Case = dict[str, Any]


def _load(code: str) -> dict[str, list[Case]]:
    return cast(dict[str, list[Case]], yaml.safe_load((_CASES / f"{code}.yaml").read_text(encoding="utf-8")))


def _cases(kind: str) -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem} {case['name']}")
        for path in sorted(_CASES.glob("*.yaml"))
        for case in _load(path.stem).get(kind, [])
    ]


@lru_cache
def _base(name: str) -> str:
    return (_DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8")


def _content(case: Case) -> bytes:
    text = _base(case.get("base", "report"))
    for old, new in case.get("change", []):
        assert text.count(old) == 1, f"“{old}” stands {text.count(old)} times in the base"
        text = text.replace(old, new)
    return build(case.get("document", text))


def _options(case: Case) -> LintOptions:
    office = OfficeSettings(units=frozenset(case.get("units", ())))
    profile, preset = case.get("profile", "auto"), case.get("preset", "")
    return LintOptions(profile=profile, preset=preset, office=office, taken=case.get("taken", {}))


def _lint(content: bytes, case: Case) -> tuple[Diagnostic, ...]:
    return lint_document(read_document(content, "case.docx"), _options(case))


@pytest.mark.parametrize(("code", "case"), _cases("pass"))
def test_a_lawful_document_is_not_reported(code: str, case: Case) -> None:
    found = _lint(_content(case), case)

    assert [finding.message for finding in found if finding.code == code] == []


@pytest.mark.parametrize(("code", "case"), _cases("fail"))
def test_an_error_is_reported_and_nothing_beside_it(code: str, case: Case) -> None:
    found = _lint(_content(case), case)

    codes = {finding.code for finding in found}
    assert code in codes
    assert codes - {code} == set(case.get("also", [])), [finding.message for finding in found]
    messages = [finding.message for finding in found if finding.code == code]
    assert case.get("says", "") in " ".join(messages)
    assert len(messages) == case.get("count", len(messages))
    highest = max(finding.severity.label for finding in found if finding.code == code)
    assert highest == case.get("severity", highest)


@pytest.mark.parametrize(("code", "case"), _cases("fixed"))
def test_a_safe_fix_fixes_the_error(code: str, case: Case) -> None:
    before = _content(case)

    fixed = fix_document(before, "case.docx", _options(case))

    assert code in {finding.code for finding in _lint(before, case)}
    assert code not in {finding.code for finding in _lint(fixed.content, case)}
    text = "\n".join(paragraph.text for paragraph in read_document(fixed.content, "case.docx").paragraphs)
    assert case.get("text", "") in text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_passing_and_a_failing_case(rule: Any) -> None:
    cases = _load(rule.code)

    assert cases.get("pass")
    assert cases.get("fail")
    assert bool(cases.get("fixed")) == rule.fixable


def test_no_file_of_cases_is_left_without_its_rule() -> None:
    assert [path.stem for path in sorted(_CASES.glob("*.yaml")) if rule_named(path.stem) is None] == []


def test_codes_and_names_are_unique_and_no_retired_code_is_used_again() -> None:
    codes, names = [rule.code for rule in RULES], [rule.name for rule in RULES]

    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)
    assert not set(codes) & set(RETIRED)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_clean_documents_are_clean(path: Path) -> None:
    found = lint_document(read_document(build(path.read_text(encoding="utf-8")), path.name), options_for(path))

    assert [(finding.code, finding.message) for finding in found] == []
