"""“PHỤ LỤC” in capitals.

What: Reports the word “Phụ lục” written in capitals over an annex.
Why: The word and its number are set in small letters, size 14, bold; capitals are for the title.
Example: PHỤ LỤC I
Fix: Write “Phụ lục I”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.literals import ANNEX_LABEL
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.fold import squeeze
from gen.lint.rule import ALL_TEXTS, Found, Rule
from gen.lint.rules.shared.format_findings import replace_line
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Look at the word, not at the Roman number."""
    for annex in subject.anatomy.annexes:
        line = annex.heading
        typed = squeeze(line.text)[: len(ANNEX_LABEL.text)]
        if typed == ANNEX_LABEL.text.upper():
            wanted = ANNEX_LABEL.text + squeeze(line.text)[len(typed) :]
            yield Found(
                line,
                _("“{typed}” viết bằng chữ in thường: “{wanted}”.").format(typed=typed, wanted=ANNEX_LABEL.text),
                fix=_("Ghi “{line}”.").format(line=wanted),
                edits=(replace_line(line, wanted),),
            )


RULE = Rule(
    code="APP008",
    name="annex-heading-capitals",
    title="“Phụ lục” viết bằng chữ in hoa",
    severity=Severity.WARNING,
    clause=lambda profile: profile.texts[Element.ANNEX_NUMBER].clause,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
