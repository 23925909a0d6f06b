"""The empty workbook of a template: a column for every field that it needs, a sheet for every list."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from msgspec import Struct

from gen.domain.issuing import Store
from gen.messages import _
from gen.pipeline.free.pictures import author_filters
from gen.pipeline.free.values import ROW, ROWS, SHEETS
from gen.pipeline.output.beside import nothing_is_ours, write_apart
from gen.rendering import CompiledTemplate
from gen.rendering.fields import ITEMS, FieldTree
from gen.spreadsheets.writing import Book

_MAIN = "Dữ liệu"
"""The sheet whose rows become documents; forms are Vietnamese in every language."""
_LONGEST_SHEET = 31
_WIDTH = 20


class Columns(Struct, frozen=True):
    """What a template needs: the columns of the row, and those of each list by its name."""

    row: tuple[str, ...]
    lists: Mapping[str, tuple[str, ...]]


def needed_columns(template: Path) -> Columns:
    """Return the columns that a template needs; raise TemplateError where it has errors."""
    tree = CompiledTemplate.compile(template, filters=author_filters(template), name=str(template)).fields
    own = {name: branch for name, branch in tree.items() if name not in (ROW, ROWS, SHEETS) and ITEMS not in branch}
    in_row = [*own, *tree.get(ROW, {})]
    lists = {name: _columns_of(branch) for name, branch in _lists(tree)}
    if ROWS in tree:
        in_row += [name for name in _columns_of(tree[ROWS]) if name not in in_row]
    return Columns(tuple(dict.fromkeys(in_row)), lists)


def _lists(tree: FieldTree) -> Iterator[tuple[str, FieldTree]]:
    for name, branch in (*tree.items(), *tree.get(SHEETS, {}).items()):
        if ITEMS in branch and name != ROWS:
            yield name, branch


def _columns_of(branch: FieldTree) -> tuple[str, ...]:
    return tuple(branch.get(ITEMS, {}))


def field_lines(columns: Columns) -> Iterator[str]:
    """Yield what a template needs in words."""
    for name in columns.row:
        yield name
    for name, inner in columns.lists.items():
        yield _("{list}: mỗi hàng có {columns}").format(list=name, columns=", ".join(inner) or "…")


def write_form(path: Path, columns: Columns, store: Store) -> Path:
    """Write the workbook, beside a file that is there already; return where it is."""
    stream = BytesIO()
    with Book(stream) as book:
        heading = book.add_format({"bold": True, "bottom": 1})
        for name, names in {_MAIN: columns.row, **columns.lists}.items():
            if not names:
                continue
            sheet = book.add_worksheet(name[:_LONGEST_SHEET])
            sheet.set_column(0, len(names) - 1, _WIDTH)
            sheet.freeze_panes(1, 0)
            for place, column in enumerate(names):
                sheet.write_string(0, place, column, heading)
    return write_apart(path, stream.getvalue(), store, nothing_is_ours)
