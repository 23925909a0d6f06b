"""Tiêu ngữ without spaced hyphens.

What: Reports a Tiêu ngữ whose phrases are not joined by a hyphen with a space on each side; a longer dash, which Word
puts in by itself, is only noted.
Why: The decree joins the three phrases by hyphens with spaces.
Example: Độc lập – Tự do – Hạnh phúc; Độc lập-Tự do-Hạnh phúc.
Fix: Put hyphens with spaces; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.literals import MOTTO, MOTTO_SEPARATOR
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import squeeze
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _

_DASHES = str.maketrans("–—−‐‑", "-----")


def check(subject: Subject) -> Iterator[Found]:
    """Judge only a Tiêu ngữ whose words are right."""
    line = subject.anatomy.header.motto
    if line is None:
        return
    text = squeeze(line.text)
    plain = text.translate(_DASHES)
    if text == MOTTO.text or _joined(plain) != _joined(MOTTO.text):
        return
    dash_only = plain == MOTTO.text
    yield Found(
        line,
        _("Giữa các cụm từ của Tiêu ngữ là dấu gạch nối (-), có cách chữ."),
        fix=_("Ghi “{text}”.").format(text=MOTTO.text),
        edits=(replace_line(line, MOTTO.text),),
        severity=Severity.INFO if dash_only else None,
    )


def _joined(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


RULE = Rule(
    code="HDR005",
    name="motto-hyphens",
    title="Dấu gạch nối trong Tiêu ngữ",
    severity=Severity.WARNING,
    clause=MOTTO_SEPARATOR.clause,
    check=check,
    fixable=True,
)
