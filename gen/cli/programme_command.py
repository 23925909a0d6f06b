"""``gen programme list|check|new|export|import``: the programmes of the workspace."""

import json
from pathlib import Path

import click
from msgspec import to_builtins

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import counted, each_finding
from gen.cli.help import HelpInLanguageGroup
from gen.cli.options import json_option, wait_option
from gen.cli.output import say, say_json, say_lines
from gen.cli.period_option import YEAR
from gen.cli.programme_option import PROGRAMME_HELP
from gen.domain.diagnostic import has_errors
from gen.formatters import to_json
from gen.messages import _
from gen.pipeline.programmes.beginning import begin_programme
from gen.pipeline.programmes.listing import ProgrammeEntry, check_programme, list_programmes
from gen.pipeline.programmes.receiving import receive_programme
from gen.pipeline.programmes.sending import send_programme

_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False), metavar=_("TỆP.zip"))


@click.group(
    cls=HelpInLanguageGroup,
    help=_("Các chương trình của thư mục làm việc: xem, kiểm tra, tạo mới, gửi đi, nhận về một tệp."),
)
def command() -> None:
    """Work on the programmes."""


@command.command("list", help=_("Liệt kê các chương trình; dấu * là chương trình đang dùng."))
@json_option
@pass_command
def list_(command_context: CommandContext, as_json: bool) -> None:
    """List the programmes."""
    entries = list_programmes(command_context.services.settings.workspace)
    if as_json:
        say_json(json.dumps(to_builtins(entries), ensure_ascii=False, indent=1))
        return
    say_lines(map(_line, entries))


def _line(entry: ProgrammeEntry) -> str:
    mark = "*" if entry.chosen else " "
    if entry.faults:
        text = _("{mark} {id}: dữ liệu có {count} lỗi; xem: gen programme check {id}")
        return text.format(mark=mark, id=entry.id, count=entry.faults)
    years = f"{entry.years[0]} - {entry.years[-1]}"
    return f"{mark} {entry.id}: {entry.name}, {entry.symbol}, {years}"


@command.command(help=_("Kiểm tra dữ liệu và mẫu của một chương trình, nêu tệp, dòng, mục và cách sửa."))
@click.argument("programme_id", default="", metavar=_("[CHƯƠNG_TRÌNH]"))
@json_option
@pass_command
def check(command_context: CommandContext, programme_id: str, as_json: bool) -> int:
    """Check one programme."""
    findings = check_programme(command_context.services.settings.workspace, programme_id)
    if as_json:
        say_json(to_json(findings))
    else:
        say_lines(each_finding(findings))
        say(counted(findings), err=True)
    return exits.FINDINGS if has_errors(findings) else exits.DONE


@command.command(help=_("Tạo một chương trình mới từ khung có chú thích, chạy được ngay rồi sửa dần."))
@click.argument("programme_id", metavar=_("MÃ"))
@click.option("--year", type=YEAR, metavar=_("NĂM"), help=_("Năm báo cáo đầu tiên (mặc định: năm nay)."))
@wait_option
@pass_command
def new(command_context: CommandContext, programme_id: str, year: int | None) -> None:
    """Begin a programme."""
    services = command_context.services
    first = year or services.clock.today().year
    begun = begin_programme(services.settings.workspace, programme_id, first, services.store)
    say(
        _("Đã tạo {folder} và {sources}; hãy mở từng tệp, sửa theo chú thích.").format(
            folder=begun.folder, sources=begun.sources
        )
    )
    say(f"  gen programme check {programme_id}")
    say(f"  gen form lao-cai --year {first} --programme {programme_id}")


@command.command("export", help=_("Ghi một chương trình (dữ liệu, mẫu) thành một tệp để gửi cơ quan khác."))
@_file
@click.option("--programme", "programme_id", default="", metavar=_("CHƯƠNG_TRÌNH"), help=PROGRAMME_HELP)
@wait_option
@pass_command
def export(command_context: CommandContext, file: Path, programme_id: str) -> None:
    """Write the programme into one file."""
    services = command_context.services
    sent = send_programme(services.settings.workspace, programme_id, file, services.store)
    if sent.left_out:
        say(
            _("Không gửi kèm, vì không phải là dữ liệu hoặc mẫu: {names}.").format(names=", ".join(sent.left_out)),
            err=True,
        )
    say(_("{path}: chương trình “{id}”, {count} tệp").format(path=sent.path, id=sent.id, count=sent.files))


@command.command("import", help=_("Nhận một chương trình từ tệp: kiểm tra hết rồi mới ghi vào thư mục làm việc."))
@_file
@click.option("--replace", is_flag=True, help=_("Thay chương trình cùng mã; bản cũ được giữ lại."))
@wait_option
@pass_command
def import_(command_context: CommandContext, file: Path, replace: bool) -> None:
    """Take the programme in."""
    services = command_context.services
    moment = services.clock.now() if replace else None
    received = receive_programme(services.settings.workspace, file, services.store, moment)
    if received.kept is not None:
        say(_("Bản cũ được giữ ở {path}.").format(path=received.kept))
    text = _("Đã nhận chương trình “{id}” ({name}), {count} tệp. Dùng: gen --programme {id} …")
    say(text.format(id=received.id, name=received.name, count=received.files))
