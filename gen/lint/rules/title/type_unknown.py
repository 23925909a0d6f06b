"""Type in doubt.

What: Asks which type a document is of, where its title, its symbol and the place of its subject do not agree on one or
the title is not recognised. Nothing that rests on the type is judged or fixed then.
Why: Điều 7 of the decree lists 29 types; which rules a document has to follow depends on its type.
Example: CÔNG BỐ over a document with Số: 12/QĐ-UBND; “Tờ trìnhh”.
Fix: Write the name of the type in capitals on a line of its own under the head, and its abbreviation in the symbol.
"""

from collections.abc import Iterator

from gen.domain.diagnostic import Severity
from gen.lint.anatomy.model import DocumentClass
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _


def check(subject: Subject) -> Iterator[Found]:
    """Say what the classifier doubted."""
    anatomy = subject.anatomy
    yield Found(
        anatomy.title.line or anatomy.title.stray or anatomy.header.number,
        _("Chưa rõ văn bản thuộc tên loại nào ({reason}); các quy tắc theo tên loại chưa được áp dụng.").format(
            reason=anatomy.reason
        ),
        fix=_("Ghi tên loại bằng chữ in hoa trên một dòng riêng và chữ viết tắt của tên loại trong ký hiệu."),
        confidence=subject.profile.types[0].confidence,
    )


RULE = Rule(
    code="TTL002",
    name="type-unknown",
    title="Chưa rõ tên loại văn bản",
    severity=Severity.INFO,
    clause=lambda profile: profile.types[0].clause,
    check=check,
    classes=(DocumentClass.DOUBTFUL,),
)
