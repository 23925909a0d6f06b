"""``gen register correct``: put right what a line of the incoming book says; what it said before stays in it."""

from typing import TYPE_CHECKING

from gen.domain.errors import ConfigurationError, RegisterError
from gen.messages import _
from gen.pipeline.incoming.entering import typed_over
from gen.pipeline.incoming.model import NEEDED, Typed, missing_in
from gen.pipeline.incoming.telling import asks_for
from gen.register import Series
from gen.register.incoming.model import ArrivalLine

if TYPE_CHECKING:
    from gen.register.book import Register


def correct_line(
    register: "Register", series: Series, year: int, number: int, typed: Typed, reason: str
) -> ArrivalLine:
    """Write what a person typed into the line; RegisterError if there is none, or nothing was typed."""
    if typed == Typed():
        raise ConfigurationError(_("Chưa nêu nội dung cần sửa; hãy thêm --from, --number, --dated, --subject…"))
    line = register.incoming.find(series, year, number)
    if line is None:
        text = _("Sổ không có số {number:02d} năm {year} trong dãy “{series}”.")
        raise RegisterError(text.format(number=number, year=year, series=series.key))
    said = typed_over(line.said, typed)
    missing = missing_in(said, NEEDED)
    if missing:
        raise ConfigurationError(asks_for(missing))
    return register.incoming.correct(series, year, number, said, reason)
