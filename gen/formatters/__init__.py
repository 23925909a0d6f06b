"""Findings as text, JSON, SARIF and HTML. A formatter is handed findings and returns a text; it prints nothing."""

from gen.formatters.as_github import to_github
from gen.formatters.as_gitlab import to_gitlab
from gen.formatters.as_html import to_html
from gen.formatters.as_json import to_json
from gen.formatters.as_sarif import to_sarif
from gen.formatters.as_text import summary, to_text

__all__ = ["summary", "to_github", "to_gitlab", "to_html", "to_json", "to_sarif", "to_text"]
