"""``gen rule CODE`` shows the page of a rule, in the language asked for."""

import json

import pytest

from gen.lint import RULES
from tests.support.cli import gen


@pytest.mark.parametrize("asked", ["FIG001", "fig001", "total-not-the-sum"])
def test_a_rule_is_shown_by_its_code_or_name(asked: str) -> None:
    said = gen("rule", asked)

    assert said.code == 0
    assert [line.split(":")[0].strip() for line in said.out.splitlines()[2:8]] == [
        *("Nội dung", "Lý do", "Ví dụ", "Cách sửa", "Căn cứ", "Áp dụng")
    ]


def test_it_is_english_when_english_is_asked_for() -> None:
    said = gen("--lang", "en", "rule", "FIG001")

    assert "Total that is not the sum." in said.out
    assert "  Why: A total that does not add up" in said.out


def test_a_family_is_shown_whole() -> None:
    said = gen("rule", "LAW")

    assert [line[:6] for line in said.out.splitlines() if line.startswith("LAW")] == [
        *("LAW001", "LAW002", "LAW003", "LAW004", "LAW005")
    ]


def test_without_a_code_all_rules_are_listed() -> None:
    assert len(gen("rule").out.splitlines()) == len(RULES) + 1


def test_a_program_reads_it_as_json() -> None:
    (found,) = json.loads(gen("rule", "PAG001", "--json").out)

    assert (found["code"], found["severity"], found["fixable"]) == ("PAG001", "error", True)


def test_an_unknown_code_is_one_sentence() -> None:
    said = gen("rule", "XXX999")

    assert (said.code, len(said.err.splitlines())) == (2, 1)
