"""What ``gen make`` may do besides writing a new file: bring an edited one up to date, give the new one its number."""

from datetime import date
from pathlib import Path

from gen.bootstrap import Services
from gen.bootstrap.issuing import the_office
from gen.cli import exits
from gen.cli.issue_command import echo_issued, echo_left
from gen.cli.output import say
from gen.messages import _
from gen.pipeline.make import SingleRequest
from gen.pipeline.merging import Merged
from gen.pipeline.reports.workshop import Workshop


def update(request: SingleRequest, edited: Path, workshop: Workshop, services: Services) -> int:
    """Put the new figures into the edited document and list what a person must look at."""
    from gen.pipeline.update import update_one

    done = update_one(request, edited, workshop, services.store)
    for change in done.changes:
        say(f"{change.id}  {change.label}: {change.old} → {change.new}")
    for figure in done.kept:
        say(_("Giữ số đã sửa trong Word: {figure}: {text}").format(figure=figure.label, text=figure.text))
    for change in done.conflicts:
        text = _("Số đã sửa trong Word, số liệu cũng đã đổi; giữ {old}, bảng ghi {new}: {figure}")
        say(text.format(old=change.old, new=change.new, figure=change.label), err=True)
    for mention in done.mentions:
        text = _("Đoạn {paragraph} còn nhắc số cũ {old}: “{sentence}”")
        say(text.format(paragraph=mention.paragraph, old=mention.change.old, sentence=mention.text), err=True)
    where = request.output or edited
    if done.merged is not None:
        _tell_merged(where, done.merged, len(done.changes))
    else:
        say(_("{file}: {reason}.").format(file=where, reason=done.unknown), err=True)
        say(_("{file}: đã cập nhật {count} số liệu.").format(file=where, count=len(done.changes)))
    return exits.FINDINGS if done.has_conflicts or done.mentions else exits.DONE


def _tell_merged(where: Path, merged: Merged, figures: int) -> None:
    """Say what became of the text, and each place where a person must choose."""
    for conflict in merged.conflicts:
        text = _("Xung đột ở {place}: giữ “{theirs}”; theo số liệu mới: “{new}”")
        theirs, new = conflict.theirs or _("(đã xóa)"), conflict.new or _("(không còn)")
        say(text.format(place=conflict.place, theirs=theirs, new=new), err=True)
    if merged.conflicts:
        text = _("Có {count} chỗ xung đột, mỗi chỗ có ghi chú của gen trong Word; sửa xong thì xóa ghi chú.")
        say(text.format(count=len(merged.conflicts)), err=True)
    text = _("{file}: đã cập nhật {figures} số liệu; thay {replaced}, thêm {inserted}, bỏ {deleted} đoạn, dòng.")
    counts = {"replaced": merged.replaced, "inserted": merged.inserted, "deleted": merged.deleted}
    say(text.format(file=where, figures=figures, **counts))


def number(place: Path, day: date | None, services: Services) -> int:
    """Give the document just made its number."""
    from gen.pipeline.issue import issue
    from gen.pipeline.numbering.model import IssueRequest

    with the_office(services, [place]) as office:
        waiting = office.register.reserved()
        code = echo_issued(issue(IssueRequest((place,), day=day), office))
        echo_left(waiting, office)
        return code
