"""Help pages in the user's language: click's own words are English."""

from collections.abc import Sequence
from typing import Any

import click

from gen.cli.usage import Blank, unknown_command
from gen.messages import _


class HelpInLanguage(click.Command):
    """A command whose help page and complaints speak the language of the run."""

    allow_extra_args = True  # complained of below, in the language of the run

    def __init__(self, *args: Any, words: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        kwargs.setdefault("context_settings", {}).setdefault("help_option_names", ["-h", "--help"])
        super().__init__(*args, **kwargs)
        self._words = tuple(words)

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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words typed; those that belong to nothing are an error."""
        try:
            _refuse_blanks(self, ctx, args)
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx  # the parser does not say which command's option it is
            raise
        if rest and not isinstance(self, click.Group):
            raise click.UsageError(_("Thừa: {words}.").format(words=" ".join(rest)), ctx)
        return rest

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, with click's own words translated."""
        records = [_translated(*record) for param in self.get_params(ctx) if (record := _record(param, ctx))]
        if records:
            with formatter.section(_("Tùy chọn")):
                formatter.write_dl(records)
        if self._words:
            with formatter.section(_("Trong đó")):
                formatter.write_dl(self._words)


def _refuse_blanks(command: click.Command, ctx: click.Context, args: list[str]) -> None:
    """Raise Blank where a value typed holds nothing: an empty path would be the current folder."""
    given, _rest, _order = command.make_parser(ctx).parse_args(list(args))
    for param in command.get_params(ctx):
        value = given.get(param.name or "")
        typed = value if isinstance(value, list | tuple) else (value,)
        if any(isinstance(word, str) and not word.strip() for word in typed):
            raise Blank(ctx, param)


def _record(param: click.Parameter, ctx: click.Context) -> tuple[str, str] | None:
    return param.get_help_record(ctx) if isinstance(param, click.Option) else None


def _translated(names: str, text: str) -> tuple[str, str]:
    for word, ours in (("INTEGER RANGE", _("SỐ")), ("INTEGER", _("SỐ")), ("PATH", _("ĐƯỜNG_DẪN"))):
        names = names.replace(word, ours)
    text = text.removesuffix("  [x>=0]")
    for word, ours in (("[required]", _("[bắt buộc]")), ("[default: ", _("[mặc định: "))):
        text = text.replace(word, ours)
    return names, text


class HelpInLanguageGroup(HelpInLanguage, click.Group):
    """A group of commands whose help page speaks the language of the run."""

    command_class = HelpInLanguage

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command; an unknown name is answered with the nearest ones."""
        known = self.list_commands(ctx)
        if args and args[0] not in known:
            raise unknown_command(args[0], known, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        HelpInLanguage.format_options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their short help."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        records = [(name, command.get_short_help_str(120)) for name, command in found if command is not None]
        if records:
            with formatter.section(_("Các lệnh")):
                formatter.write_dl(records)
