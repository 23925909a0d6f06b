"""Help pages in the user's language: click's own words are English."""

from typing import Any

import click

from gen.messages import _


class HelpInLanguage(click.Command):
    """A command whose help page speaks the language of the run."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", {}).setdefault("help_option_names", ["-h", "--help"])
        super().__init__(*args, **kwargs)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option, described in the language of the run."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("Xem hướng dẫn rồi thoát.")
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=_("Cách dùng: "))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the pieces of the usage line, with click's placeholders translated."""
        words = {"[OPTIONS]": _("[TÙY CHỌN]"), "COMMAND [ARGS]...": _("LỆNH [THAM SỐ]...")}
        return [words.get(piece, piece) for piece in super().collect_usage_pieces(ctx)]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        records = [record for param in self.get_params(ctx) if (record := param.get_help_record(ctx)) is not None]
        if records:
            with formatter.section(_("Tùy chọn")):
                formatter.write_dl(records)


class HelpInLanguageGroup(HelpInLanguage, click.Group):
    """A group of commands whose help page speaks the language of the run."""

    command_class = HelpInLanguage

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        HelpInLanguage.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their short help."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        records = [(name, command.get_short_help_str(70)) for name, command in found if command is not None]
        if records:
            with formatter.section(_("Các lệnh")):
                formatter.write_dl(records)
