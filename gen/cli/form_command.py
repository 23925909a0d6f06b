"""``gen form AGENCY... --year Y``: workbooks for agencies to fill in."""

from typing import Any

import click

from gen.cli import exits
from gen.cli.arguments import AGENCIES
from gen.cli.comparing import echo_left_out
from gen.cli.context import Entrance, pass_entrance
from gen.cli.findings import from_here
from gen.cli.options import command as command_with_help
from gen.cli.options import data_option, folder_option, year_option
from gen.messages import _
from gen.pipeline.forms import Form, FormRequest, forms_folder, write_forms
from gen.pipeline.workshop import Workshop


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
@pass_entrance
def command(entrance: Entrance, /, **asked: Any) -> int:
    """Write the forms and say where they are."""
    request = FormRequest(**asked)
    services = entrance.services
    workshop = Workshop(services.settings.workspace, request.data)
    written = kept = unfinished = 0
    for form in write_forms(request, workshop, services.store):
        if form.written:
            written += 1
            click.echo(from_here(form.path))
            unfinished += _echo_sums(form)
        else:
            kept += 1
            text = _("“{file}” đã có nên giữ nguyên; xóa hoặc chọn thư mục khác (-o) để tạo lại.")
            click.echo(text.format(file=from_here(form.path)), err=True)
    if written:
        text = _("Đã tạo {count} biểu mẫu trong “{folder}”; điền xong, đặt tệp vào “{progress}”.")
        places = {
            "folder": forms_folder(request, workshop),
            "progress": workshop.workspace.progress / str(request.year),
        }
        shown = {name: from_here(place) for name, place in places.items()}
        click.echo(text.format(count=written, **shown))
    return exits.FAULTS_FOUND if kept or unfinished else exits.DONE


def _echo_sums(form: Form) -> bool:
    """Say how many lower bodies were added up, and which reports were not; tell whether any was refused."""
    if form.collected is None:
        return False
    text = _("Đã cộng {added}/{total} đơn vị cấp dưới.")
    click.echo(text.format(added=form.collected.added, total=len(form.collected.parts)))
    echo_left_out(form.collected)
    return bool(form.collected.refused)
