"""``gen pdf FILE...``: finished documents as PDF/A."""

from pathlib import Path
from typing import Any

import click

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.options import json_option
from gen.cli.output import say_json
from gen.cli.pdfs import code_of, pdf_record, tell_pdfs
from gen.cli.streams import json_lines
from gen.messages import _
from gen.pipeline.pdf import PdfRequest, convert_documents


@command_with_help(
    _(
        "Chuyển văn bản Word sang PDF/A để gửi và lưu (nhúng phông, có mục lục, có cấu trúc), rồi kiểm tra tệp PDF. "
        "Tệp PDF đã ký hoặc không do gen ghi được giữ nguyên."
    )
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP..."))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=_("TỆP_HOẶC_THƯ_MỤC"),
    help=_("Nơi ghi (mặc định: bên cạnh văn bản)."),
)
@json_option
@pass_command
def command(command_context: CommandContext, /, as_json: bool, **asked: Any) -> int:
    """Convert, check, tell."""
    services = command_context.anywhere
    made = convert_documents(PdfRequest(**asked), services.store, services.settings.jobs)
    if not as_json:
        return tell_pdfs(made)
    worst = exits.Worst()
    for line in json_lines(map(pdf_record, worst.of(made, code_of))):
        say_json(line)
    return worst.code
