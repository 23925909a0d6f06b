"""``gen refuse FILE...``: edits made in Word are taken back."""

import getpass
from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path

import click

from gen.cli import exits
from gen.cli.choices import only_option
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.options import wait_option
from gen.cli.output import say
from gen.messages import _
from gen.pipeline.refuse import JOURNAL, Refusal, Refused, made_again, refuse
from gen.pipeline.reports.workshop import Workshop


@command_with_help(_("Từ chối sửa đổi trong Word: ghi lại như lúc lập, giữ bản đã sửa, ghi nhật ký ai, lúc nào."))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP..."))
@only_option
@click.option("--by", default="", metavar=_("TÊN"), help=_("Người từ chối (mặc định: tên đăng nhập máy)."))
@wait_option
@pass_command
def command(command_context: CommandContext, files: tuple[Path, ...], only: frozenset[int] | None, by: str) -> int:
    """Take back, and say what."""
    services = command_context.services
    workspace = services.settings.workspace
    again = partial(made_again, cache(lambda: Workshop(workspace)))
    asked = Refusal(workspace, services.store, services.clock, by or getpass.getuser(), again, only)
    return _told(refuse(files, asked))


def _told(documents: Iterable[Refused]) -> int:
    code = exits.DONE
    for document in documents:
        if document.reason:
            say(f"{document.path}: {document.reason}", err=True)
            code = max(code, exits.COULD_NOT_RUN)
            continue
        for one in document.undone:
            say(_("Ghi lại: {place}: {new} → {old}").format(place=one.place, new=one.new or "–", old=one.old or "–"))
        for left in document.left:
            text = _("Chưa ghi lại được, vì còn chờ duyệt hoặc số liệu nay đã khác: {place}")
            say(text.format(place=left), err=True)
        if document.undone:
            text = _("{file}: đã từ chối {count} chỗ sửa; bản đã sửa giữ ở {kept}, nhật ký ở {journal}.")
            say(text.format(file=document.path, count=len(document.undone), kept=document.kept, journal=JOURNAL))
        else:
            say(_("{file}: không có chỗ sửa nào để ghi lại.").format(file=document.path))
        code = max(code, exits.FINDINGS if document.left else exits.DONE)
    return code
