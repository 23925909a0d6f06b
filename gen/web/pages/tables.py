"""“Thiết lập”: the dated tables of the office, checked before they are written, the former version kept."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from types import MappingProxyType

from msgspec import Struct
from starlette.responses import Response

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import GenError, TableError
from gen.domain.typed_numbers import whole
from gen.domain.workspace import Workspace
from gen.lint import office_settings
from gen.messages import _
from gen.pipeline.change_table import OfficeTable, change_table, read_table, table_keys, text_of_rows
from gen.pipeline.table_fields import TableSection, sections_of, with_fields
from gen.register import read_policy
from gen.settings import read_settings
from gen.web.table_names import table_names
from gen.web.visit import Visit

_MOST_CELLS = 600
_MORE_ROWS = 2
_FIELD = "muc-"
_AS_TEXT = "van-ban"
_TELLING = ("id", "name", "valid_from", "valid_to")
"""Columns that tell a row of a long table from others: a body may have several, one after the other in time."""


class TableLink(Struct, frozen=True):
    """A table to choose: its key, and what people call it."""

    key: str
    name: str
    hint: str


def show(visit: Visit) -> Response:
    """Show the table asked for."""
    return _page(visit, visit.asked.get("bang", "signers"))


def save(visit: Visit) -> Response:
    """Write the table where it is sound; else say what is wrong, with what was typed still there."""
    key, typed = visit.posted.text("bang"), _typed_fields(visit)
    try:
        _write(visit, key, _typed(visit, key, typed))
    except GenError as error:
        text = None if typed else _typed(visit, key, typed)
        return _page(visit, key, text, str(error), error.findings, typed)
    visit.desk.forget_settings()
    visit.note(_("sửa thiết lập"), key)
    return visit.go(f"/thiet-lap?bang={key}", _("Đã lưu; bản trước vẫn được giữ."))


def _write(visit: Visit, key: str, text: str) -> None:
    services, kept = visit.services, visit.desk.own / "tables"
    workspace, seen, now = services.settings.workspace, visit.posted.text("ban"), services.clock.now()
    change_table(workspace, key, text, seen, kept, now, services.store, _require_settings)


def _typed(visit: Visit, key: str, fields: Mapping[int, str]) -> str:
    """Return the text of the table as it was typed: field by field, cell by cell, or whole."""
    if fields:
        return with_fields(read_table(visit.services.settings.workspace, key).text, fields)
    cells, columns = visit.posted.texts.get("o", ()), whole(visit.posted.text("cot"))
    if cells and columns:
        return text_of_rows(_among_others(visit, key, cells, columns), columns)
    return "".join(visit.posted.texts.get("noi-dung", ()))


def _among_others(visit: Visit, key: str, cells: Sequence[str], columns: int) -> Sequence[str]:
    """Return the cells of the whole table, those of one row typed alone put in its place; a heading comes first."""
    place = whole(visit.posted.text("dong"))
    if not place:
        return cells
    rows = _filled_up(read_table(visit.services.settings.workspace, key))
    return [cell for row in (*rows[:place], tuple(cells[columns:]), *rows[place + 1 :]) for cell in row]


def _typed_fields(visit: Visit) -> dict[int, str]:
    """Return what was typed into fields, by the line of the file in which each begins."""
    lines = {name: whole(name.removeprefix(_FIELD)) for name in visit.posted.texts if name.startswith(_FIELD)}
    return {
        line: "\n".join(text for text in visit.posted.texts[name] if text)
        for name, line in lines.items()
        if line is not None
    }


def _require_settings(workspace: Workspace) -> None:
    """Raise ConfigurationError where the settings of a workspace are not usable."""
    settings = read_settings(workspace, {})
    office_settings(settings.lint)
    read_policy(settings.register)


def _links() -> tuple[TableLink, ...]:
    names = {
        "signers": (_("Người ký"), _("Thể thức đề ký theo cấp và thời gian.")),
        "agencies": (_("Cơ quan"), _("Tên, ký hiệu, địa danh của cơ quan theo thời gian.")),
        "units": (_("Đơn vị cấp dưới"), _("Đơn vị thuộc tỉnh, bộ.")),
        "documents": (_("Loại văn bản, nơi nhận"), _("Nơi nhận, thời hạn, ngày của từng loại văn bản.")),
        "programme": (_("Chương trình, thời hạn"), _("Mục tiêu, giai đoạn và thời hạn.")),
        "legal-bases": (_("Căn cứ pháp lý"), _("Văn bản căn cứ và thời gian có hiệu lực.")),
        "office": (_("Thiết lập chung"), _("Ngôn ngữ, dãy số, quy tắc thể thức được bỏ qua.")),
    }
    return tuple(TableLink(key, *names[key]) for key in table_keys())


def _rows(table: OfficeTable) -> tuple[tuple[str, ...], ...]:
    """Return the rows to be changed cell by cell, and some empty ones for more; none of a table that is too long."""
    columns = len(table.rows[0]) if table.rows else 0
    if not 0 < columns * len(table.rows) <= _MOST_CELLS:
        return ()
    return (*_filled_up(table), *(("",) * columns,) * _MORE_ROWS)


def _filled_up(table: OfficeTable) -> list[tuple[str, ...]]:
    """Return the rows, each as long as the heading."""
    columns = len(table.rows[0]) if table.rows else 0
    return [(*row, *("",) * (columns - len(row))) for row in table.rows]


class RowChoice(Struct, frozen=True):
    """A table that is too long for one page: its rows to choose from by what stands in them, and the one chosen.

    ``place`` is that of the chosen row, counted from the heading; it is 0 where none is, and below the last row for a
    new one.
    """

    names: tuple[tuple[int, str], ...]
    heading: tuple[str, ...]
    place: int
    cells: tuple[str, ...]


def _row_choice(visit: Visit, table: OfficeTable) -> RowChoice | None:
    """Return the rows to choose from; None where the table is no CSV file, or its whole text is asked for."""
    if not table.rows or visit.asked.get("dang") == _AS_TEXT:
        return None
    heading, *rows = _filled_up(table)
    told = [heading.index(name) for name in _TELLING if name in heading]
    names = [(number, " – ".join(row[each] for each in told if row[each])) for number, row in enumerate(rows, start=1)]
    place = min(whole(visit.asked.get("dong", "")) or 0, len(rows) + 1)
    return RowChoice(tuple(names), heading, place, (*rows, ("",) * len(heading))[place - 1] if place else ())


def _sections(visit: Visit, table: OfficeTable) -> tuple[TableSection, ...]:
    """Return the sections to be changed field by field; none of a CSV file, or where the whole text is asked for."""
    if table.rows or not table.name.endswith(".toml") or visit.asked.get("dang") == _AS_TEXT:
        return ()
    with suppress(TableError):  # then the text is shown, to be put right
        return sections_of(table.text)
    return ()


def _page(
    visit: Visit,
    key: str,
    text: str | None = None,
    problem: str = "",
    findings: tuple[Diagnostic, ...] = (),
    typed: Mapping[int, str] = MappingProxyType({}),
) -> Response:
    table = read_table(visit.services.settings.workspace, key)
    links = _links()
    return visit.page(
        "tables.html",
        tables=links,
        chosen=next(link for link in links if link.key == key),
        table=table,
        text=table.text if text is None else text,
        rows=_rows(table) if text is None else (),
        row=_row_choice(visit, table) if text is None else None,
        sections=_sections(visit, table) if text is None else (),
        typed=typed,
        names=table_names(),
        problem=problem,
        findings=findings,
    )
