"""``gen init [DIR]``: make a new workspace."""

from pathlib import Path

import click

from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.output import say
from gen.cli.programme_option import programme_option
from gen.messages import _
from gen.pipeline.init import start_empty_workspace, start_workspace
from gen.programme.shipped import shipped_workspace


@command_with_help(
    _("Tạo thư mục làm việc mới, có sẵn mẫu văn bản, dữ liệu chương trình và số liệu giả định để chạy thử.")
)
@click.option("--empty", is_flag=True, help=_("Không kèm số liệu giả định: dùng thật, không phải để chạy thử."))
@programme_option
@click.argument("folder", type=click.Path(path_type=Path), default=".", metavar=_("[THƯ_MỤC]"))
@pass_command
def command(context: CommandContext, folder: Path, empty: bool) -> None:
    """Copy what travels with the program and say how to go on."""
    begin = start_empty_workspace if empty else start_workspace
    started = begin(shipped_workspace(), folder, context.programme or "")
    say(_("Đã tạo thư mục làm việc “{folder}” ({count} tệp).").format(folder=folder, count=started.files))
    say(_("Bắt đầu bằng biểu mẫu của cơ quan, ví dụ:") if empty else _("Chạy thử:"))
    say(f'  cd "{folder}"')
    say("  gen form cao-bang --year 2025" if empty else "  gen make annual lao-cai --year 2024")
