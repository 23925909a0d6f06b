"""Options of the commands on the book: which series, which year, and the reason that stands in the book."""

import click

from gen.cli.options import as_reason
from gen.messages import _
from gen.register import LAST_NUMBER, YEARS

series_option = click.option(
    "--series", metavar=_("DÃY_SỐ"), help=_("Dãy số, ví dụ lao-cai, lao-cai/BC, bnv+mat, chung+den.")
)
the_series = click.option("--series", required=True, metavar=_("DÃY_SỐ"), help=_("Dãy số, ví dụ lao-cai."))
_YEARS = click.IntRange(YEARS[0], YEARS[-1])
NUMBER = click.IntRange(1, LAST_NUMBER)
year_option = click.option("--year", type=_YEARS, metavar=_("NĂM"), help=_("Năm của dãy số."))
the_year = click.option("--year", type=_YEARS, required=True, metavar=_("NĂM"), help=_("Năm của dãy số."))
reason_option = click.option(
    "--reason", required=True, callback=as_reason, metavar=_("LÝ_DO"), help=_("Lý do, được ghi vào sổ.")
)
