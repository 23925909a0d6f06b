"""The command ``gen`` and the list of its commands; each is imported when it is run, so that ``--help`` stays quick."""

from pathlib import Path

import click

from gen import __version__
from gen.cli.context import CommandContext
from gen.cli.help import HelpInLanguageGroup
from gen.cli.importing import import_once_for_all
from gen.cli.programme_option import PROGRAMME_HELP
from gen.messages import _

COMMANDS: dict[str, str] = {
    "init": _("Tạo một thư mục làm việc mới."),
    "programme": _("Các chương trình của thư mục làm việc: xem, kiểm tra, tạo, gửi, nhận."),
    "form": _("Tạo biểu mẫu Excel để cơ quan nhập số liệu."),
    "check": _("Kiểm tra số liệu, chỉ rõ ô sai và cách sửa."),
    "answer": _("Trả lời chỗ gen hỏi về một ô hay một dòng số liệu."),
    "status": _("Xem cơ quan nào đã gửi, chưa gửi, gửi chậm báo cáo."),
    "make": _("Tạo một văn bản cho một cơ quan."),
    "batch": _("Tạo văn bản cho nhiều cơ quan cùng lúc."),
    "lint": _("Kiểm tra thể thức văn bản Word."),
    "rule": _("Xem một quy tắc kiểm tra thể thức và cách sửa."),
    "issue": _("Cấp số, ký hiệu và ngày cho dự thảo."),
    "copy": _("Sao văn bản: sao y, sao lục, trích sao."),
    "pdf": _("Chuyển văn bản sang PDF/A để gửi và lưu."),
    "sign": _("Chuẩn bị ô ký số và kiểm tra chữ ký số trên PDF."),
    "register": _("Sổ văn bản đi, văn bản đến, hồ sơ lưu trữ: vào sổ, xem, in, đối chiếu."),
    "read": _("Đọc số liệu từ văn bản đã hoàn thành."),
    "accept": _("Ghi số đã sửa trong Word vào bảng số liệu."),
    "refuse": _("Từ chối sửa đổi trong Word, ghi lại như lúc lập."),
    "diff": _("So sánh hai văn bản: số liệu và đoạn văn thay đổi."),
    "trace": _("Truy nguồn một số liệu đến từng ô."),
    "backup": _("Sao lưu sổ, số liệu, tệp đã nhận và thiết lập vào một tệp."),
    "restore": _("Khôi phục thư mục làm việc từ một bản sao lưu."),
    "serve": _("Mở bàn làm việc trên trình duyệt."),
    "user": _("Tài khoản của bàn làm việc dùng chung."),
    "templates": _("Liệt kê, kiểm tra, dựng mẫu văn bản."),
    "doctor": _("Xem máy đã sẵn sàng chưa, thiếu gì."),
}


OF_ANY_TEMPLATE = frozenset({"make", "batch"})
_TEMPLATE = "--template"


class LazyGroup(HelpInLanguageGroup):
    """A group whose commands live in modules of their own name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of a clerk's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command."""
        if cmd_name not in COMMANDS:
            return None
        module = import_once_for_all(f"gen.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; with a template of one's own, ``make`` and ``batch`` know no kinds and agencies."""
        name, *rest = args
        if name in OF_ANY_TEMPLATE and any(word.partition("=")[0] == _TEMPLATE for word in rest):
            return name, import_once_for_all(f"gen.cli.free_{name}_command").command, rest
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list without importing any command."""
        with formatter.section(_("Các lệnh")):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=LazyGroup,
    name="gen",
    help=_("Tạo văn bản hành chính thực hiện chương trình, đề án từ các bảng số liệu tiến độ."),
    epilog=_("Xem cách dùng một lệnh: gen LỆNH --help"),
)
@click.option("--workspace", type=click.Path(path_type=Path), help=_("Thư mục làm việc (mặc định: thư mục gần nhất)."))
@click.option("--programme", metavar=_("CHƯƠNG_TRÌNH"), help=PROGRAMME_HELP)
@click.option("--lang", type=click.Choice(["vi", "en"]), help=_("Ngôn ngữ của thông báo."))
@click.version_option(__version__, message=_("gen, phiên bản %(version)s"), help=_("Xem phiên bản."))
@click.pass_context
def gen(context: click.Context, workspace: Path | None, programme: str | None, lang: str | None) -> None:
    """Start: remember what every command needs."""
    context.obj = CommandContext(workspace, lang, programme=programme)
