"""``gen make --template MY.docx --data MY.xlsx -o OUT.docx``: one document of any template."""

import json
from pathlib import Path
from typing import Any

import click

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.free_options import convert, free_options, record_of, tell
from gen.cli.options import command as command_with_help
from gen.cli.options import json_option, wait_option
from gen.cli.output import say_json
from gen.messages import _
from gen.pipeline.free.making import FreeRequest, make_one, prepare


@command_with_help(_("Tạo một văn bản từ mẫu Word của bạn, ví dụ: gen make --template thu.docx --data bang.xlsx"))
@free_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar=_("TỆP"), help=_("Tệp .docx hoặc thư mục ghi.")
)
@json_option
@wait_option
@pass_command
def command(command_context: CommandContext, /, pdf: bool, as_json: bool, **words: Any) -> int:
    """Compare template and data, make the document, say where it is."""
    services = command_context.anywhere
    result = make_one(prepare(FreeRequest(workspace=services.settings.workspace.root, **words)), services.store)
    if as_json:
        say_json(json.dumps(record_of(result), ensure_ascii=False, indent=1))
        told = exits.DONE if result.path else exits.FINDINGS
    else:
        told = tell(result)
    return max(told, convert([result], services.store)) if pdf else told
