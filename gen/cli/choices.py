"""Changes of a document chosen by the numbers that ``gen read`` gives them: “1,3-5”."""

import click

from gen.domain.typed_numbers import whole
from gen.messages import _

_LARGEST = 1_000_000


def _numbers(_context: click.Context, _option: click.Parameter, value: str | None) -> frozenset[int] | None:
    """Return the numbers meant, None for all changes."""
    if value is None:
        return None
    chosen: set[int] = set()
    for part in value.replace(" ", "").split(","):
        first, _dash, last = part.partition("-")
        begin, end = whole(first), whole(last or first)
        if begin is None or end is None or not 0 < begin <= end < _LARGEST:
            raise click.BadParameter(_("“{value}” không phải số thứ tự như 1 hoặc 1,3-5.").format(value=value))
        chosen.update(range(begin, end + 1))
    return frozenset(chosen)


only_option = click.option(
    "--only",
    callback=_numbers,
    metavar=_("SỐ"),
    help=_("Chỉ những thay đổi có số thứ tự này, như gen read đánh số: 1 hoặc 1,3-5 (mặc định: tất cả)."),
)
