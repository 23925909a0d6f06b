"""``gen batch KIND --year Y``: make the documents of many agencies."""

from typing import Any

import click

from gen.cli.argument_help import DAY, KIND, SELECTION
from gen.cli.context import CommandContext, pass_command
from gen.cli.documents import asked_of, document_options
from gen.cli.options import command as command_with_help
from gen.cli.options import data_option, folder_option, json_option, name_option, template_option, wait_option
from gen.cli.output import say_json
from gen.cli.programme_option import programme_option
from gen.cli.progress_bar import progress
from gen.cli.summaries import echo_finish, echo_plan, echo_result, exit_code
from gen.domain.issuing import Store
from gen.messages import _
from gen.pipeline.batch import BatchRequest, jobs_of, output_folder, produce
from gen.pipeline.jobs.model import Job
from gen.pipeline.making.batch import BatchResult
from gen.pipeline.making.finishing import finish
from gen.pipeline.making.records import to_json
from gen.pipeline.reports.workshop import Workshop

_SELECT = _("late: chỉ cơ quan chưa gửi báo cáo; changed: chỉ văn bản cần làm; hoặc một trạng thái trong manifest.")


@command_with_help(
    _("Tạo văn bản cho nhiều cơ quan; chạy lại thì chỉ làm phần còn thiếu hoặc đã thay đổi."), KIND, SELECTION, DAY
)
@document_options
@click.option(
    "--agencies",
    default="all",
    show_default=True,
    metavar=_("CHỌN"),
    help=_("Lập cho những cơ quan nào."),
)
@click.option("--jobs", "workers", type=click.IntRange(min=0), help=_("Số tiến trình (mặc định: mọi nhân của máy)."))
@click.option("--scheduler", metavar=_("ĐỊA_CHỈ"), help=_("Cụm Dask có sẵn, ví dụ tcp://10.0.0.5:8786."))
@click.option("--select", metavar=_("TRẠNG_THÁI"), help=_SELECT)
@click.option("--lint", type=click.Choice(["sample", "all"]), help=_("Kiểm tra thể thức đầy đủ một phần hay tất cả."))
@click.option("--force", is_flag=True, help=_("Tạo lại tất cả, kể cả văn bản không thay đổi."))
@click.option("--pdf", is_flag=True, help=_("Chuyển sang PDF bằng LibreOffice."))
@click.option("--zip", "bundled", is_flag=True, help=_("Gói văn bản của từng cơ quan thành một tệp zip."))
@click.option("--dry-run", "dry", is_flag=True, help=_("Chỉ liệt kê văn bản sẽ làm."))
@folder_option(_("Thư mục ghi văn bản (mặc định: output)."))
@template_option
@name_option
@data_option
@wait_option
@json_option
@programme_option
@pass_command
def command(
    command_context: CommandContext, /, as_json: bool, dry: bool, pdf: bool, bundled: bool, **words: Any
) -> int:
    """Plan, make, show progress, finish, sum up."""
    services = command_context.services
    asked, rest = asked_of(words)
    request = BatchRequest(
        asked, seconds=services.settings.document_seconds, **{"workers": services.settings.jobs, **rest}
    )
    workshop = Workshop(services.settings.workspace, request.data)
    jobs = jobs_of(request, workshop, services.store)
    folder = output_folder(request, workshop)
    if dry:
        return echo_plan(jobs, folder)
    with services.store.alone_in(folder):
        result = _run(request, workshop, jobs, services.store)
        if as_json:
            say_json(to_json(result))
        else:
            echo_result(result, folder)
        if result.interrupted:
            return exit_code(result)
        failures = echo_finish(
            finish(result, folder, services.store, pdf=pdf, bundled=bundled, workers=request.workers)
        )
    return max(exit_code(result), failures)


def _run(request: BatchRequest, workshop: Workshop, jobs: tuple[Job, ...], store: Store) -> BatchResult:
    with progress(len(jobs)) as watch:
        return produce(request, workshop, jobs, store, watch)
