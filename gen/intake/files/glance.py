"""A glance at a workbook: the names of its sheets and the first rows of one of them, without looking at the others."""

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from msgspec import Struct
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from gen.domain.errors import TableError
from gen.intake.cells.limits import load_limits
from gen.intake.cells.raw import Raw
from gen.intake.files.confinement import confined
from gen.intake.files.workbooks import UNREADABLE, is_panic

Wanted = Callable[[tuple[str, ...]], str]
"""Chooses a sheet among the names of those that are seen; "" if none is to be looked at."""
_ROWS = 60


class Glance(Struct, frozen=True):
    """The names of the sheets that are seen, and the first rows of the one that was wanted."""

    names: tuple[str, ...]
    sheet: str = ""
    rows: tuple[list[Raw], ...] = ()


def glances_at(paths: Sequence[Path], wanted: Wanted) -> Iterator[Glance | None]:
    """Yield what a glance at each file shows; None where nothing can be read so, which reading the whole explains.

    ``wanted`` must be picklable: the work is done in a process of its own, many files at a time, since asking takes it
    longer than looking. Where a file ends that process, those asked for with it are looked at one by one.
    """
    for first in range(0, len(paths), _AT_ONCE):
        some = [path.absolute() for path in paths[first : first + _AT_ONCE]]
        found = _confined(some, wanted)
        yield from found if found is not None else (one for path in some for one in _confined([path], wanted) or [None])


def _confined(paths: list[Path], wanted: Wanted) -> list[Glance | None] | None:
    try:
        return confined(load_limits().file["reader_seconds"], _glances, paths, wanted)
    except TableError:
        return None


def _glances(paths: list[Path], wanted: Wanted) -> list[Glance | None]:
    return [_glance(path, wanted) for path in paths]


def _glance(path: Path, wanted: Wanted) -> Glance | None:
    try:
        content = path.read_bytes()
        if len(content) > _LARGE:
            return None
        with CalamineWorkbook.from_filelike(BytesIO(content)) as workbook:
            seen = tuple(one.name for one in workbook.sheets_metadata if one.visible is SheetVisibleEnum.Visible)
            name = wanted(seen)
            if not name:
                return Glance(seen)
            rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=_ROWS)
            return Glance(seen, name, tuple(map(list, rows)))
    except UNREADABLE:
        return None
    except BaseException as error:
        if not is_panic(error):
            raise
        return None


_AT_ONCE = 64
_LARGE = 5_000_000
"""Bytes; a form has a hundredth of it. What is larger is looked at as a whole, within the limits of a file."""
