"""``gen diff OLD NEW``: changed figures and paragraphs, and a copy to read that shows them."""

import json
from collections.abc import Iterator
from pathlib import Path

import click
from msgspec import to_builtins

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.options import json_option
from gen.cli.output import Line, Painted, say, say_json, say_lines
from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.diff import Difference, ParagraphChange, diff_documents
from gen.pipeline.redline import write_redline
from gen.vietnamese import MISSING

_FILE = click.Path(path_type=Path, dir_okay=False)


@command_with_help(_("So sánh hai văn bản Word: số liệu và đoạn văn thay đổi."))
@click.argument("old", type=click.Path(path_type=Path), metavar=_("BẢN_CŨ"))
@click.argument("new", type=click.Path(path_type=Path), metavar=_("BẢN_MỚI"))
@click.option("--redline", is_flag=True, help=_("Ghi thêm bản để đọc, đánh dấu chỗ thay đổi, vào tệp -o."))
@click.option("-o", "--output", type=_FILE, metavar=_("TỆP"), help=_("Tệp .docx ghi bản để đọc."))
@json_option
@pass_command
def command(
    command_context: CommandContext, /, old: Path, new: Path, redline: bool, output: Path | None, as_json: bool
) -> int:
    """Compare two documents."""
    if redline != (output is not None):
        raise ConfigurationError(_("--redline và -o TỆP đi cùng nhau: bản để đọc được ghi vào tệp đó."))
    found = diff_documents(_content(old), _content(new), old, new)
    if output is not None:
        services = command_context.anywhere
        written = write_redline(old, new, output, services.clock, services.store)
        say(_("Đã ghi: {path}").format(path=written), err=True)
    if as_json:
        say_json(json.dumps(to_builtins(found), ensure_ascii=False, indent=1))
    else:
        say_lines(_lines(found))
    return exits.DONE if found.none else exits.FINDINGS


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ConfigurationError(
            _("Không đọc được “{file}”: {reason}.").format(file=path, reason=reason_of(error))
        ) from error


def _lines(found: Difference) -> Iterator[Line]:
    if found.none:
        yield _("Hai văn bản giống nhau về số liệu và lời văn.")
        return
    yield _("Số liệu thay đổi: {count}").format(count=len(found.figures))
    for change in found.figures:
        yield f"  {change.id}  {change.label}: {change.old or MISSING} → {change.new or MISSING}"
    yield _("Đoạn văn thay đổi: {count}").format(count=len(found.paragraphs))
    for paragraph in found.paragraphs:
        yield from _paragraph_lines(paragraph)


def _paragraph_lines(change: ParagraphChange) -> Iterator[Line]:
    if change.old is not None:
        yield Painted(f"  - [{change.old_number}] {change.old}", "red")
    if change.new is not None:
        yield Painted(f"  + [{change.new_number}] {change.new}", "green")
