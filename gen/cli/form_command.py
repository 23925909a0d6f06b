"""``gen form AGENCY... --year Y``: workbooks for agencies to fill in."""

from typing import Any

import click

from gen.cli import exits
from gen.cli.argument_help import AGENCIES
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import from_here
from gen.cli.options import command as command_with_help
from gen.cli.options import data_option, folder_option, wait_option
from gen.cli.output import say
from gen.cli.period_option import year_option
from gen.cli.programme_option import programme_option
from gen.cli.progress_bar import counting
from gen.cli.unit_comparison import echo_left_out
from gen.messages import _
from gen.pipeline.form import Form, FormRequest, collect_for_forms, forms_folder, write_forms
from gen.pipeline.reports.workshop import Workshop


@command_with_help(_("Tạo biểu mẫu Excel cho cơ quan nhập số liệu, có sẵn số liệu năm trước để đối chiếu."), AGENCIES)
@click.argument("agencies", nargs=-1, required=True, metavar=_("CƠ_QUAN..."))
@year_option
@click.option(
    "--by-units",
    is_flag=True,
    help=_("Điền sẵn tổng số liệu của các đơn vị cấp dưới (lấy từ --data hoặc data/progress)."),
)
@data_option
@folder_option(_("Thư mục ghi biểu mẫu (mặc định: bieu-mau/NĂM)."))
@wait_option
@programme_option
@pass_command
def command(command_context: CommandContext, /, **asked: Any) -> int:
    """Write the forms and say where they are."""
    request = FormRequest(**asked)
    services = command_context.services
    workshop = Workshop(services.settings.workspace, request.data)
    collected = None
    if request.by_units:
        with counting() as told:
            collected = collect_for_forms(request, workshop, told)
    written = [_echo_form(form) for form in write_forms(request, workshop, services.store, collected)]
    if any(written):
        text = _("Đã tạo {count} biểu mẫu trong “{folder}”; điền xong, đặt tệp vào “{progress}”.")
        places = {
            "folder": forms_folder(request, workshop),
            "progress": workshop.workspace.progress / str(workshop.workspace.dated(request.year)),
        }
        shown = {name: from_here(place) for name, place in places.items()}
        say(text.format(count=sum(written), **shown))
    if collected:
        echo_left_out(collected)
    return exits.DONE if all(written) and not (collected and collected.refused) else exits.FINDINGS


def _echo_form(form: Form) -> bool:
    """Say where a form is, and how many units it adds up; tell whether it was written."""
    if not form.written:
        text = _("“{file}” đã có nên giữ nguyên; xóa hoặc chọn thư mục khác (-o) để tạo lại.")
        say(text.format(file=from_here(form.path)), err=True)
        return False
    say(from_here(form.path))
    if form.units:
        text = _("Đã cộng {added}/{total} đơn vị cấp dưới.")
        say(text.format(added=form.added, total=form.units))
    return True
