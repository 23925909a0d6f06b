"""The page of the rules keeps step with the rules."""

from pathlib import Path

import pytest

from gen.lint import RULES
from gen.lint.handbook import described, page_of, pages_written, rules_page
from gen.lint.rule import Rule

_PAGE = Path(__file__).parents[3] / "docs" / "rules.md"


def test_the_page_is_the_one_the_rules_make() -> None:
    assert _PAGE.read_text(encoding="utf-8") == rules_page(RULES), "run: python -m scripts.make_rules_page"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_what_why_with_an_example_and_how_to_fix(rule: Rule) -> None:
    assert all(described(rule).values())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_in_vietnamese(rule: Rule) -> None:
    assert rule.code in pages_written(), "write its row in gen/lint/rule_pages.csv"
    page = page_of(rule)
    assert all(page)
    assert all(not text.isascii() for text in (page.title, page.what, page.why))


def test_no_page_is_left_without_its_rule() -> None:
    assert pages_written() <= {rule.code for rule in RULES}
