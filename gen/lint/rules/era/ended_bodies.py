"""Find agencies under names that had ended on the day of the document; shared by the ERA rules."""

from collections.abc import Iterator, Sequence

from gen.decree.eras import EndedName
from gen.lint.rule import Found
from gen.lint.rules.era.living_bodies import issuers, living
from gen.lint.subject import Subject
from gen.messages import _


def ended_findings(subject: Subject, names: Sequence[EndedName]) -> Iterator[Found]:
    """Yield a finding for each place that treats an ended agency as a living one."""
    issued = subject.anatomy.header.no_earlier_than
    ended = [name for name in names if issued is not None and name.ended <= issued]
    if not ended:
        return
    header = subject.anatomy.header
    top = issuers(subject)
    mentions = [(header.issuer[0], top)] if header.issuer else []
    for place, text in (*mentions, *living(subject)):
        for name in ended:
            if name.name.lower() in text:
                yield Found(
                    place,
                    _("“{name}” không còn từ ngày {day}; nay là {successor}.").format(
                        name=name.name, day=name.ended.strftime("%d/%m/%Y"), successor=name.successor
                    ),
                    fix=_("Ghi “{successor}”.").format(successor=name.successor),
                    clause=name.source,
                    confidence=name.confidence,
                )
