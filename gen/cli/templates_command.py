"""``gen templates list|fields|check|build|new``: the Word templates."""

import click

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.findings import finding_lines
from gen.cli.help import HelpInLanguageGroup
from gen.cli.output import say, say_lines
from gen.domain.diagnostic import Diagnostic, has_errors
from gen.layout import build_templates
from gen.messages import _
from gen.pipeline.reports.workshop import Workshop
from gen.pipeline.templates import (
    check_templates,
    field_paths,
    find_templates,
    list_templates,
    require_known,
    start_template,
)


@click.group(cls=HelpInLanguageGroup, help=_("Mẫu văn bản Word: liệt kê, xem trường, kiểm tra, dựng lại, tạo mẫu mới."))
def command() -> None:
    """Work on templates."""


@command.command("list", help=_("Liệt kê các mẫu và loại văn bản dùng mẫu đó."))
@pass_command
def list_(command_context: CommandContext) -> None:
    """List the templates."""
    workspace = command_context.services.settings.workspace
    for file in list_templates(workspace, Workshop(workspace).programme):
        step = {True: "", False: _("khác với mẫu nguồn"), None: _("không có mẫu nguồn")}[file.in_step]
        used = ", ".join(file.kinds) or _("chưa loại nào dùng")
        say(f"{file.profile}  {file.name:20} {used:28} {step}".rstrip())


@command.command(help=_("Xem các trường mà một loại văn bản cung cấp cho mẫu."))
@click.argument("kind", metavar=_("LOẠI"))
@pass_command
def fields(command_context: CommandContext, kind: str) -> None:
    """Print the names a kind offers."""
    programme = Workshop(command_context.services.settings.workspace).programme
    for path in field_paths(kind, programme):
        say(path)


@command.command(help=_("Kiểm tra mẫu: thẻ sai, trường không có. Nêu mọi lỗi cùng lúc."))
@click.argument("name", required=False, metavar=_("[MẪU]"))
@pass_command
def check(command_context: CommandContext, name: str | None) -> int:
    """Check one template or all."""
    workspace = command_context.services.settings.workspace
    files = require_known(find_templates(workspace, Workshop(workspace).programme), name)
    findings: list[Diagnostic] = []
    for _path, found in check_templates(files):
        findings += found
        say_lines(finding_lines(found))
    say(_("Đã kiểm tra {count} mẫu: {findings} lỗi, cảnh báo.").format(count=len(files), findings=len(findings)))
    return exits.FINDINGS if has_errors(findings) else exits.DONE


@command.command(help=_("Dựng lại các mẫu Word từ templates/source."))
@pass_command
def build(command_context: CommandContext) -> None:
    """Build what differs from its source."""
    written = build_templates(command_context.services.settings.workspace.templates)
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
