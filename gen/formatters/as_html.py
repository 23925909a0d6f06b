"""Findings as one HTML page to send or print: a table for each file, no scripts, no outside files."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from gen.domain.diagnostic import Diagnostic
from gen.formatters.as_text import summary
from gen.formatters.places import shown_place
from gen.messages import _, language
from gen.messages.severities import severity_name

_STYLE = (
    "body{font-family:sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse;width:100%;margin-bottom:2em}"
    "th,td{border:1px solid #999;padding:.4em .6em;text-align:left;vertical-align:top}th{background:#eee}"
    ".error td:first-child{border-left:.4em solid #b00020}.warning td:first-child{border-left:.4em solid #c77700}"
    ".info td:first-child{border-left:.4em solid #33691e}small{color:#555}"
)


def to_html(findings: Sequence[Diagnostic], files: int) -> str:
    """Return the page; ``files`` is how many were looked at, the clean ones included."""
    title = escape(_("Kết quả kiểm tra thể thức văn bản"))
    tables = "".join(
        _table(file, list(group)) for file, group in groupby(findings, key=lambda finding: finding.location.file)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{escape(summary(findings, files))}</p>\n"
        f"{tables}</body>\n</html>\n"
    )


def _table(file: str, findings: Sequence[Diagnostic]) -> str:
    heads = (_("Mã"), _("Mức"), _("Vị trí"), _("Nội dung"), _("Căn cứ"))
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    rows = "".join(_row(finding) for finding in findings)
    return f"<h2>{escape(file)}</h2>\n<table>\n<tr>{head}</tr>\n{rows}</table>\n"


def _row(finding: Diagnostic) -> str:
    remedy = f"<br><small>{escape(finding.fix)}</small>" if finding.fix else ""
    cells = (
        escape(finding.code),
        escape(severity_name(finding.severity)),
        escape(shown_place(finding.location)),
        escape(finding.message) + remedy,
        escape(finding.clause or ""),
    )
    return f'<tr class="{finding.severity.label}">' + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>\n"
