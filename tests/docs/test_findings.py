"""Every finding has one code, told in one table and in the documentation."""

import re
from collections import Counter
from pathlib import Path

import pytest

import gen
from gen.domain.finding import Finding
from gen.lint import RULES
from gen.lint.registry import RETIRED
from scripts.findings import TABLES
from scripts.make_findings_page import findings_page

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path(gen.__file__).parent
ALL = [finding for rows in TABLES.values() for finding in rows]
_MADE_BY = ("domain/finding.py", "lint/runner.py")
"""Where a diagnostic is made: from a row of a table, or from a rule."""


def test_no_code_means_two_things() -> None:
    codes = Counter([*(finding.code for finding in ALL), *(rule.code for rule in RULES), *RETIRED])

    assert [code for code, times in codes.items() if times > 1] == []


@pytest.mark.parametrize("finding", ALL, ids=lambda finding: finding.code)
def test_a_finding_is_well_formed(finding: Finding) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", finding.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", finding.name)
    assert finding.message().endswith((".", "?", "}"))


def test_every_diagnostic_comes_from_a_table_or_a_rule() -> None:
    made = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if re.search(r"(?<!class )\bDiagnostic\(", path.read_text(encoding="utf-8"))
    }

    assert made - {"domain/diagnostic.py"} == set(_MADE_BY)


def test_every_table_of_findings_is_listed() -> None:
    declaring = {
        "gen." + path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__")
        for path in PACKAGE.rglob("*.py")
        if re.search(r"^FINDINGS: tuple\[Finding", path.read_text(encoding="utf-8"), re.MULTILINE)
    }

    assert declaring == set(TABLES)


def test_the_page_is_the_one_the_tables_make() -> None:
    page = (ROOT / "docs/findings.md").read_text(encoding="utf-8")

    assert page == findings_page(), "run: python -m scripts.make_findings_page"
    assert {finding.code for finding in ALL} <= set(re.findall(r"^\| ([A-Z]{3}\d{3}) \|", page, re.MULTILINE))
