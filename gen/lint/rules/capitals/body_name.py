"""Capitals in the name of a body.

What: Reports well-known names of bodies whose capitals are wrong: too many, or missing inside the name.
Why: The words for the kind of body and for its field take a capital, the rest are small.
Example: Ủy ban Nhân dân tỉnh; Bộ nội vụ; Thủ tướng chính phủ
Fix: Write “Ủy ban nhân dân”, “Bộ Nội vụ”, “Thủ tướng Chính phủ”; ``--fix`` does.
"""

from collections.abc import Iterator

from gen.decree.capitals import NAMES_OF_BODIES, ORGANISATIONS_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.text import Hit, WholeText
from gen.lint.rule import ALL_TEXTS, Finding, Rule
from gen.lint.scans import gathered
from gen.lint.subject import Subject
from gen.messages import _

_NAMES = {
    variant: name
    for name in NAMES_OF_BODIES.value
    for variant in (name.lower(), name.lower().replace("ủy", "uỷ"), name.lower().replace("hóa", "hoá"))
}


def check(subject: Subject) -> Iterator[Finding]:
    """Look for each name however it is typed; a first letter in small means words of ordinary speech."""
    text = subject.text
    faults = [fault for small, name in _NAMES.items() for fault in _places(text, small, name)]
    faults.sort(key=lambda fault: (fault[0].paragraph.number, fault[0].start))
    yield from gathered(
        [hit for hit, _name in faults],
        _("Tên cơ quan viết hoa không đúng: “{text}” ({count} chỗ)."),
        _("Viết hoa chữ đầu của từ chỉ loại cơ quan và từ chỉ chức năng, lĩnh vực."),
        [hit.replaced(name) for hit, name in faults],
    )


def _places(text: WholeText, small: str, name: str) -> Iterator[tuple[Hit, str]]:
    for hit in text.find(small):
        wanted = _respelt(name, hit.text)
        goes_on = hit.paragraph.text[hit.end : hit.end + 1].isalpha()
        if hit.text != wanted and hit.text[0].isupper() and not hit.text.isupper() and not goes_on:
            yield hit, wanted


def _respelt(name: str, typed: str) -> str:
    """Return the name with its capitals, each letter with the tone mark where it was typed."""
    return "".join(
        letter.upper() if model.isupper() else letter.lower() for model, letter in zip(name, typed, strict=True)
    )


RULE = Rule(
    code="CAP003",
    name="body-name-capitals",
    title="Tên cơ quan viết hoa không đúng",
    severity=Severity.WARNING,
    clause=ORGANISATIONS_CLAUSE,
    check=check,
    classes=ALL_TEXTS,
    fixable=True,
)
