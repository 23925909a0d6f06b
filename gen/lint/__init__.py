"""The linter: is this document in the form that the decree of its day asks for? It judges any .docx, ours or not."""

from gen.lint.options import LintOptions, Margins, OfficeSettings
from gen.lint.runner import lint_document

__all__ = ["LintOptions", "Margins", "OfficeSettings", "lint_document"]
