"""Options that several commands share."""

import contextlib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from gen.cli.help import HelpInLanguage
from gen.messages import _

_DATE_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y")


class Day(click.ParamType):
    """A date typed as 2024-12-14 or 14/12/2024."""

    name = "ngày"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the date, or fail with the forms that are understood."""
        if isinstance(value, date):
            return value
        for form in _DATE_FORMS:
            with contextlib.suppress(ValueError):
                return datetime.strptime(value, form).date()
        return self.fail(
            _("“{value}” không phải là ngày; hãy viết như 14/12/2024 hoặc 2024-12-14.").format(value=value)
        )


year_option = click.option("--year", type=int, required=True, metavar=_("NĂM"), help=_("Năm báo cáo."))
date_option = click.option(
    "--date",
    "day",
    type=Day(),
    metavar=_("NGÀY"),
    help=_("Ngày ghi trên văn bản (mặc định để trống ngày như dự thảo)."),
)
data_option = click.option(
    "--data",
    type=click.Path(path_type=Path),
    metavar=_("THƯ_MỤC"),
    help=_("Thư mục số liệu thay cho data/progress."),
)
json_option = click.option("--json", "as_json", is_flag=True, help=_("In kết quả dạng JSON."))
output_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar=_("NƠI_GHI"), help=_("Nơi ghi kết quả.")
)


def command(help_text: str) -> Any:
    """Return the decorator of a command with this help text."""
    return click.command(cls=HelpInLanguage, help=help_text)
