import pytest

from gen.rendering.grids import grids_may_change, repaired

W = 'xmlns:w="w"'


def cell(text: str = "", span: str = "") -> str:
    properties = f'<w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>' if span else ""
    return f"<w:tc>{properties}<w:p>{text}</w:p></w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def table(columns: int, *rows: str) -> str:
    grid = '<w:gridCol w:w="600"/>' * columns
    return f"<w:tbl {W}><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


SURE = {
    "no table": "<w:p/>",
    "plain": table(2, row(cell(), cell())),
    "rows in a loop under a heading": table(
        2, row(cell(), cell()), "{% for x in xs %}", row(cell("{{ x }}"), cell()), "{% endfor %}"
    ),
    "spans": table(3, row(cell(), cell(span="2")), row(cell(span="3"))),
    "blocks inside a cell": table(1, row(cell("{% if x %}a{% endif %}"))),
    "in a loop whole": "{% for x in xs %}" + table(1, row(cell())) + "{% endfor %}",
    "inner table": table(1, row(cell(table(2, row(cell(), cell()))))),
}
UNSURE = {
    "all rows in a loop": table(2, "{% for x in xs %}", row(cell(), cell()), "{% endfor %}"),
    "widest row conditional": table(2, row(cell()), "{% if x %}", row(cell(), cell()), "{% endif %}"),
    "cells in a loop": table(2, row(cell(), "{% for x in xs %}", cell(), "{% endfor %}")),
    "cells printed": table(2, row(cell(), cell(), "{{ x }}")),
    "span printed": table(2, row(cell(span="{{ n }}"))),
    "row too wide": table(1, row(cell(), cell())),
    "row too narrow": table(3, row(cell(), cell())),
    "block over two cells": table(2, row(cell("{% if x %}"), cell("{% endif %}"))),
    "cell in a control": table(2, row(cell(), "<w:sdt><w:sdtContent>" + cell() + "</w:sdtContent></w:sdt>")),
    "inner table unsure": table(1, row(cell(table(2, row(cell()))))),
}


@pytest.mark.parametrize("source", SURE.values(), ids=SURE.keys())
def test_a_grid_that_always_fits_needs_no_repair(source: str) -> None:
    assert not grids_may_change(source)


@pytest.mark.parametrize("source", UNSURE.values(), ids=UNSURE.keys())
def test_a_grid_that_may_not_fit_is_looked_at_when_rendered(source: str) -> None:
    assert grids_may_change(source)


@pytest.mark.parametrize(
    ("source", "widths"),
    [
        (table(2, row(cell(), cell())), [600, 600]),
        (table(2, row(cell(), cell(), cell())), [400, 400, 400]),
        (table(3, row(cell(), cell())), [900, 900]),
        (table(3, row(cell(span="3"))), [600, 600, 600]),
        (table(1, row(cell(table(2, row(cell(), cell()))))), [600, 600, 600]),
    ],
)
def test_a_repaired_table_keeps_its_width(source: str, widths: list[int]) -> None:
    from lxml import etree

    tree = etree.fromstring(repaired(source.encode()))

    assert [int(column.attrib["{w}w"]) for column in tree.iter("{w}gridCol")] == widths
