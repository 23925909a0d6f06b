"""Write docs/rules.md from the rules; run it after adding or changing one."""

from pathlib import Path

from gen.lint import RULES
from gen.lint.handbook import rules_page

_PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"


def main() -> None:
    """Write the page."""
    _PAGE.write_text(rules_page(RULES), encoding="utf-8")


if __name__ == "__main__":
    main()
