"""Double spaces.

What: Says where two to four spaces stand between words, anywhere under the head and in the names of agencies in it;
blanks to be filled in and the lines of the signer are left out.
Why: Words are separated by one space; more of them tear the line when it is justified.
Example: Sở  Nội vụ
Fix: Leave one; ``--fix`` does.
"""

import re
from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.model import Signature
from gen.lint.anatomy.patterns import is_unfilled
from gen.lint.anatomy.text import Hit
from gen.lint.rule import ANY_TEXT, Found, Rule
from gen.lint.rules.shared.blanks import is_blank
from gen.lint.rules.shared.one_finding import gathered
from gen.lint.subject import Subject
from gen.messages import _

_SPACES = re.compile(r"[ \u00a0](?<=[\w,;:.)”\"%-][ \u00a0])[ \u00a0]{1,3}(?=[\w(“\"])")


def check(subject: Subject) -> Iterator[Found]:
    """Look for runs of spaces; wider gaps are layout, see ``spaces-for-layout``."""
    head = subject.document.paragraphs[: subject.anatomy.header.last + 1]
    last = head[-1].number if head else 0
    signers = {line.paragraph.number for block in subject.anatomy.closing.signatures for line in _lines(block)}
    found = (hit for hit in subject.text.search_gaps(_SPACES) if hit.paragraph.number not in signers)
    names = set(_names_in_cells(subject))
    hits = [hit for hit in found if (hit.paragraph.number > last or hit.paragraph.number in names) and _is_loose(hit)]
    yield from gathered(
        hits,
        _("{count} chỗ có nhiều dấu cách liền nhau (đầu tiên tại đây)."),
        _("Chỉ để một dấu cách."),
        [hit.replaced(" ") for hit in hits],
    )


def _names_in_cells(subject: Subject) -> Iterator[int]:
    """Yield the paragraphs of the head that hold the name of an agency and no more: spaces place nothing there."""
    header = subject.anatomy.header
    for line in (*header.superior, *header.issuer):
        if line.paragraph.cell is not None and "\t" not in line.paragraph.text and "\n" not in line.paragraph.text:
            yield line.paragraph.number


def _lines(block: Signature) -> Iterator[Line]:
    yield from block.authority
    if block.name is not None:
        yield block.name


def _is_loose(hit: Hit) -> bool:
    return not is_blank(hit) and not is_unfilled(hit.paragraph.text)


RULE = Rule(
    code="TYP006",
    name="double-spaces",
    title="Hai dấu cách liền nhau",
    severity=Severity.INFO,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=ANY_TEXT,
    fixable=True,
)
