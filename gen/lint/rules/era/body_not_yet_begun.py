"""Agency that did not exist yet.

What: Reports a ministry named in a document of more than three months before it began.
Why: The document cannot know it: date or name come from another file.
Example: “Bộ Nông nghiệp và Môi trường” in a report of 2023.
Fix: Check the date of the document and the name of the agency.
"""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from gen.decree.eras import BEGUN_MINISTRIES, CABINET_SOURCE
from gen.domain.diagnostic import Severity
from gen.lint.rule import Found, Rule
from gen.lint.subject import Subject
from gen.messages import _

_PREPARED = timedelta(days=92)
"""A new agency is spoken of while it is being prepared."""


def check(subject: Subject) -> Iterator[Found]:
    """Look for names that begin later."""
    issued = subject.anatomy.header.no_later_than
    if issued is None:
        return
    for body in BEGUN_MINISTRIES:
        if issued + _PREPARED >= body.begun:
            continue
        for hit in islice(subject.text.find(body.name.lower()), 1):
            yield Found(
                hit.paragraph,
                _("“{name}” có từ ngày {day}, sau ngày ban hành văn bản.").format(
                    name=body.name, day=body.begun.strftime("%d/%m/%Y")
                ),
                fix=_("Kiểm tra lại ngày ban hành hoặc tên cơ quan."),
            )


RULE = Rule(
    code="ERA005",
    name="body-not-yet-begun",
    title="Nêu cơ quan chưa có vào ngày ban hành",
    severity=Severity.WARNING,
    clause=CABINET_SOURCE,
    check=check,
)
