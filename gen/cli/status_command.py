"""``gen status --year Y``: who has reported, who is late."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from gen.cli import exits
from gen.cli.argument_help import DAY, SELECTION
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.options import command as command_with_help
from gen.cli.options import data_option, day_option, folder_option, json_option, wait_option
from gen.cli.output import say_json, say_lines
from gen.cli.period_option import year_option
from gen.cli.programme_option import programme_option
from gen.cli.summaries import echo_result
from gen.messages import _
from gen.pipeline.batch import jobs_of, output_folder, produce
from gen.pipeline.jobs.model import Result
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.return_reports import return_reports, returns_about
from gen.pipeline.status import StatusRequest, letters_about, status
from gen.pipeline.status_table import lines, to_json


@command_with_help(_("Xem cơ quan nào đã gửi, chưa gửi, gửi chậm, gửi báo cáo còn lỗi của một năm."), SELECTION, DAY)
@year_option
@click.option(
    "--kind", default="", metavar=_("LOẠI"), help=_("Loại báo cáo cần theo dõi (mặc định: báo cáo của năm, kỳ).")
)
@click.option(
    "--agencies",
    default="all",
    show_default=True,
    metavar=_("CHỌN"),
    help=_("Theo dõi những cơ quan nào."),
)
@click.option("--letters", is_flag=True, help=_("Lập công văn đôn đốc, mỗi cơ quan chưa gửi một bản dự thảo."))
@click.option(
    "--returns",
    is_flag=True,
    help=_("Lập công văn trả lại báo cáo còn lỗi, mỗi cơ quan một bản dự thảo, kèm tệp số liệu có đánh dấu."),
)
@folder_option(_("Thư mục ghi công văn (mặc định: output)."))
@day_option(_("Xem đến ngày nào (mặc định: hôm nay); cũng là ngày của công văn."))
@data_option
@json_option
@wait_option
@programme_option
@pass_command
def command(
    command_context: CommandContext,
    /,
    as_json: bool,
    letters: bool,
    returns: bool,
    output: Path | None,
    day: date | None,
    **words: Any,
) -> int:
    """Print the board, and write the letters where they are asked for."""
    services = command_context.services
    request = StatusRequest(on=day or services.clock.today(), **words)
    workshop = Workshop(services.settings.workspace, request.data)
    found = status(request, workshop)
    say_lines(finding_lines(found.findings), err=True)
    if as_json:
        say_json(to_json(found))
    else:
        say_lines(lines(found))
    if letters:
        wanted = letters_about(request, workshop, output)
        result = produce(wanted, workshop, jobs_of(wanted, workshop, services.store), services.store, _silent)
        if not as_json:
            echo_result(result, output_folder(wanted, workshop))
    if returns:
        wanted = returns_about(request, workshop, output)
        returned = return_reports(wanted, workshop, services.store)
        if not as_json:
            echo_result(returned.result, output_folder(wanted, workshop))
            say_lines(str(one.marked) for one in returned.reports if one.marked)
    return exits.DONE if found.calm else exits.FINDINGS


def _silent(result: Result) -> None:
    """Letters are few: there is no progress to show."""
