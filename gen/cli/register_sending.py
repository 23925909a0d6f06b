"""``gen register recipients|send|sent|recall``: who receives a document, what was sent to whom, what was recalled."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from gen.bootstrap.issuing import the_directory, the_register
from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import as_reason, day_option, json_option, wait_option
from gen.cli.output import say, say_json, say_lines
from gen.cli.series_options import NUMBER, reason_option, series_option, the_series, the_year, year_option
from gen.messages import _
from gen.pipeline.records.sending import addressed_record, sent_record
from gen.pipeline.sending.addressing import Addressed, addressed
from gen.pipeline.sending.noting import BookLine, SendRequest, SentLine, line_of, recall, send, sent_lines
from gen.register import Series
from gen.register.sending import Channel, Dispatch, Recall

_number = click.argument("number", type=NUMBER, metavar=_("SỐ"))
_to = click.option(
    "--to",
    "names",
    multiple=True,
    metavar=_("NƠI_NHẬN"),
    help=_("Nơi nhận, thay cho danh sách ghi trong sổ; nêu lại được."),
)


@click.command("recipients", help=_("Xem nơi nhận của một văn bản là những cơ quan nào: mã định danh, thư điện tử."))
@_number
@the_series
@the_year
@_to
@json_option
@pass_command
def recipients(
    command_context: CommandContext, number: int, series: str, year: int, names: Sequence[str], as_json: bool
) -> None:
    """Show the bodies that the lines of “Nơi nhận” mean."""
    services = command_context.services
    with the_register(services) as register:
        entry = line_of(register, BookLine(Series.parse(series), year, number))
    found = addressed(entry, the_directory(services), tuple(names))
    if as_json:
        say_json(json.dumps([addressed_record(one) for one in found], ensure_ascii=False, indent=1))
        return
    say_lines(
        map(_said, found) if found else (_("Sổ không ghi nơi nhận của văn bản số {code}.").format(code=entry.code),)
    )


@click.command("send", help=_("Ghi vào sổ: văn bản đã gửi cho ai, ngày nào, bằng cách nào."))
@_number
@the_series
@the_year
@_to
@click.option(
    "--by",
    "channel",
    type=click.Choice([one.value for one in Channel]),
    required=True,
    help=_("Cách gửi: truc (Trục liên thông văn bản), email, buu-dien, truc-tiep, fax."),
)
@day_option(_("Ngày gửi (mặc định: hôm nay)."))
@click.option("--note", default="", callback=as_reason, metavar=_("GHI_CHÚ"), help=_("Ghi chú, ví dụ số bì thư."))
@pass_command
def send_(
    command_context: CommandContext,
    number: int,
    series: str,
    year: int,
    names: Sequence[str],
    channel: str,
    day: date | None,
    note: str,
) -> int:
    """Note that a document was sent."""
    services = command_context.services
    place = BookLine(Series.parse(series), year, number)
    request = SendRequest(place, Channel(channel), day or services.clock.today(), tuple(names), note)
    with the_register(services) as register:
        register.require_sound()
        sent = send(request, register, the_directory(services))
    for one in sent.noted:
        say(_sent_to(one))
    if sent.before:
        say(_("Đã ghi từ trước: {count} nơi nhận.").format(count=len(sent.before)))
    for name in sent.without_code:
        text = _("{name}: chưa có mã định danh, không gửi qua Trục được; hãy bổ sung mã hoặc gửi bằng cách khác.")
        say(text.format(name=name), err=True)
    return exits.FINDINGS if sent.without_code else exits.DONE


@click.command("sent", help=_("Xem văn bản đã gửi cho ai, khi nào, bằng cách nào; ghi ra Excel bằng -o."))
@series_option
@year_option
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar=_("THƯ_MỤC"), help=_("Nơi ghi tệp Excel."))
@json_option
@wait_option
@pass_command
def sent_(
    command_context: CommandContext, series: str | None, year: int | None, output: Path | None, as_json: bool
) -> None:
    """List what was sent and recalled."""
    services = command_context.services
    with the_register(services) as register:
        lines = sent_lines(register, Series.parse(series) if series else None, year)
    if output is not None:
        from gen.pipeline.sending.listing import write_list  # XlsxWriter: only a written list needs it

        say(write_list(lines, output, services.store))
    elif as_json:
        say_json(json.dumps([sent_record(one) for one in lines], ensure_ascii=False, indent=1))
    else:
        say_lines(_lines(lines) if lines else (_("Sổ chưa ghi lần gửi nào."),))


@click.command("recall", help=_("Ghi vào sổ: thu hồi một văn bản đã phát hành; nêu những nơi cần báo."))
@_number
@the_series
@the_year
@reason_option
@click.option("--notice", default="", metavar=_("SỐ_KÝ_HIỆU"), help=_("Số, ký hiệu văn bản thông báo thu hồi."))
@day_option(_("Ngày thu hồi (mặc định: hôm nay)."))
@pass_command
def recall_(
    command_context: CommandContext, /, number: int, series: str, year: int, day: date | None, **said: Any
) -> None:
    """Note that a document was recalled."""
    services = command_context.services
    recalled = Recall(day or services.clock.today(), said["reason"].strip(), said["notice"].strip())
    with the_register(services) as register:
        register.require_sound()
        line = recall(BookLine(Series.parse(series), year, number), recalled, register)
    say(_recalled(line))
    if line.sent:
        say(_("Cần báo thu hồi cho {count} nơi đã nhận:").format(count=len({one.recipient for one in line.sent})))
    say_lines(f"  {name}" for name in dict.fromkeys(one.recipient for one in line.sent))


SENDING = (recipients, send_, sent_, recall_)
"""The commands that ``gen register`` has besides those on the book itself."""


def _said(one: Addressed) -> str:
    if not one.contacts:
        return _("{line}: không có trong danh bạ (đơn vị nội bộ, hoặc cần bổ sung data/agencies/contacts.csv)").format(
            line=one.line
        )
    shown = ("  ".join(filter(None, (who.name, who.identifier or _("chưa có mã"), who.email))) for who in one.contacts)
    return f"{one.line}: {'; '.join(shown)}"


def _sent_to(one: Dispatch) -> str:
    parts = (one.recipient, one.organ, one.address, one.channel.label, f"{one.sent_on:%d/%m/%Y}", one.note)
    return "  ".join(filter(None, parts))


def _recalled(line: SentLine) -> str:
    said = line.recall
    if said is None:
        return ""
    notice = _(" theo văn bản số {notice}").format(notice=said.notice) if said.notice else ""
    text = _("Văn bản số {code}: thu hồi ngày {day}{notice}: {reason}")
    day = f"{said.recalled_on:%d/%m/%Y}"
    return text.format(code=line.entry.code, day=day, notice=notice, reason=said.reason)


def _lines(lines: Iterable[SentLine]) -> Iterable[str]:
    for line in lines:
        for one in line.sent:
            yield f"{line.entry.mark}  {line.entry.code}  {_sent_to(one)}"
        if line.recall is not None:
            yield _recalled(line)
