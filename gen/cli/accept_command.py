"""``gen accept FILE...``: figures edited in Word go back into the tables."""

import getpass
from collections.abc import Iterable
from pathlib import Path

import click

from gen.cli import exits
from gen.cli.choices import only_option
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.options import wait_option
from gen.cli.output import say
from gen.cli.programme_option import programme_option
from gen.messages import _
from gen.pipeline.accept import JOURNAL, Acceptance, Accepted, accept

_MOST_TOLD = 20
"""Of more edits that could not be written back, the others are counted."""


@command_with_help(
    _("Chấp nhận số đã sửa trong Word: ghi vào đúng ô của bảng số liệu, kèm người, thời điểm và chỗ sửa.")
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP..."))
@only_option
@click.option("--by", default="", metavar=_("TÊN"), help=_("Người chấp nhận (mặc định: tên đăng nhập máy)."))
@wait_option
@programme_option
@pass_command
def command(command_context: CommandContext, files: tuple[Path, ...], only: frozenset[int] | None, by: str) -> int:
    """Write back, and say what went where."""
    services = command_context.services
    asked = Acceptance(services.settings.workspace, services.store, services.clock, by or getpass.getuser(), only)
    return _told(accept(files, asked))


def _told(documents: Iterable[Accepted]) -> int:
    code = exits.DONE
    for document in documents:
        if document.reason:
            say(f"{document.path}: {document.reason}", err=True)
            code = max(code, exits.COULD_NOT_RUN)
            continue
        for one in document.taken:
            text = _("{cell}: {old} → {new} ({place})")
            say(text.format(cell=one.cell, old=one.old or "…", new=one.new, place=one.place))
        for left in document.left[:_MOST_TOLD]:
            say(_("Chưa ghi được, số này không phải của một ô: {edit}").format(edit=left), err=True)
        if len(document.left) > _MOST_TOLD:
            more = _("… và {count} chỗ khác chưa ghi được; gen read nêu đủ.")
            say(more.format(count=len(document.left) - _MOST_TOLD), err=True)
        text = _("{file}: đã ghi {count} số vào bảng số liệu; nhật ký ở {journal}.")
        nothing = _("{file}: không có số nào để ghi.")
        told = text if document.taken else nothing
        say(told.format(file=document.path, count=len(document.taken), journal=JOURNAL))
        code = max(code, exits.FINDINGS if document.left else exits.DONE)
    return code
