"""``gen serve``: the desk in a browser."""

from pathlib import Path
from typing import Any

import click

from gen.cli.context import CommandContext, pass_command
from gen.cli.desk import desk_module
from gen.cli.options import command as command_with_help
from gen.cli.output import say
from gen.cli.programme_option import programme_option
from gen.domain.errors import WorkspaceNotFound
from gen.messages import _
from gen.settings import find_workspace


@command_with_help(_("Mở bàn làm việc trên trình duyệt: làm cả báo cáo trên các trang, không cần gõ lệnh."))
@click.option("--port", type=click.IntRange(0, 65535), metavar=_("CỔNG"), help=_("Cổng (mặc định: 8439)."))
@click.option("--no-browser", "browser", flag_value=False, default=True, help=_("Không tự mở trình duyệt."))
@click.option("--team", is_flag=True, help=_("Nhiều người dùng chung, mỗi người một tài khoản (gen user add)."))
@click.option("--host", default="127.0.0.1", show_default=True, metavar=_("ĐỊA_CHỈ"), help=_("Địa chỉ nhận kết nối."))
@click.option(
    "--trusted-host", "hosts", multiple=True, metavar=_("TÊN_MIỀN"), help=_("Tên miền mà trình duyệt dùng để vào.")
)
@click.option(
    "--trust-remote-user",
    "remote_user",
    default="",
    metavar=_("TIÊU_ĐỀ"),
    help=_("Tên tiêu đề HTTP trong đó máy chủ đứng trước cho biết ai đã đăng nhập, ví dụ X-Remote-User."),
)
@click.option("--https", is_flag=True, help=_("Trình duyệt vào qua HTTPS của máy chủ đứng trước."))
@programme_option
@pass_command
def command(command_context: CommandContext, /, **asked: Any) -> None:
    """Serve until Ctrl-C."""
    serving = desk_module("serving")
    root = _root(command_context)
    request = serving.ServeRequest(root, **asked)
    serving.serve(request, lambda programme: command_context.services_of(root, programme), say)
    say(_("Đã dừng."))


def _root(command_context: CommandContext) -> Path:
    """Return the workspace, or the folder in which the desk offers to make one."""
    try:
        return find_workspace(Path.cwd(), command_context.workspace).root
    except WorkspaceNotFound:
        return (command_context.workspace or Path.cwd()).resolve()
