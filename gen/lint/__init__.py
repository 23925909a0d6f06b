"""The linter: is this document in the form that the decree of its day asks for? It judges any .docx, ours or not."""

from gen.lint.annotating import AUTHOR, annotate
from gen.lint.baseline import baseline_text, fingerprint, read_baseline
from gen.lint.files import FileReport, compared, documents_in, lint_file, lint_paths, not_judged_in
from gen.lint.fixing import FixedDocument, fix_document
from gen.lint.office import office_settings
from gen.lint.options import LintOptions, Margins, OfficeSettings
from gen.lint.presets import STRICT, USUAL
from gen.lint.registry import RULES, rule_named, rules_meant
from gen.lint.runner import lint_document

__all__ = [
    "AUTHOR",
    "RULES",
    "STRICT",
    "USUAL",
    "FileReport",
    "FixedDocument",
    "LintOptions",
    "Margins",
    "OfficeSettings",
    "annotate",
    "baseline_text",
    "compared",
    "documents_in",
    "fingerprint",
    "fix_document",
    "lint_document",
    "lint_file",
    "lint_paths",
    "not_judged_in",
    "office_settings",
    "read_baseline",
    "rule_named",
    "rules_meant",
]
