"""``gen backup FILE``: all that the office needs, in one file."""

from pathlib import Path

import click

from gen.bootstrap.issuing import place_of, the_register
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.output import say
from gen.messages import _


@command_with_help(
    _(
        "Sao lưu sổ, số liệu, tệp đã nhận, văn bản và thiết lập vào một tệp; không cần dừng việc đang làm. "
        "Nêu một thư mục thì tệp mang ngày giờ."
    )
)
@click.argument("file", type=click.Path(path_type=Path), metavar=_("TỆP"))
@click.option("--no-documents", is_flag=True, help=_("Không kèm văn bản trong thư mục output."))
@pass_command
def command(command_context: CommandContext, file: Path, no_documents: bool) -> None:
    """Make the backup and say what it holds."""
    from gen.pipeline.backup.packing import make_backup
    from gen.register.snapshot import take_snapshot

    services = command_context.services
    now, location = services.clock.now(), place_of(services).location
    with the_register(services) as register:
        register.require_sound()
    made = make_backup(
        services.settings.workspace,
        file,
        lambda target: take_snapshot(location, target, now),
        now,
        services.store,
        documents=not no_documents,
    )
    for link in made.left_out:
        say(_("“{link}” là liên kết tới thư mục khác nên không được sao lưu.").format(link=link), err=True)
    size = made.file.stat().st_size / 1e6
    text = _("Đã sao lưu {count} tệp vào “{file}” ({size:.1f} MB). Hãy giữ tệp này ở máy hoặc ổ đĩa khác.")
    say(text.format(count=made.files, file=made.file, size=size))
