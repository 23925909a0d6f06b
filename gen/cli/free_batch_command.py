"""``gen batch --template MY.docx --data TABLE.xlsx --name "{ma}.docx"``: one document for each row of a table."""

import json
from typing import Any

import click

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.free_options import convert, free_options, record_of
from gen.cli.options import NAME_HELP, folder_option, json_option, wait_option
from gen.cli.options import command as command_with_help
from gen.cli.output import say, say_json, say_lines
from gen.messages import _
from gen.pipeline.free.delivering import Fate
from gen.pipeline.free.making import FreeRequest, FreeResult, folder_of, make_all, named_rows, prepare


@command_with_help(
    _('Tạo mỗi hàng của bảng một văn bản, ví dụ: gen batch --template thu.docx --data bang.xlsx --name "{ma}.docx"')
)
@free_options
@click.option(
    "--name",
    "pattern",
    default="{stt}.docx",
    show_default=True,
    metavar=_("MẪU_TÊN"),
    help=NAME_HELP,
)
@click.option("--dry-run", "dry", is_flag=True, help=_("Chỉ liệt kê văn bản sẽ làm."))
@folder_option(_("Thư mục ghi văn bản (mặc định: output/TÊN_MẪU)."))
@json_option
@wait_option
@pass_command
def command(command_context: CommandContext, /, pdf: bool, dry: bool, as_json: bool, **words: Any) -> int:
    """Compare template and table, make a document for each row, sum up."""
    services = command_context.anywhere
    prepared = prepare(FreeRequest(workspace=services.settings.workspace.root, **words))
    rows = named_rows(prepared)
    if dry:
        say_lines(f"{folder_of(prepared.request) / name}" for _row, name in rows)
        return exits.DONE
    results = make_all(prepared, rows, services.store, lambda result: None if as_json else _tell_refused(result))
    if as_json:
        say_json(json.dumps([record_of(result) for result in results], ensure_ascii=False, indent=1))
    else:
        _sum_up(results, str(folder_of(prepared.request)))
    told = exits.DONE if all(result.path for result in results) else exits.FINDINGS
    return max(told, convert(results, services.store)) if pdf else told


def _tell_refused(result: FreeResult) -> None:
    if result.path is None:
        say(_("{name}: không lập được.").format(name=result.name), err=True)
        say_lines(finding_lines(result.findings), err=True)
    elif result.missing:
        text = _("{name}: còn {count} giá trị chưa có, in “…”.")
        say(text.format(name=result.name, count=result.missing), err=True)


def _sum_up(results: list[FreeResult], folder: str) -> None:
    counts = {fate: sum(result.fate is fate for result in results) for fate in Fate}
    refused = sum(result.path is None for result in results)
    text = _(
        "{folder}: tạo {produced} văn bản; {unchanged} không đổi, {kept} để cạnh bản đã sửa, {refused} không lập được."
    )
    say(
        text.format(
            folder=folder,
            produced=counts[Fate.PRODUCED],
            unchanged=counts[Fate.UNCHANGED],
            kept=counts[Fate.KEPT],
            refused=refused,
        )
    )
