"""A control without a tag is known by the path of the record it is bound to."""

import pytest

from gen.wordml.bindings import NAMESPACE, STORE_ID, field_path, figure_path, tag_of
from gen.wordml.controls import Control, read_controls, set_controls
from gen.wordml.prose import GAP, read_prose
from gen.wordml.stamping import Draft
from tests.support.word import control, document, docx, paragraph, run

FIGURE = "/g:record[1]/g:figure[@id='CT01.result'][1]/g:text[1]"


def bound(path: str, content: str, tag: str = "", store: str = STORE_ID, spaces: str = NAMESPACE) -> str:
    """A control as LibreOffice writes it: its binding, its title, no tag."""
    said = f'<w:dataBinding w:prefixMappings="xmlns:g=&apos;{spaces}&apos;" w:xpath="{path}" w:storeItemID="{store}"/>'
    named = f'<w:tag w:val="{tag}"/>' if tag else ""
    head = f'<w:sdt><w:sdtPr>{said}<w:alias w:val="Số văn bản"/>{named}<w:text/></w:sdtPr>'
    return f"{head}<w:sdtContent>{content}</w:sdtContent></w:sdt>"


def read(*blocks: str) -> list[tuple[str, str]]:
    return [(one.tag, one.text) for one in read_controls(document(paragraph(*blocks)))]


@pytest.mark.parametrize("field", ["number", "place", "date", "signer"])
def test_a_field_s_path_gives_its_tag(field: str) -> None:
    assert tag_of(field_path(field)) == f"gen.{field}"


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        (figure_path("CT01.result"), "gen.figure.CT01.result"),
        ('/g:record[1]/g:figure[@id="a-b"][1]/g:text[1]', "gen.figure.a-b"),
        ("/ns0:record[1]/ns0:number[1]", "gen.number"),
        ("/record[1]/number[1]", "gen.number"),
        ("/g:record[1]/g:figure[@id='a\"][1]/g:text[1]", ""),
        ("/g:record[1]/g:figure[2]/g:text[1]", ""),
        ("/g:record[1]/g:number[1]/g:more[1]", ""),
        ("/c:coreProperties[1]/c:title[1]", ""),
        ("", ""),
    ],
)
def test_a_path_gives_the_tag_of_its_control_or_none(path: str, tag: str) -> None:
    assert tag_of(path) == tag


@pytest.mark.parametrize("quote", ["'", "&apos;", "&quot;", "&#39;", "&#x27;", "&#34;"])
def test_a_figure_is_found_however_the_quotes_of_its_path_are_written(quote: str) -> None:
    path = FIGURE.replace("'", quote)

    assert read(bound(path, run("82,51%"))) == [("gen.figure.CT01.result", "82,51%")]


def test_an_attribute_in_single_quotes_is_the_same_binding() -> None:
    written = f"w:xpath='/g:record[1]/g:figure[@id=&quot;a&quot;][1]/g:text[1]' w:storeItemID='{STORE_ID}'"
    head = f"<w:sdt><w:sdtPr><w:dataBinding {written}/><w:text/></w:sdtPr>"
    whole = f"{head}<w:sdtContent>{run('7')}</w:sdtContent></w:sdt>"

    assert read(whole) == [("gen.figure.a", "7")]


def test_a_control_found_by_its_binding_gets_the_text_and_nothing_else_changes() -> None:
    before = document(paragraph(run("Số: "), bound(field_path("number"), run("     ")), run("/BC-UBND")))

    after = set_controls(before, {"gen.number": "05", "gen.date": "ngày 05"})

    assert after == before.replace(b">     <", b">05<")


def test_only_the_fields_asked_for_are_set() -> None:
    before = document(paragraph(bound(field_path("number"), run("1")), bound(field_path("place"), run("Huế"))))

    after = set_controls(before, {"gen.place": "Lào Cai"})

    assert read_controls(after) == (Control("gen.number", "1"), Control("gen.place", "Lào Cai"))


def test_controls_with_and_without_tags_stand_in_one_document() -> None:
    before = document(paragraph(control("gen.number", run("1")), bound(field_path("number"), run("1"))))

    after = set_controls(before, {"gen.number": "2"})

    assert read_controls(after) == (Control("gen.number", "2"), Control("gen.number", "2"))


def test_a_tag_goes_before_the_binding() -> None:
    assert read(bound(field_path("number"), run("5"), tag="gen.place")) == [("gen.place", "5")]


@pytest.mark.parametrize("store", ["{00000000-0000-0000-0000-000000000000}", ""])
def test_a_binding_to_other_data_is_not_ours(store: str) -> None:
    other = bound(field_path("number"), run("5"), store=store, spaces="urn:other")

    assert read(other, control("gen.place", run("Huế"))) == [("gen.place", "Huế")]


def test_a_binding_without_a_store_is_ours_by_its_namespace() -> None:
    assert read(bound(field_path("number"), run("5"), store="")) == [("gen.number", "5")]


def test_a_store_is_the_same_in_small_letters() -> None:
    assert read(bound(field_path("number"), run("5"), store=STORE_ID.lower())) == [("gen.number", "5")]


def test_a_bound_control_within_another_is_found() -> None:
    inner = bound(FIGURE, run("1")) + bound(field_path("number"), run("05"))
    outer = f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'
    after = set_controls(document(paragraph(outer, control("gen.place", run("Huế")))), {"gen.figure.CT01.result": "2"})

    assert [(one.tag, one.text) for one in read_controls(after)] == [
        ("gen.figure.CT01.result", "2"),
        ("gen.number", "05"),
        ("gen.place", "Huế"),
    ]


def test_a_figure_in_a_bound_control_is_a_gap_in_the_prose() -> None:
    content = docx(document(paragraph(run("Đạt "), bound(FIGURE, run("82,51%")), run(" kế hoạch"))))

    (prose,) = read_prose(Draft(content).main)

    assert prose.text == f"Đạt {GAP} kế hoạch"
