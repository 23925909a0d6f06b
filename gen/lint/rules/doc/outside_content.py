"""Content fetched from outside.

What: Reports fields that ask other programs (DDE, DDEAUTO, DATABASE), pictures, texts and objects that are fetched from
a network address or a shared folder, links that open files (“file://”), and sources of a mail merge.
Why: Whoever opens the document sends a request out or starts a program, and may see another text than the one that was
signed; what is fetched is not in the file that is sent and kept.
Example: A picture by INCLUDEPICTURE from “http://…”, a link to “file://…”.
Fix: Put the content itself into the file and delete the field or link (Ctrl+Shift+F9 turns a field into its text).
"""

from collections.abc import Iterator

from gen.decree.typing import CUSTOM_CLAUSE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.model import DocumentClass
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_BODY = "word/document.xml"


def check(subject: Subject) -> Iterator[Found]:
    """Say each thing that leads out, in the body at its paragraph."""
    outside = subject.document.outside
    paragraphs = {paragraph.number: paragraph for paragraph in subject.document.paragraphs} if outside else {}
    for reference in outside:
        message = _("Văn bản lấy nội dung từ bên ngoài tệp: {kind} “{target}” ({place}).")
        yield Found(
            paragraphs.get(reference.paragraph) if reference.part == _BODY else None,
            message.format(kind=reference.kind, target=reference.target, place=reference.place),
            fix=_("Đưa hẳn nội dung vào tệp rồi xóa trường hoặc liên kết này."),
        )


RULE = Rule(
    code="DOC002",
    name="outside-content",
    title="Nội dung lấy từ bên ngoài tệp",
    severity=Severity.ERROR,
    clause=CUSTOM_CLAUSE,
    check=check,
    classes=tuple(DocumentClass),
)
