"""“Lưu” without “VT”.

What: Reports the line “Lưu” that does not name “VT” (the records office).
Why: The original is kept by the records office of the agency; the line opens with “VT”, then names the drafting unit.
Example: - Lưu: NC.
Fix: Write “Lưu: VT, NC.”.
"""

import re
from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import FILE_COPY_OFFICE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.shared.recipient_entries import file_copy
from gen.lint.subject import Subject
from gen.messages import _

_OFFICE = re.compile(rf"\b({FILE_COPY_OFFICE.text}|[Vv]ăn thư|VTLT|HS|hồ sơ)\w*", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Found]:
    """Look for the abbreviation."""
    entry = file_copy(subject)
    if entry is not None and entry.is_written and not _OFFICE.search(entry.text):
        yield Found(
            entry.first,
            _("Dòng “Lưu” phải ghi “VT” (văn thư) rồi đến đơn vị soạn thảo."),
            fix=_("Ghi “Lưu: VT, (đơn vị soạn thảo).”."),
        )


RULE = Rule(
    code="RCP012",
    name="file-copy-office",
    title="Dòng “Lưu” thiếu “VT”",
    severity=Severity.WARNING,
    clause=nd30_or(FILE_COPY_OFFICE.clause, Element.RECIPIENTS),
    check=check,
)
