"""Prefix of authority malformed.

What: Reports “TM”, “KT”, “TL”, “TUQ”, “Q” before a title written without a full stop, with an oblique or without space.
Why: The decree writes them “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”; “T/M” and “K/T” belong to Party documents.
Example: K/T CHỦ TỊCH; KT.GIÁM ĐỐC
Fix: Write the letters with a full stop and a space; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.signing import SIGNING_PREFIXES
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare each prefix as typed with the one of the decree."""
    written = {prefix.text.rstrip("."): prefix.text for prefix in SIGNING_PREFIXES}
    for _signature, authorities in blocks(subject):
        for authority in authorities:
            wanted = written.get(authority.prefix)
            if wanted is None or authority.typed.upper().replace("\u00a0", " ") == f"{wanted} ":
                continue
            close = authority.typed.upper() == wanted
            message = _("Sau “{wanted}” phải có dấu cách.") if close else _("“{typed}” phải viết là “{wanted}”.")
            yield Found(
                authority.line,
                message.format(typed=authority.typed.strip(), wanted=wanted),
                fix=_("Ghi “{wanted}” trước chức vụ.").format(wanted=wanted),
                edits=(replace_part(authority.line, authority.typed, f"{wanted} "),),
                severity=Severity.INFO if authority.typed.strip().upper() == wanted else None,
            )


RULE = Rule(
    code="SIG002",
    name="authority-prefix-malformed",
    title="Chữ viết tắt quyền hạn ký không đúng",
    severity=Severity.WARNING,
    clause=nd30_or(SIGNING_PREFIXES[0].clause, Element.SIGNER_AUTHORITY),
    check=check,
    fixable=True,
)
