"""``gen templates list|fields|check|build|new``: the Word templates."""

import json
from pathlib import Path
from typing import Any

import click
from msgspec import to_builtins

from gen import __version__
from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import counted, finding_lines
from gen.cli.help import HelpInLanguageGroup
from gen.cli.options import format_options, json_option
from gen.cli.output import say, say_json, say_lines
from gen.cli.programme_option import programme_option
from gen.domain.diagnostic import has_errors
from gen.domain.errors import ConfigurationError, WorkspaceNotFound
from gen.formatters import to_json, to_sarif
from gen.layout import build_templates
from gen.lint import baseline_text, read_baseline
from gen.messages import _
from gen.pipeline.free.form import field_lines, needed_columns, write_form
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.template_checks import CheckedTemplate, Wanted, checked_templates, chosen_templates
from gen.pipeline.template_versions import compared_templates, difference_line, verified_templates
from gen.pipeline.templates import TemplateFile, field_paths, find_templates, list_templates, start_template
from gen.programme.folders import programmes_in

_FOLDER = click.Path(path_type=Path, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_EXISTING = click.Path(path_type=Path, dir_okay=False, exists=True)


@click.group(cls=HelpInLanguageGroup, help=_("Mẫu văn bản Word: liệt kê, xem trường, kiểm tra, dựng lại, tạo mẫu mới."))
def command() -> None:
    """Work on templates."""


@command.command("list", help=_("Liệt kê các mẫu và loại văn bản dùng mẫu đó."))
@programme_option
@pass_command
def list_(command_context: CommandContext) -> None:
    """List the templates."""
    workspace = command_context.services.settings.workspace
    for file in list_templates(workspace, Workshop(workspace).programme):
        step = {True: "", False: _("khác với mẫu nguồn"), None: _("không có mẫu nguồn")}[file.in_step]
        used = ", ".join(file.kinds) or _("chưa loại nào dùng")
        say(f"{file.profile}  {file.name:20} {used:28} {step}".rstrip())


@command.command(help=_("Xem các trường mà một loại văn bản cung cấp, hoặc các trường mà một tệp mẫu cần."))
@click.argument("kind", metavar=_("LOẠI_HOẶC_TỆP"))
@click.option("--form", type=_FILE, metavar=_("TỆP"), help=_("Ghi bảng Excel trống có các cột mà tệp mẫu cần."))
@programme_option
@pass_command
def fields(command_context: CommandContext, kind: str, form: Path | None) -> None:
    """Print the names a kind offers, or those that a template needs; perhaps write the table to fill in."""
    if Path(kind).is_file():
        needed = needed_columns(Path(kind))
        say_lines(field_lines(needed))
        if form is not None:
            say(_("Đã ghi: {path}").format(path=write_form(form, needed, command_context.anywhere.store)))
        return
    if form is not None:
        raise ConfigurationError(_("--form cần một tệp mẫu Word; “{kind}” không phải là tệp.").format(kind=kind))
    programme = Workshop(command_context.services.settings.workspace).programme
    for path in field_paths(kind, programme):
        say(path)


@command.command(help=_("Kiểm tra mẫu: thẻ sai, trường không có. Nêu mọi lỗi cùng lúc."))
@click.argument("names", nargs=-1, metavar=_("[MẪU_HOẶC_TỆP...]"))
@format_options("text", "json", "sarif")
@click.option("--annotate", "annotated", type=_FOLDER, metavar=_("THƯ_MỤC"), help=_("Ghi bản sao có ghi chú của Word."))
@click.option("--fix", is_flag=True, help=_("Sửa những thẻ sửa được an toàn, ghi bản sao vào thư mục -o."))
@click.option("-o", "--output", type=_FOLDER, metavar=_("THƯ_MỤC"), help=_("Nơi ghi bản đã sửa."))
@click.option("--baseline", type=_FILE, metavar=_("TỆP"), help=_("Chỉ báo lỗi mới so với tệp này."))
@click.option("--write-baseline", type=_FILE, metavar=_("TỆP"), help=_("Chấp nhận lỗi hiện có, ghi vào tệp."))
@pass_command
def check(command_context: CommandContext, /, names: tuple[str, ...], form: str, **words: Any) -> int:
    """Check templates: those of the workspace, or any files."""
    services = command_context.anywhere
    files = chosen_templates(_known(command_context, names), names)
    checked: list[CheckedTemplate] = []
    for one in checked_templates(files, _wanted(words), services.store):
        checked.append(one)
        if form == "text":
            say_lines(finding_lines(one.findings))
        _say_copies(one)
    findings = [found for one in checked for found in one.findings]
    if words["write_baseline"]:
        services.store.write(words["write_baseline"], baseline_text(findings).encode())
        text = _("Đã ghi nhận {count} lỗi hiện có vào “{file}”.")
        say(text.format(count=len(findings), file=words["write_baseline"]))
        return exits.DONE
    if form == "text":
        say(_("Đã kiểm tra {count} mẫu: {counts}.").format(count=len(files), counts=counted(findings)))
    else:
        say_json(to_json(findings) if form == "json" else to_sarif(findings, version=__version__))
    return exits.FINDINGS if has_errors(findings) else exits.DONE


def _known(command_context: CommandContext, names: tuple[str, ...]) -> list[TemplateFile]:
    """Return the templates of the workspace; files can be named without one."""
    try:
        workspace = command_context.services.settings.workspace
    except WorkspaceNotFound:
        if names and all(Path(name).exists() for name in names):
            return []
        raise
    return find_templates(workspace, Workshop(workspace).programme)


def _wanted(words: dict[str, Any]) -> Wanted:
    if words["fix"] and not words["output"]:
        raise ConfigurationError(_("--fix cần -o THƯ_MỤC: bản gốc không bị sửa, bản đã sửa được ghi vào đó."))
    accepted = read_baseline(words["baseline"]) if words["baseline"] else frozenset()
    return Wanted(words["annotated"], words["output"] if words["fix"] else None, accepted)


def _say_copies(one: CheckedTemplate) -> None:
    if one.mended:
        say(_("Đã sửa {count} thẻ trong bản sao của “{file}”.").format(count=one.mended, file=one.path), err=True)
    for copy in one.copies:
        say(_("Đã ghi: {path}").format(path=copy), err=True)


@command.command(help=_("Thử mẫu bằng số liệu giả định: giá trị nào mẫu in mà không xuất hiện trong văn bản."))
@click.argument("names", nargs=-1, required=True, metavar=_("LOẠI_HOẶC_TỆP..."))
@format_options("text", "json", "sarif")
@pass_command
def verify(command_context: CommandContext, names: tuple[str, ...], form: str) -> int:
    """Render with a number of its own in every field, and say which never appear."""
    files = chosen_templates(_known(command_context, names), names)
    findings = [found for _path, some in verified_templates(files) for found in some]
    if form == "text":
        say_lines(finding_lines(findings))
        say(_("Đã thử {count} mẫu: {counts}.").format(count=len(files), counts=counted(findings)))
    else:
        say_json(to_json(findings) if form == "json" else to_sarif(findings, version=__version__))
    return exits.FINDINGS if findings else exits.DONE


@command.command(help=_("So hai bản của một mẫu: trường nào thêm, bớt, hoặc đổi kiểu."))
@click.argument("old", type=_EXISTING, metavar=_("BẢN_CŨ"))
@click.argument("new", type=_EXISTING, metavar=_("BẢN_MỚI"))
@json_option
@pass_command
def diff(_command_context: CommandContext, old: Path, new: Path, as_json: bool) -> int:
    """Say what the new version asks for otherwise than the old one."""
    found = compared_templates(old, new)
    if as_json:
        say_json(json.dumps(to_builtins(found), ensure_ascii=False, indent=1))
    else:
        say_lines(difference_line(one) for one in found)
        say(_("{count} trường khác nhau.").format(count=len(found)))
    return exits.FINDINGS if found else exits.DONE


@command.command(help=_("Dựng lại các mẫu Word từ templates/source."))
@pass_command
def build(command_context: CommandContext) -> None:
    """Build what differs from its source."""
    workspace = command_context.services.settings.workspace
    written = build_templates(workspace.templates, programmes_in(workspace.data))
    for path in written:
        say(path)
    say(_("Đã dựng {count} mẫu.").format(count=len(written)))


@command.command(help=_("Tạo một mẫu nguồn mới để soạn tiếp."))
@click.argument("name", metavar=_("TÊN"))
@pass_command
def new(command_context: CommandContext, name: str) -> None:
    """Start a template."""
    services = command_context.services
    say(start_template(services.settings.workspace, name, services.store))
