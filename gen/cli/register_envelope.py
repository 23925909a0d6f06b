"""``gen register envelope``: an issued document as an edXML file for the document exchange."""

from collections.abc import Sequence
from pathlib import Path

import click

from gen.bootstrap.issuing import the_directory, the_office
from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import folder_option, wait_option
from gen.cli.output import say
from gen.messages import _
from gen.messages.one_file import Failure, attempted


@click.command(
    "envelope",
    help=_(
        "Đóng gói văn bản đã cấp số thành tệp edXML (QCVN 102:2016/BTTTT) để gửi qua Trục liên thông văn bản; chưa "
        "được thử với Trục thật."
    ),
)
@click.argument("file", type=click.Path(path_type=Path), metavar=_("TỆP"))
@click.option(
    "--attach",
    "attachments",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar=_("TỆP"),
    help=_("Tệp gửi kèm, thường là bản PDF đã ký; nêu lại được (mặc định: tệp PDF cùng tên)."),
)
@folder_option(_("Nơi ghi tệp edXML (mặc định: cạnh văn bản)."))
@wait_option
@pass_command
def envelope(command_context: CommandContext, file: Path, attachments: Sequence[Path], output: Path | None) -> int:
    """Write the envelope."""
    from gen.pipeline.sending.envelope import EnvelopeRequest, put_into_envelope

    services = command_context.services
    request = EnvelopeRequest(file, tuple(attachments), output)
    with the_office(services, (file,)) as office:
        made = attempted(lambda: put_into_envelope(request, office, the_directory(services)), file)
    if isinstance(made, Failure):
        say(made.sentence, err=True)
        return exits.COULD_NOT_RUN
    say(made.path)
    say(_("Gửi tới {count} cơ quan có mã định danh.").format(count=made.receivers))
    for name in made.others:
        say(_("{name}: chưa có mã định danh, không gửi qua Trục được.").format(name=name), err=True)
    return exits.DONE
