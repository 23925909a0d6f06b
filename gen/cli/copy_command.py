"""``gen copy FILE...``: a copy of a document with the number, header and signature block of the body that copies."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from gen.bootstrap.issuing import the_copying_office
from gen.cli import exits
from gen.cli.argument_help import AGENCY, DAY
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.options import command as command_with_help
from gen.cli.options import day_option, folder_option, json_option, wait_option
from gen.cli.output import say, say_json, say_lines
from gen.decree.copies import COPY_FORMS
from gen.messages import _
from gen.pipeline.copy import copy
from gen.pipeline.copying.model import Copied, CopyRequest
from gen.pipeline.numbering.model import IssueState

_FORMS = {form.key: form for form in COPY_FORMS}
_LINES = " / "


@command_with_help(
    _("Sao văn bản (sao y, sao lục, trích sao): cấp số bản sao, thêm phần của cơ quan sao ngay sau văn bản."),
    AGENCY,
    DAY,
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP..."))
@click.option("--as", "form", type=click.Choice(list(_FORMS)), required=True, help=_("Hình thức sao."))
@click.option(
    "--agency", default="", metavar=_("CƠ_QUAN"), help=_("Cơ quan sao, khi không phải cơ quan ghi trong tệp.")
)
@click.option("--pages", default="", metavar=_("TRANG"), help=_("Trích sao từ PDF: các trang được trích, ví dụ 1-2,5."))
@click.option(
    "--part",
    "parts",
    multiple=True,
    metavar=_("PHẦN"),
    help=_("Trích sao từ Word: phần được trích, ví dụ “Điều 2”, “II”; nêu lại được."),
)
@click.option(
    "--signed-as",
    default="",
    metavar=_("CHỨC_VỤ"),
    help=_("Quyền hạn, chức vụ người ký bản sao, các dòng cách nhau bằng “ / ”: TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG."),
)
@click.option("--signer", default="", metavar=_("HỌ_TÊN"), help=_("Họ và tên người ký bản sao (mặc định để trống)."))
@click.option("--to", "recipients", multiple=True, metavar=_("NƠI_NHẬN"), help=_("Nơi nhận bản sao; nêu lại được."))
@click.option(
    "--about", default="", metavar=_("VĂN_BẢN"), help=_("Văn bản được sao, để ghi vào sổ khi tệp không cho biết.")
)
@click.option("--again", is_flag=True, help=_("Sao thêm một bản, số mới, dù tệp này đã sao."))
@day_option(_("Ngày sao (mặc định: hôm nay)."))
@folder_option(_("Nơi ghi bản sao (mặc định: cạnh văn bản)."))
@wait_option
@json_option
@pass_command
def command(
    command_context: CommandContext, /, form: str, signed_as: str, output: Path | None, as_json: bool, **asked: Any
) -> int:
    """Copy the files and say what each copy got."""
    lines = tuple(line.strip() for line in signed_as.split(_LINES) if line.strip())
    request = CopyRequest(form=_FORMS[form], signing_lines=lines, folder=output, **asked)
    with the_copying_office(command_context.services, request.files) as office:
        worst = exits.Worst()
        copied = []
        for one in worst.of(copy(request, office), _code_of):
            copied.append(one)
            if not as_json:
                _say(one)
    if as_json:
        say_json(_records(copied))
    return worst.code


def _code_of(one: Copied) -> int:
    codes = {IssueState.FAILED: exits.COULD_NOT_RUN, IssueState.REFUSED: exits.FINDINGS}
    return codes.get(one.state, exits.DONE)


def _say(one: Copied) -> None:
    say_lines(finding_lines(one.findings), err=True)
    if one.entry is None or one.reason:
        say(f"{one.source}: {one.reason}", err=True)
        return
    words = {IssueState.ISSUED: _("bản sao số"), IssueState.ALREADY: _("đã sao, số")}
    say(f"{one.path}: {words[one.state]} {one.entry.code}, {one.entry.day:%d/%m/%Y}")


def _records(copied: Sequence[Copied]) -> str:
    records = [
        {
            "file": str(one.source),
            "state": one.state.value,
            "copy": str(one.path) if one.path else None,
            "code": one.entry.code if one.entry else None,
            "date": one.entry.day.isoformat() if one.entry else None,
            "series": one.entry.series.key if one.entry else None,
            "reason": one.reason or None,
            "findings": [{"code": finding.code, "message": finding.message} for finding in one.findings],
        }
        for one in copied
    ]
    return json.dumps(records, ensure_ascii=False, indent=1)
