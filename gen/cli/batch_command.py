"""``gen batch KIND --year Y``: make the documents of many agencies."""

from pathlib import Path
from typing import Any

import click

from gen.cli.context import Entrance, pass_entrance
from gen.cli.options import command as command_with_help
from gen.cli.options import data_option, date_option, json_option, year_option
from gen.cli.progress_bar import progress
from gen.cli.summaries import echo_result, exit_code, to_json
from gen.messages import _
from gen.pipeline.producing import BatchRequest, jobs_of, produce
from gen.pipeline.workshop import Workshop


@command_with_help(_("Tạo văn bản cho nhiều cơ quan; chạy lại thì chỉ làm phần còn thiếu hoặc đã thay đổi."))
@click.argument("kind", metavar=_("LOẠI"))
@year_option
@click.option(
    "--agencies",
    default="all",
    show_default=True,
    metavar=_("CHỌN"),
    help=_("all, provinces, ministries, danh sách mã cách nhau bằng dấu phẩy, hoặc @tệp."),
)
@date_option
@click.option("--form", default="", metavar=_("HÌNH_THỨC"), help=_("decision: kế hoạch ban hành kèm Quyết định."))
@click.option("--jobs", "workers", type=click.IntRange(min=0), help=_("Số tiến trình (mặc định: mọi nhân của máy)."))
@click.option("--scheduler", metavar=_("ĐỊA_CHỈ"), help=_("Cụm Dask có sẵn, ví dụ tcp://10.0.0.5:8786."))
@data_option
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar=_("THƯ_MỤC"), help=_("Thư mục ghi văn bản."))
@click.option("--force", is_flag=True, help=_("Tạo lại tất cả, kể cả văn bản không thay đổi."))
@click.option("--draft", "tolerant", is_flag=True, help=_("Vẫn tạo dự thảo khi số liệu có lỗi; ô lỗi in “…”."))
@json_option
@pass_entrance
def command(entrance: Entrance, /, as_json: bool, **asked: Any) -> int:
    """Make them, show progress, sum up."""
    request = BatchRequest(**{name: value for name, value in asked.items() if value is not None})
    services = entrance.services
    workshop = Workshop(services.settings.workspace, request.data)
    jobs = jobs_of(request, workshop)
    with progress(len(jobs)) as watch:
        result = produce(request, workshop, jobs, services.store, watch)
    if as_json:
        click.echo(to_json(result))
    else:
        echo_result(result, request.output or services.settings.workspace.output)
    return exit_code(result)
