"""Content controls are read and written by their tags."""

import pytest
from lxml import etree

from gen.wordml.controls import Control, read_controls, set_controls
from tests.support.word import W, control, document, paragraph, run


def shown(xml: bytes) -> list[str]:
    etree.fromstring(xml)
    return [one.text for one in read_controls(xml)]


def test_controls_show_their_texts_by_tag() -> None:
    xml = document(paragraph(run("Số: "), control("gen.number", run("05")), control("other", run("x"))))

    assert read_controls(xml) == (Control("gen.number", "05"),)


def test_only_the_text_of_the_control_changes() -> None:
    before = document(paragraph(run("Số: ", "<w:b/>"), control("gen.number", run("    ", "<w:i/>")), run("/BC")))

    after = set_controls(before, {"gen.number": "05"})

    assert after == before.replace(b">    <", b">05<")


def test_a_control_cut_into_runs_by_word_gets_one_text() -> None:
    pieces = run("ngày", "<w:i/>") + "<w:r><w:tab/></w:r>" + '<w:proofErr w:type="spellStart"/>' + run(" tháng 12")
    before = document(paragraph(control("gen.date", pieces)))

    after = set_controls(before, {"gen.date": "ngày 05 tháng 12"})

    assert shown(before) == ["ngày\t tháng 12"]
    assert shown(after) == ["ngày 05 tháng 12"]
    assert b"<w:i/>" in after
    assert b"proofErr" in after


def test_word_s_prompt_gives_way_to_the_text() -> None:
    prompt = run("Bấm để nhập", '<w:rStyle w:val="PlaceholderText"/>')
    before = document(paragraph(control("gen.place", prompt, "<w:showingPlcHdr/>")))

    after = set_controls(before, {"gen.place": "Lào Cai"})

    assert read_controls(before) == (Control("gen.place", "Bấm để nhập", placeholder=True),)
    assert read_controls(after) == (Control("gen.place", "Lào Cai"),)
    assert b"PlaceholderText" not in after


@pytest.mark.parametrize(
    "content",
    ["", "<w:r><w:rPr><w:b/></w:rPr></w:r>", "<w:r/>", "<w:p/>", "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr></w:p>"],
)
def test_an_empty_control_gets_a_text(content: str) -> None:
    inner = f"<w:sdtContent>{content}</w:sdtContent>" if content else "<w:sdtContent/>"
    before = document(f'<w:sdt><w:sdtPr><w:tag w:val="gen.number"/></w:sdtPr>{inner}</w:sdt>')

    assert shown(set_controls(before, {"gen.number": "12"})) == ["12"]


def test_tab_stops_of_a_paragraph_are_no_text() -> None:
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>'
    before = document(control("gen.number", f"<w:p>{stops}{run('x')}</w:p>"))

    after = set_controls(before, {"gen.number": "07"})

    assert shown(after) == ["07"]
    assert stops.encode() in after


def test_texts_are_escaped_and_blanks_kept() -> None:
    before = document(paragraph(control("gen.figure.a", "<w:r><w:t>1</w:t></w:r>")))

    after = set_controls(before, {"gen.figure.a": " <5 & 6 "})

    assert shown(after) == [" <5 & 6 "]
    assert b'xml:space="preserve"' in after


def test_every_control_of_a_tag_is_set() -> None:
    before = document(paragraph(control("gen.figure.a", run("1"))), paragraph(control("gen.figure.a", run("1"))))

    assert shown(set_controls(before, {"gen.figure.a": "2"})) == ["2", "2"]


def test_a_control_within_another_is_its_own() -> None:
    inner = control("gen.figure.a", run("1"))
    before = document(f'<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>')

    assert shown(set_controls(before, {"gen.figure.a": "2"})) == ["2"]


def test_a_control_that_shows_its_text_already_is_not_touched() -> None:
    before = document(paragraph(control("gen.number", run("0") + run("5"))))

    assert set_controls(before, {"gen.number": "05"}) == before


def test_another_prefix_is_the_same_language() -> None:
    before = (
        document(paragraph(control("gen.number", run("1")))).replace(b"w:", b"ns0:").replace(b"xmlns:w=", b"xmlns:ns0=")
    )

    after = set_controls(before, {"gen.number": "2"})

    assert f'xmlns:ns0="{W}"'.encode() in after
    assert shown(after) == ["2"]
