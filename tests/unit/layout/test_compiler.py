"""A source text becomes a valid Word template set as the decree demands."""

from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from gen.decree import ND30, PROFILES, TT01, Profile
from gen.domain.errors import TemplateError
from gen.layout import build_template
from gen.wordml.package import read_package
from tests.unit.layout.looking import child, line_of

SAMPLE = (Path(__file__).parent / "data" / "sample.txt").read_text(encoding="utf-8")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W.strip("{}"), "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}


def _entries(source: str = SAMPLE, profile: Profile = ND30) -> dict[str, bytes]:
    return read_package(build_template(source, profile, "sample"))


def _body(source: str = SAMPLE, profile: Profile = ND30) -> etree._Element:
    return etree.fromstring(_entries(source, profile)["word/document.xml"])


def _texts(root: etree._Element) -> list[str]:
    return ["".join(paragraph.itertext(W + "t")) for paragraph in root.iter(W + "p")]


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_the_same_source_gives_the_same_bytes(profile: Profile) -> None:
    assert build_template(SAMPLE, profile, "sample") == build_template(SAMPLE, profile, "sample")


def test_the_page_number_stands_on_top_under_the_decree() -> None:
    assert b"PAGE" in _entries()["word/header1.xml"]
    assert b"PAGE" not in _entries()["word/header2.xml"]


def test_the_page_number_stands_at_the_bottom_under_the_circular() -> None:
    entries = _entries(profile=TT01)

    assert b"PAGE" in entries["word/footer1.xml"]
    assert "word/header1.xml" not in entries


def test_every_section_hides_its_first_number_and_counts_from_one() -> None:
    sections = _body().findall(".//w:sectPr", NS)

    assert len(sections) == 2
    assert all(section.find("w:titlePg", NS) is not None for section in sections)
    assert [child(section, "w:pgNumType").get(W + "start") for section in sections] == ["1", "1"]


def test_what_ends_a_section_needs_no_room_of_its_own_on_a_full_page() -> None:
    ends = _body().xpath(".//w:p[w:pPr/w:sectPr] | .//w:p[following-sibling::*[1][self::w:sectPr]]", namespaces=NS)

    assert [child(end, "w:pPr/w:spacing").get(W + "line") for end in ends] == ["1", "1"]


def test_the_annex_lies_down_and_the_body_stands() -> None:
    sizes = [child(section, "w:pgSz") for section in _body().findall(".//w:sectPr", NS)]

    assert [size.get(W + "orient") for size in sizes] == [None, "landscape"]
    assert sizes[0].get(W + "w") == sizes[1].get(W + "h") == "11906"


def test_a_turned_sheet_goes_on_with_the_numbers_of_the_pages() -> None:
    source = SAMPLE.replace("::annex", "::turn landscape\nLời\n\n::annex", 1)
    turned = _body(source).findall(".//w:sectPr", NS)[1]

    assert child(turned, "w:pgSz").get(W + "orient") == "landscape"
    assert (turned.find("w:pgNumType", NS), turned.find("w:titlePg", NS)) == (None, None)


def test_the_header_row_of_a_table_repeats_and_no_row_splits() -> None:
    tables = _body().findall(".//w:tbl", NS)
    rows = [row for row in tables[1].findall("w:tr", NS) if row.find("w:trPr", NS) is not None]

    assert [row.find("w:trPr/w:tblHeader", NS) is not None for row in rows] == [True, False]
    assert all(row.find("w:trPr/w:cantSplit", NS) is not None for row in rows)


def test_the_foot_is_one_row() -> None:
    foot = _body().findall(".//w:tbl", NS)[2]

    assert "Nơi nhận:" in _texts(foot)
    assert len(foot.findall("w:tr", NS)) == 1


def test_number_place_date_and_signer_are_bound_controls() -> None:
    tags = [child(control, "w:sdtPr/w:tag").get(W + "val") for control in _body().iter(W + "sdt")]

    assert tags == ["gen.number", "gen.place", "gen.date", "gen.figure.ti-le", "gen.signer", "gen.number", "gen.date"]


def test_the_drawings_of_a_document_have_numbers_of_their_own() -> None:
    numbers = [drawing.get("id") for drawing in _body().iter(f"{{{NS['wp']}}}docPr")]

    assert len(numbers) == len(set(numbers)) > 1


def test_a_letter_carries_its_subject_under_its_number() -> None:
    texts = _texts(_body("::header\n::letter-subject\nNội dung."))

    assert any(text.startswith("V/v {{") for text in texts)


def test_only_a_letter_carries_v_v() -> None:
    assert not any(text.startswith("V/v") for text in _texts(_body()))


def test_the_line_of_a_title_goes_below_the_attachment_line_that_follows() -> None:
    with_attachment = _texts(_body("::title\n::attachment\nNội dung."))

    subject = next(place for place, text in enumerate(with_attachment) if "title.subject" in text)
    assert with_attachment[subject + 1].startswith("(Kèm theo {{ attachment.document }} số ")


def test_the_last_legal_base_ends_as_the_profile_says() -> None:
    ends = [next(text for text in _texts(_body("::bases", profile)) if "base }}" in text) for profile in PROFILES]

    assert ends == ["{{ base }}{{ '.' if loop.last else ';' }}", "{{ base }}{{ ',' if loop.last else ';' }}"]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("ok\n**open", 2),
        ("::table cols=50,40\n::end", 1),
        ("::table cols=50,50\n| a\n| b | c | d\n::end", 2),
        ("::page sideways", 1),
        ("x\n{% if a %}\ny", 2),
        ("x\n{% endif %}\ny", 2),
        ("{% for a in b %}\n{% endif %}\n{% endfor %}", 2),
        ("{% else %}", 1),
        ("::table cols=100\n{% for a in b %}\n| x\n::end", 2),
        ("x\n{% if a %}\n::annex title=A orientation=landscape\n{% endif %}", 3),
    ],
)
def test_an_error_names_its_file_and_line(source: str, line: int) -> None:
    with pytest.raises(TemplateError, match=rf"sample\.txt.*{line}") as caught:
        build_template(source, ND30, "sample")

    assert line_of(caught.value.findings[0]) == line


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_word_opens_the_template_without_a_finding(profile: Profile, tmp_path: Path) -> None:
    path = tmp_path / "sample.docx"
    path.write_bytes(build_template(SAMPLE, profile, "sample"))

    result = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path)

    assert [error.description for error in result.errors] == []


def test_a_cell_can_span_columns_and_go_on_below() -> None:
    source = "::table cols=40,30,30 header=2\n| Mục |^+2 Năm\n| ~ | 2019 | 2020\n::end"

    cells = _body(source).findall(".//w:tc/w:tcPr", NS)

    assert [child(one, "w:vMerge").get(W + "val") for one in (cells[0], cells[2])] == ["restart", "continue"]
    assert child(cells[1], "w:gridSpan").get(W + "val") == "2"


def test_several_tags_on_a_line_of_a_table_are_rows_of_their_own() -> None:
    texts = _texts(_body("::table cols=100\n{% for a in b %}{% if a %}\n| x\n{% endif %}{% endfor %}\n::end"))

    assert [text for text in texts if "{%" in text] == [
        "{%tr for a in b %}",
        "{%tr if a %}",
        "{%tr endif %}",
        "{%tr endfor %}",
    ]


def test_every_error_of_a_source_is_told_at_once() -> None:
    with pytest.raises(TemplateError) as caught:
        build_template("**open\nok\n::page sideways\n{% if a %}", ND30, "sample")

    assert [line_of(finding) for finding in caught.value.findings] == [1, 3, 4]


def test_an_article_carries_the_style_of_its_name() -> None:
    body = _body("**Điều 1.** Ban hành kèm theo Quyết định này Kế hoạch.")

    assert body.find(".//w:pStyle[@w:val='Dieu']", NS) is not None


def _reference(orientation: str) -> etree._Element:
    body = _body(f"::annex title=A orientation={orientation}")
    return next(one for one in body.iter(W + "p") if one.find(".//w:pStyle[@w:val='ChiDan']", NS) is not None)


def test_the_reference_of_an_annex_breaks_before_its_date_on_an_upright_sheet_only() -> None:
    assert [len(_reference(way).findall(".//w:br", NS)) for way in ("portrait", "landscape")] == [1, 0]


def test_number_and_date_in_the_reference_of_an_annex_are_those_of_the_head() -> None:
    tags = [tag.get(W + "val") for tag in _reference("landscape").findall(".//w:tag", NS)]

    assert tags == ["gen.number", "gen.date"]


def test_other_words_can_stand_as_the_reference_of_an_annex() -> None:
    assert "(Kèm theo Thông báo này)" in _texts(_body("::annex title=A reference=(Kèm theo Thông báo này)"))
