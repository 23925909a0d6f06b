"""``gen sign prepare|verify|test``: fields for digital signatures, and what signatures say."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.help import HelpInLanguageGroup
from gen.cli.options import json_option
from gen.cli.output import say, say_json, say_lines
from gen.cli.streams import json_lines
from gen.decree.esigning import LOOKS, SEAL_DIAMETER
from gen.domain.diagnostic import has_errors
from gen.messages import _, term
from gen.pipeline.records.sign import moment_of, prepared_record, verified_record
from gen.pipeline.signing.preparing import Preparation, PreparedPdf, PrepareRequest, prepare
from gen.pipeline.signing.trying import TrialRequest, Tried, try_signing
from gen.pipeline.signing.verifying import Verified, verify

_NOT_SIGNING = _(
    "Lệnh này không ký thay phần mềm ký số: văn bản của cơ quan phải được ký bằng phần mềm ký số đã được đánh giá, "
    "chứng nhận (Điều 17 Nghị định 23/2025/NĐ-CP, Thông tư 15/2025/TT-BKHCN)."
)
_ABOUT = _("Chuẩn bị ô ký số trên PDF và kiểm tra chữ ký số; không hỏi mạng.")
_PREPARE = _("Đặt ô ký trống, có tên, đúng vị trí theo Phụ lục I Nghị định 30, vào một bản PDF để đưa đi ký.")
_TEST = _("Ký thử vào các ô đã chuẩn bị, bằng chứng thư tạo tại chỗ, ghi rõ “THỬ”; không có giá trị pháp lý.")
_FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP.pdf..."))
_output = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=_("TỆP_HOẶC_THƯ_MỤC"),
    help=_("Nơi ghi (mặc định: bên cạnh tệp PDF)."),
)


@click.group(cls=HelpInLanguageGroup, help=f"{_ABOUT} {_NOT_SIGNING}")
def command() -> None:
    """Work on digital signatures."""


@command.command("prepare", help=f"{_PREPARE} {_NOT_SIGNING}")
@_FILES
@click.option(
    "--attachment-of",
    default="",
    metavar=_("SỐ_KÝ_HIỆU"),
    help=_("Tệp là văn bản kèm theo ở tệp riêng của văn bản này, ví dụ 12/BC-UBND."),
)
@click.option(
    "--seal",
    type=click.FloatRange(20, 60),
    default=SEAL_DIAMETER.value,
    show_default=True,
    metavar=_("MM"),
    help=_("Đường kính thật của con dấu."),
)
@_output
@json_option
@pass_command
def prepare_(command_context: CommandContext, /, as_json: bool, **asked: Any) -> int:
    """Put fields into copies and say where."""
    prepared = prepare(PrepareRequest(**asked), command_context.anywhere.store)
    worst = exits.Worst()
    if as_json:
        _say_records(map(prepared_record, worst.of(prepared, _code_of_prepared)))
        return worst.code
    for one in worst.of(prepared, _code_of_prepared):
        say_lines(finding_lines(one.findings), err=True)
        if one.reason:
            say(f"{one.path}: {one.reason}", err=True)
        say_lines(_prepared_lines(one))
    return worst.code


def _prepared_lines(one: PreparedPdf) -> Iterator[str]:
    if one.state is Preparation.ALREADY:
        yield _("{file}: đã có ô ký.").format(file=one.path)
    for field in one.fields if one.written else ():
        look = LOOKS[field.role]
        text = _("{file}: ô “{label}” ({name}) ở trang {page}, {box}: {picture}")
        said = {"label": term(look.label), "name": field.role.value, "picture": term(look.picture)}
        yield text.format(file=one.written, page=field.page + 1, box=field.box, **said)


def _code_of_prepared(one: PreparedPdf) -> int:
    codes = {Preparation.FAILED: exits.COULD_NOT_RUN, Preparation.REFUSED: exits.FINDINGS}
    return codes.get(one.state, exits.DONE)


@command.command(
    "verify",
    help=_(
        "Cho biết ai đã ký số, lúc nào, nội dung có bị sửa sau khi ký không, thứ tự và vị trí chữ ký có theo Nghị định "
        "30 không. Không hỏi mạng: việc thu hồi chứng thư phải tra ở nơi cấp."
    ),
)
@_FILES
@click.option(
    "--trust",
    "trusted",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar=_("TỆP"),
    help=_("Chứng thư số gốc được tin cậy (.cer, .pem); nêu nhiều lần được."),
)
@json_option
@pass_command
def verify_(command_context: CommandContext, files: tuple[Path, ...], trusted: tuple[Path, ...], as_json: bool) -> int:
    """Say what the signatures say."""
    del command_context
    verified, worst = verify(files, trusted), exits.Worst()
    if as_json:
        _say_records(map(verified_record, worst.of(verified, _code_of_verified)))
        return worst.code
    for one in worst.of(verified, _code_of_verified):
        if one.reason:
            say(f"{one.path}: {one.reason}", err=True)
        say_lines(_verified_lines(one))
        say_lines(finding_lines(one.findings), err=True)
    return worst.code


def _verified_lines(one: Verified) -> Iterator[str]:
    for number, said in enumerate(one.signatures, 1):
        who = ", ".join(part for part in (said.signer, said.organisation) if part)
        sound = said.intact and not said.changed
        state = _("nội dung còn nguyên từ khi ký") if sound else _("KHÔNG còn nguyên")
        source = _("dấu thời gian của {who}").format(who=said.stamped_by) if said.stamped else _("giờ máy người ký")
        text = _("{file}: chữ ký {number}: {who}; ký lúc {moment} ({source}); {state}")
        yield text.format(file=one.path, number=number, who=who, moment=moment_of(said), source=source, state=state)


def _code_of_verified(one: Verified) -> int:
    if one.reason:
        return exits.COULD_NOT_RUN
    return exits.FINDINGS if has_errors(one.findings) else exits.DONE


@command.command("test", help=f"{_TEST} {_NOT_SIGNING}")
@_FILES
@click.option("--code", default="", metavar=_("SỐ_KÝ_HIỆU"), help=_("Số, ký hiệu in trên văn bản kèm theo."))
@_output
@pass_command
def test_(command_context: CommandContext, /, **asked: Any) -> int:
    """Sign copies for trying out."""
    services, worst = command_context.anywhere, exits.Worst()
    for one in worst.of(try_signing(TrialRequest(**asked), services.clock, services.store), _code_of_tried):
        if one.written is None:
            say(f"{one.path}: {one.reason}", err=True)
        else:
            text = _("{file}: {count} chữ ký THỬ, không có giá trị pháp lý.")
            say(text.format(file=one.written, count=one.signatures))
    return worst.code


def _code_of_tried(one: Tried) -> int:
    return exits.COULD_NOT_RUN if one.written is None else exits.DONE


def _say_records(records: Iterable[object]) -> None:
    for line in json_lines(records):
        say_json(line)
