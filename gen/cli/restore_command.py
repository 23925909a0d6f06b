"""``gen restore FILE [DIR]``: a workspace from a backup."""

import os
from pathlib import Path

import click

from gen.bootstrap.clock import SystemClock
from gen.cli.options import command as command_with_help
from gen.cli.output import say, say_lines
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.settings import read_settings


@command_with_help(
    _(
        "Khôi phục thư mục làm việc từ một bản sao lưu: ghi trọn vẹn hoặc không ghi gì. Không ghi đè thư mục đang có "
        "nội dung, trừ khi nêu --replace; khi đó thư mục cũ được giữ dưới tên khác."
    )
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar=_("TỆP"))
@click.argument("folder", type=click.Path(path_type=Path), default=".", metavar=_("[THƯ_MỤC]"))
@click.option("--replace", is_flag=True, help=_("Giữ thư mục đang có dưới tên khác rồi khôi phục vào chỗ đó."))
@click.option(
    "--replace-server", is_flag=True, help=_("Giữ sổ trên máy chủ PostgreSQL dưới tên khác rồi ghi sổ của bản sao lưu.")
)
def command(file: Path, folder: Path, replace: bool, replace_server: bool) -> None:
    """Restore, and say with which numbers the books go on."""
    from gen.pipeline.backup.restoring import RestoreRequest, restore

    def server_of(workspace: Workspace) -> str:
        return read_settings(workspace, os.environ).register_url

    restored = restore(RestoreRequest(file, folder, replace, replace_server), server_of, SystemClock())
    manifest = restored.manifest
    text = _("Đã khôi phục {count} tệp vào “{folder}”, theo bản sao lưu lúc {made}.")
    made = f"{manifest.made:%H:%M %d/%m/%Y}"
    say(text.format(count=len(manifest.files), folder=restored.target, made=made))
    if restored.former is not None:
        say(_("Thư mục cũ được giữ ở “{former}”.").format(former=restored.former))
    if restored.kept_book:
        say(_("Sổ đang dùng đã cấp nhiều số hơn bản sao lưu nên được giữ tiếp; các phần khác theo bản sao lưu."))
    if restored.server:
        say(_("Sổ đăng ký: {server}.").format(server=restored.server))
    volumes = sorted(restored.next_numbers.items(), key=lambda one: (one[0][0].key, one[0][1]))
    line = _("Dãy “{series}” năm {year}: số tiếp theo là {number:02d}.")
    say_lines(line.format(series=series.key, year=year, number=number) for (series, year), number in volumes)
    if volumes:
        say(
            _(
                "Nếu sau lúc sao lưu đã cấp thêm số, hãy chạy gen register check và đối chiếu với bản giấy trước khi "
                "cấp số mới."
            )
        )
