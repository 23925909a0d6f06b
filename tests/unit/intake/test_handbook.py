"""The page of the handbook is in step with the tables and findings."""

from pathlib import Path

from gen.intake.handbook import tables_page
from gen.programme.forms.shared import shared_tables

PAGE = Path(__file__).resolve().parents[3] / "docs" / "tables.md"


def test_page_is_in_step_with_the_tables() -> None:
    assert PAGE.read_text(encoding="utf-8") == tables_page(shared_tables()), "run: python -m scripts.make_tables_page"
