"""The options ``--year`` and ``--period``: which year, or which part of it, a command is about."""

from collections.abc import Callable

import click

from gen.cli.context import CommandContext
from gen.domain.periods import DatedPeriod, read_dated
from gen.messages import _

YEAR = click.IntRange(1, 9999)
"""A year that a date can have; each command decides which years make sense."""
_PERIOD = "gen.period"
_PERIOD_HELP = _("Kỳ báo cáo trong năm, thay cho --year: 2026-Q1, 2026-H1 … (mã kỳ: programme.toml của chương trình).")
Decorator = Callable[[Callable[..., object]], Callable[..., object]]


def _remember(context: click.Context, param: click.Parameter, value: str | None) -> None:
    """Tell the services of the command, made when first asked for, which period is meant."""
    if value is None:
        return
    dated = read_dated(value.strip().upper())
    if dated is None:
        text = _("“{value}” không phải là kỳ báo cáo; hãy viết như 2026-Q1, 2026-H1.").format(value=value)
        raise click.BadParameter(text, ctx=context, param=param)
    context.meta[_PERIOD] = dated
    command_context = context.find_object(CommandContext)
    if command_context is not None:
        command_context.period = dated.period


def _year(context: click.Context, param: click.Parameter, value: int | None) -> int | None:
    """Return the year, of the period where one is named; both must agree."""
    del param
    dated: DatedPeriod | None = context.meta.get(_PERIOD)
    if dated is None:
        return value
    if value not in (None, dated.year):
        text = _("--year {year} và --period {period} không cùng một năm; hãy bỏ --year.")
        raise click.UsageError(text.format(year=value, period=dated), ctx=context)
    return dated.year


def _required_year(context: click.Context, param: click.Parameter, value: int | None) -> int | None:
    year = _year(context, param, value)
    if year is None:
        raise click.MissingParameter(ctx=context, param=param)
    return year


def dated_options(year: Decorator) -> Decorator:
    """Return a decorator that adds ``--period`` beside a command's own ``--year``."""
    period = click.option(
        "--period", metavar=_("KỲ"), expose_value=False, is_eager=True, callback=_remember, help=_PERIOD_HELP
    )
    return lambda function: year(period(function))


year_option = dated_options(
    click.option("--year", type=YEAR, callback=_required_year, metavar=_("NĂM"), help=_("Năm báo cáo."))
)


def optional_year(help_text: str, year_type: click.IntRange) -> Decorator:
    """Return the two options for a command that may do without a year."""
    return dated_options(click.option("--year", type=year_type, callback=_year, metavar=_("NĂM"), help=help_text))
