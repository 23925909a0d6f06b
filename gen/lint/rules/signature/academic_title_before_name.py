"""Academic title before the name.

What: Reports a degree, learned title or honour before the signer's name.
Why: The decree keeps them off; armed forces, schools, health and science agencies may follow their ministry (not
    judged).
Example: TS. Nguyễn Văn An
Fix: Leave the name alone.
"""

from collections.abc import Iterator

from gen.decree import Element
from gen.decree.signing import ACADEMIC_TITLES, EXEMPT_ISSUERS
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.rules.shared.clauses import nd30_or
from gen.lint.rules.signature.blocks import blocks
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Compare the first words of the name with the known titles."""
    header = subject.anatomy.header
    names = " ".join(line.text.lower() for line in (*header.superior, *header.issuer))
    if any(word in names for word in EXEMPT_ISSUERS.value):
        return
    titles = {title.casefold().rstrip(".") for title in ACADEMIC_TITLES.value}
    for signature, _authorities in blocks(subject):
        name = signature.name
        first = name.text.replace(".", ". ").split()[0] if name is not None else ""
        written = first.endswith(".") or first != first.title()
        if name is not None and written and first.casefold().rstrip(".") in titles:
            yield Found(
                name,
                _("Không ghi học hàm, học vị, danh hiệu (“{title}”) trước họ tên người ký.").format(title=first),
                fix=_("Chỉ ghi họ và tên người ký."),
            )


RULE = Rule(
    code="SIG008",
    name="academic-title-before-name",
    title="Học hàm, học vị trước họ tên người ký",
    severity=Severity.WARNING,
    clause=nd30_or(ACADEMIC_TITLES.clause, Element.SIGNER_NAME),
    check=check,
)
