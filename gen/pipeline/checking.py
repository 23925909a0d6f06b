"""Check a finished document against the format in force on its date, by the rules that judge any document."""

from gen.domain.diagnostic import Diagnostic
from gen.lint import lint_document
from gen.wordml import read_document


class Check:
    """Lints finished documents."""

    def __call__(self, content: bytes, name: str) -> tuple[Diagnostic, ...]:
        """Return the findings on a document."""
        return lint_document(read_document(content, f"{name}.docx"))
