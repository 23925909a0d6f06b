"""``gen user add|passwd|disable|list|key``: the accounts of a team at the desk."""

import sys
from pathlib import Path
from typing import Any

import click

from gen.cli.context import CommandContext, pass_command
from gen.cli.desk import desk_module
from gen.cli.help import HelpInLanguageGroup
from gen.cli.output import say
from gen.messages import _
from gen.programme import load_roster

_name = click.argument("name", metavar=_("TÊN"))
_ROLES = ("clerk", "secretariat", "registrar", "admin")


@click.group(cls=HelpInLanguageGroup, help=_("Tài khoản của bàn làm việc dùng chung (gen serve --team)."))
def command() -> None:
    """Work on the accounts."""


@command.command(help=_("Tạo tài khoản; mật khẩu được hỏi, hoặc đọc từ dòng đầu của đầu vào."))
@_name
@click.option(
    "--role",
    "roles",
    type=click.Choice(_ROLES),
    multiple=True,
    required=True,
    help=_("clerk: chuyên viên; secretariat: bộ phận tổng hợp; registrar: văn thư; admin: quản trị."),
)
@click.option("--agency", default="", metavar=_("CƠ_QUAN"), help=_("Cơ quan của người đó (bỏ trống: mọi cơ quan)."))
@pass_command
def add(command_context: CommandContext, name: str, roles: tuple[str, ...], agency: str) -> None:
    """Make an account."""
    known = load_roster(command_context.services.settings.workspace.data).resolve(agency) if agency else ""
    role = desk_module("access.people").Role
    _accounts(command_context).add(name, _password(), [role(one) for one in roles], known)
    say(_("Đã tạo tài khoản “{name}”.").format(name=name))


@command.command(help=_("Đổi mật khẩu; mọi phiên đang mở của tài khoản đó kết thúc."))
@_name
@pass_command
def passwd(command_context: CommandContext, name: str) -> None:
    """Change a password."""
    _accounts(command_context).change_password(name, _password())
    say(_("Đã đổi mật khẩu của “{name}”.").format(name=name))


@command.command(help=_("Khóa tài khoản: không đăng nhập được nữa, tên vẫn còn trong nhật ký."))
@_name
@pass_command
def disable(command_context: CommandContext, name: str) -> None:
    """Let nobody come in by an account any more."""
    _accounts(command_context).disable(name)
    say(_("Đã khóa tài khoản “{name}”.").format(name=name))


@command.command(help=_("Tạo khóa cho chương trình gọi /api thay người dùng; khóa cũ hết hiệu lực."))
@_name
@pass_command
def key(command_context: CommandContext, name: str) -> None:
    """Print a new key for programs."""
    say(_accounts(command_context).new_key(name))


@command.command("list", help=_("Xem các tài khoản."))
@pass_command
def list_(command_context: CommandContext) -> None:
    """List the accounts."""
    accounts = _accounts(command_context).all()
    for one in accounts:
        state = _("đã khóa") if one.disabled else ""
        say("  ".join(part for part in (one.name, ", ".join(one.roles), one.agency, state) if part))
    if not accounts:
        say(_("Chưa có tài khoản nào."))


def _accounts(command_context: CommandContext) -> Any:
    root: Path = command_context.services.settings.workspace.root
    return desk_module("access.accounts").accounts_of(root)


def _password() -> str:
    """Ask for a password twice; where nobody sits at a terminal, take the first line."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    asked: str = click.prompt(_("Mật khẩu"), hide_input=True, confirmation_prompt=_("Nhập lại mật khẩu"))
    return asked
