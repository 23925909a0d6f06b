"""The option ``--programme``: before the command, and on every command that works on one programme."""

import click

from gen.cli.context import CommandContext
from gen.messages import _

PROGRAMME_HELP = _("Mã chương trình, khi thư mục làm việc có nhiều chương trình; xem: gen programme list.")


def _remember(context: click.Context, param: click.Parameter, value: str | None) -> None:
    """Tell the services of the command, made when first asked for, which programme is meant."""
    del param
    command_context = context.find_object(CommandContext)
    if command_context is not None and value is not None:
        command_context.programme = value


programme_option = click.option(
    "--programme", metavar=_("CHƯƠNG_TRÌNH"), expose_value=False, callback=_remember, help=PROGRAMME_HELP
)
