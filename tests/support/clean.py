"""The clean documents of ``tests/support/documents`` and the options under which they are clean."""

from pathlib import Path

from gen.lint import LintOptions

DOCUMENTS = sorted((Path(__file__).parent / "documents").glob("*.txt"))

OF_THE_STATE = [path for path in DOCUMENTS if path.stem != "party"]
"""Those that all rules judge."""


def options_for(path: Path) -> LintOptions:
    """Return the options under which a document is judged: one of the Party is judged when asked for."""
    return LintOptions(profile="dang" if path.stem == "party" else "auto")
