"""Options that several commands share."""

import contextlib
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

from gen.cli.context import CommandContext
from gen.cli.help import HelpInLanguage
from gen.messages import _
from gen.pipeline.output.targets import names_a_file
from gen.vietnamese.text import compose

_OPTION = re.compile(r"--?[A-Za-z]")
_DATE_FORMS = ("%Y-%m-%d", "%Y/%m/%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "ngày%dtháng%mnăm%Y")


def as_day(context: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Return the date typed as 2024-12-14 or 14/12/2024, or fail with the forms that are understood."""
    if value is None:
        return None
    for form in _DATE_FORMS:
        with contextlib.suppress(ValueError):
            return datetime.strptime(compose("".join(value.split()).lower()), form).date()
    text = _("“{value}” không phải là ngày; hãy viết như 14/12/2024 hoặc 2024-12-14.").format(value=value)
    raise click.BadParameter(text, ctx=context, param=param)


def as_reason(context: click.Context, param: click.Parameter, value: str) -> str:
    """Return the reason typed, or fail if it is a file or an option: the next word was taken for the reason."""
    if value and (names_a_file(value.strip()) or _OPTION.match(value)):
        text = _("“{value}” không phải là lý do; hãy ghi lý do trong dấu nháy ngay sau {option}, rồi mới đến tên tệp.")
        raise click.BadParameter(text.format(value=value, option=param.opts[0]), ctx=context, param=param)
    return value


def day_option(help_text: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    """Return the option ``--date``: the day means something else to each command."""
    return click.option("--date", "day", callback=as_day, metavar=_("NGÀY"), help=help_text)


date_option = day_option(_("Ngày ghi trên văn bản (mặc định để trống ngày như dự thảo)."))
data_option = click.option(
    "--data",
    type=click.Path(path_type=Path),
    metavar=_("TỆP_HOẶC_THƯ_MỤC"),
    help=_("Thư mục số liệu, hoặc một tệp số liệu của đơn vị, thay cho data/progress."),
)


def _remember_waiting(context: click.Context, param: click.Parameter, value: bool | None) -> None:
    """Tell the services of the command, made when first asked for, how long to wait for other runs."""
    del param
    command_context = context.find_object(CommandContext)
    if command_context is not None:
        command_context.waiting = value


wait_option = click.option(
    "--wait/--no-wait",
    default=None,
    expose_value=False,
    callback=_remember_waiting,
    help=_("Khi lệnh khác đang ghi vào cùng thư mục: chờ đến khi xong, hoặc không chờ (mặc định: chờ vài giây)."),
)
template_option = click.option(
    "--template",
    type=click.Path(path_type=Path),
    metavar=_("TỆP"),
    expose_value=False,
    help=_("Dùng mẫu Word riêng với bảng bất kỳ ở --data, thay cho loại văn bản và cơ quan."),
)
"""Named here for the help alone: with it another command runs (``gen.cli.commands``)."""
NAME_HELP = _("Tên tệp của mỗi hàng: tên cột đặt giữa { và }, {stt} là số thứ tự.")
name_option = click.option("--name", metavar=_("MẪU_TÊN"), expose_value=False, help=NAME_HELP)
"""As ``template_option``: what it means with a template."""
json_option = click.option("--json", "as_json", is_flag=True, help=_("In kết quả dạng JSON."))


def format_options(*forms: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    """Return the options ``--format`` (text first) and its short form ``--json``; the command gets ``form``."""

    def decorate(function: Callable[..., object]) -> Callable[..., object]:
        for option in (
            click.option("--json", "form", flag_value="json", help=_("Như --format json.")),
            click.option("--format", "form", type=click.Choice(forms), default=forms[0], help=_("Dạng kết quả.")),
        ):
            function = option(function)
        return function

    return decorate


def folder_option(help_text: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    """Return the option ``-o`` of a command that writes into a folder."""
    path = click.Path(path_type=Path)
    return click.option("-o", "--output", type=path, metavar=_("THƯ_MỤC"), help=help_text)


def command(help_text: str, *words: tuple[str, str]) -> Callable[[Callable[..., object]], click.Command]:
    """Return the decorator of a command with this help text and what the words of its usage stand for."""
    return click.command(cls=HelpInLanguage, help=help_text, words=words)
