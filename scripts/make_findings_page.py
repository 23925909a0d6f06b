"""Write docs/findings.md from the tables of findings; run it after changing one."""

from pathlib import Path

from gen.domain.finding import Finding
from scripts.findings import TABLES

_PAGE = Path(__file__).resolve().parent.parent / "docs" / "findings.md"
_HEAD = """# Findings

Made by `python -m scripts.make_findings_page` from the tables of findings; do not edit. The rules of the linter have a
page of their own, [rules.md](rules.md); how figures are read and which columns there are is told in
[tables.md](tables.md).

A code is stable and never used again for something else. `{…}` stands for what is filled in where it is found. An
*error* keeps a document from being made or numbered, a *warning* is for a person to judge, an *info* says how something
was understood.
"""


_COLUMNS = "| code | name | severity | what is said | how to fix it |\n|---|---|---|---|---|\n"


def findings_page() -> str:
    """Return the page as Markdown."""
    return _HEAD + "".join(_table(room, rows) for room, rows in TABLES.items())


def _table(room: str, rows: tuple[Finding, ...]) -> str:
    head = f"\n## {rows[0].code[:3]} (`{room}`)\n\n{_COLUMNS}"
    return head + "".join(_line(finding) for finding in rows)


def _line(finding: Finding) -> str:
    fix = finding.fix() if finding.fix else ""
    cells = (finding.code, f"`{finding.name}`", finding.severity.label, finding.message(), fix)
    escaped = (cell.replace("|", "/").replace("\n", " ") for cell in cells)
    return f"| {' | '.join(escaped)} |\n"


if __name__ == "__main__":
    _PAGE.write_text(findings_page(), encoding="utf-8")
