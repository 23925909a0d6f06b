"""Write docs/tables.md from the tables and their findings; run it after changing either."""

from pathlib import Path

from gen.intake.handbook import tables_page
from gen.programme.forms.shared import shared_tables

_PAGE = Path(__file__).resolve().parent.parent / "docs" / "tables.md"


def main() -> None:
    """Write the page."""
    _PAGE.write_text(tables_page(shared_tables()), encoding="utf-8")


if __name__ == "__main__":
    main()
