"""“Lưu” without a colon and a space.

What: Reports “Lưu VT” without a colon behind “Lưu”, and “Lưu” misspelt; notes “Lưu:VT” without a space.
Why: The line is written “- Lưu: VT, <unit>.”.
Example: - Lưu VT.
Fix: Write “Lưu: VT”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import FILE_COPY
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.format_findings import replace_part
from gen.lint.rules.shared.recipient_entries import file_copy
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the sign after the word."""
    entry = file_copy(subject)
    if entry is None:
        return
    word, _space, _rest = entry.text.partition(" ")
    if word.rstrip(",;.") + ":" == FILE_COPY.text:
        yield Found(
            entry.first,
            _("Sau chữ “Lưu” phải có dấu hai chấm."),
            fix=_("Ghi “Lưu: …”."),
            edits=(replace_part(entry.first, word, FILE_COPY.text),),
        )
    elif ":" in word and word.partition(":")[0] != FILE_COPY.text.rstrip(":"):
        typed = word.partition(":")[0]
        yield Found(
            entry.first,
            _("“{typed}” phải viết là “{wanted}”.").format(typed=typed, wanted=FILE_COPY.text.rstrip(":")),
            fix=_("Ghi “Lưu: …”."),
            edits=(replace_part(entry.first, typed, FILE_COPY.text.rstrip(":")),),
        )
    elif word.startswith(FILE_COPY.text) and word != FILE_COPY.text:
        yield Found(
            entry.first,
            _("Sau “{label}” phải có dấu cách.").format(label=FILE_COPY.text),
            fix=_("Ghi “Lưu: …”."),
            edits=(replace_part(entry.first, FILE_COPY.text, f"{FILE_COPY.text} "),),
            severity=Severity.INFO,
        )


RULE = Rule(
    code="RCP010",
    name="file-copy-colon",
    title="Sau chữ “Lưu” thiếu dấu hai chấm",
    severity=Severity.WARNING,
    clause=nd30_or(FILE_COPY.clause, Element.RECIPIENTS),
    check=check,
    fixable=True,
)
