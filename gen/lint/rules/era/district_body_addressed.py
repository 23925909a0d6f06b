"""District agency after 1 July 2025.

What: Reports, in a document of 1 July 2025 or later, agencies of the district level as issuer, addressee, recipient, or
given an order. Mentions of earlier times are left alone.
Why: Local government has had two levels since that day; the district level was abolished.
Example: “- UBND các huyện, thị xã, thành phố;” in Nơi nhận of August 2025.
Fix: Name the communes (xã, phường, đặc khu) or the departments that took over.
"""

from collections.abc import Iterator

from gen.decree.eras import DISTRICT_BODIES, DISTRICT_LEVEL_ENDED, TWO_LEVELS_SOURCE
from gen.domain.diagnostic import Severity
from gen.lint.anatomy.line import Line
from gen.lint.rule import Found, Rule
from gen.lint.rules.era.living_bodies import issuers, living
from gen.lint.subject import Subject
from gen.messages import _
from gen.wordml.model import Paragraph


def check(subject: Subject) -> Iterator[Found]:
    """Look for agencies of the district level where the document speaks of living agencies."""
    issued = subject.anatomy.header.no_earlier_than
    if issued is None or issued < DISTRICT_LEVEL_ENDED:
        return
    header = subject.anatomy.header
    if header.issuer and any(body in issuers(subject) for body in DISTRICT_BODIES):
        yield _finding(header.issuer[0], issuers(subject))
    for mention in living(subject):
        if any(body in mention.text for body in DISTRICT_BODIES):
            yield _finding(mention.place, mention.text)


def _finding(place: Line | Paragraph, text: str) -> Found:
    body = next(body for body in DISTRICT_BODIES if body in text)
    return Found(
        place,
        _("Từ ngày 01/7/2025 không còn cấp huyện (“{body}”).").format(body=body),
        fix=_("Ghi xã, phường, đặc khu hoặc cơ quan tiếp nhận nhiệm vụ."),
    )


RULE = Rule(
    code="ERA001",
    name="district-body-addressed",
    title="Gửi, giao việc cho cơ quan cấp huyện sau 01/7/2025",
    severity=Severity.WARNING,
    clause=TWO_LEVELS_SOURCE,
    check=check,
)
