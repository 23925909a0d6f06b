"""What tags leave without a paragraph, a cell or a row gets what Word demands, or goes."""

import pytest

from gen.rendering import CompiledTemplate
from tests.support.template_xml import (
    W,
    box,
    complaints,
    footer,
    header,
    local,
    notes,
    p,
    package,
    r,
    root_of,
    sdt,
    tbl,
    tc,
    texts_of,
    tr,
    xml_of,
)

LOOP = p("{%p for x in xs %}") + p("{{ x }}") + p("{%p endfor %}")
CHOICE = p("{%p if t %}") + p("có") + p("{%p endif %}")
NOTHING = {"xs": [], "t": False}
SOMETHING = {"xs": ["1", "2"], "t": True}


@pytest.mark.parametrize("content", [LOOP, CHOICE], ids=["loop", "choice"])
def test_a_cell_left_empty_gets_a_paragraph(content: str) -> None:
    compiled = CompiledTemplate.compile(package(tbl(tr("a", tc(content)))))

    cells = list(root_of(compiled.render(NOTHING)).iter(W + "tc"))

    assert [len(cell.findall(W + "p")) for cell in cells] == [1, 1]
    assert complaints(compiled.render(NOTHING)) == complaints(compiled.render(SOMETHING))


def test_a_cell_that_would_end_with_a_table_gets_a_paragraph_behind_it() -> None:
    inner = tbl(tr("i", "j"))

    root = root_of(CompiledTemplate.compile(package(tbl(tr("a", tc(inner, CHOICE))))).render(NOTHING))

    outer = root.findall(f".//{W}tc")[1]
    assert [local(child) for child in outer] == ["tcPr", "tbl", "p"]


def test_a_row_without_cells_goes() -> None:
    table = tbl(tr("a", "b"), tr(tc("{%tc if t %}"), "c", tc("{%tc endif %}")))

    root = root_of(CompiledTemplate.compile(package(table)).render(NOTHING))

    assert len(list(root.iter(W + "tr"))) == 1


def test_a_table_without_rows_goes() -> None:
    table = tbl(tr(tc("{%tr for x in xs %}")), tr("{{ x }}"), tr(tc("{%tr endfor %}")))

    compiled = CompiledTemplate.compile(package(p("trước"), table, p("sau")))

    assert texts_of(root_of(compiled.render(NOTHING))) == ["trước", "sau"]
    assert list(root_of(compiled.render(NOTHING)).iter(W + "tbl")) == []
    assert len(list(root_of(compiled.render(SOMETHING)).iter(W + "tr"))) == 2


def test_a_cell_that_held_only_such_a_table_gets_a_paragraph() -> None:
    inner = tbl(tr(tc("{%tr for x in xs %}")), tr("{{ x }}"), tr(tc("{%tr endfor %}")))

    root = root_of(CompiledTemplate.compile(package(tbl(tr(tc(inner, CHOICE))))).render(NOTHING))

    assert [local(child) for child in next(root.iter(W + "tc"))] == ["tcPr", "p"]


@pytest.mark.parametrize(
    ("part", "made"), [("word/header1.xml", header(LOOP)), ("word/footer1.xml", footer(CHOICE))], ids=["head", "foot"]
)
def test_a_header_or_footer_left_empty_gets_a_paragraph(part: str, made: object) -> None:
    content = CompiledTemplate.compile(package(p("a"), parts={part: made})).render(NOTHING)  # type: ignore[dict-item]

    assert len(list(root_of(content, part).iter(W + "p"))) == 1


def test_a_note_left_empty_gets_a_paragraph() -> None:
    source = package(p("a"), parts={"word/footnotes.xml": notes("footnotes", LOOP)})

    content = CompiledTemplate.compile(source).render(NOTHING)

    assert [child.tag for child in root_of(content, "word/footnotes.xml")[0]] == [W + "p"]


def test_a_text_box_left_empty_gets_a_paragraph() -> None:
    content = CompiledTemplate.compile(package(p("a", box(LOOP)))).render(NOTHING)

    assert [child.tag for child in next(root_of(content).iter(W + "txbxContent"))] == [W + "p"]


def test_a_control_left_empty_gets_a_paragraph() -> None:
    content = CompiledTemplate.compile(package(sdt(CHOICE), p("a"))).render(NOTHING)

    assert [child.tag for child in next(root_of(content).iter(W + "sdtContent"))] == [W + "p"]


def test_a_control_around_rows_that_are_left_out_goes() -> None:
    rows = sdt(tr(tc("{%tr for x in xs %}")) + tr("{{ x }}") + tr(tc("{%tr endfor %}")))

    content = CompiledTemplate.compile(package(tbl(tr("a"), rows))).render(NOTHING)

    assert "<w:sdt>" not in xml_of(content)


def test_what_is_always_there_is_not_looked_for() -> None:
    source = package(tbl(tr(tc("{{ a }}", CHOICE, "z"))), p(r("{% if t %}b{% endif %}")))

    compiled = CompiledTemplate.compile(source)

    assert all(part.at_risk == () for part in compiled._parts)
