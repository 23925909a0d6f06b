"""Findings in four formats."""

import json
from html.parser import HTMLParser

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.location import DocumentLocation, TableLocation, TextLocation
from gen.formatters import summary, to_html, to_json, to_sarif, to_text

_IN_DOCUMENT = Diagnostic(
    "RCP001",
    "recipients-missing",
    Severity.ERROR,
    "Không thấy “Nơi nhận”.",
    DocumentLocation("a b/báo cáo.docx", "body", 14, "Trên đây là <báo cáo>"),
    "khoản 9 Mục II",
    "Ghi “Nơi nhận:”.",
    True,
)
_IN_TABLE = Diagnostic("TAB004", "negative", Severity.WARNING, "Số âm.", TableLocation("x.xlsx", "Chỉ tiêu", "D7"))
_IN_TEXT = Diagnostic("PRG001", "line", Severity.INFO, "Dòng thừa.", TextLocation("p.csv", 3, "id"))
_ALL = (_IN_DOCUMENT, _IN_TABLE, _IN_TEXT)


def test_text_names_file_place_message_remedy_and_clause() -> None:
    text = to_text((_IN_DOCUMENT,))

    assert text.splitlines() == [
        "a b/báo cáo.docx",
        "  RCP001  lỗi  14 “Trên đây là <báo cáo>”",
        "    Không thấy “Nơi nhận”. [sửa được tự động]",
        "    Cách sửa: Ghi “Nơi nhận:”.",
        "    (khoản 9 Mục II)",
    ]


def test_text_shows_the_cell_of_a_table() -> None:
    assert "TAB004  cảnh báo  Chỉ tiêu!D7" in to_text((_IN_TABLE,))


def test_text_of_nothing_is_nothing() -> None:
    assert to_text(()) == ""


def test_the_summary_counts_by_severity() -> None:
    assert summary(_ALL, 5) == "5 tệp: 1 lỗi, 1 cảnh báo, 1 lưu ý; 1 chỗ sửa được tự động."


def test_json_holds_what_the_contract_names() -> None:
    first = json.loads(to_json(_ALL))[0]

    assert first == {
        "file": "a b/báo cáo.docx",
        "code": "RCP001",
        "name": "recipients-missing",
        "severity": "error",
        "message": "Không thấy “Nơi nhận”.",
        "clause": "khoản 9 Mục II",
        "location": {"part": "body", "block": 14, "text": "Trên đây là <báo cáo>"},
        "fix": "Ghi “Nơi nhận:”.",
        "fixable": True,
    }


def test_json_gives_sheet_and_cell_of_a_table() -> None:
    assert json.loads(to_json((_IN_TABLE,)))[0]["location"] == {"sheet": "Chỉ tiêu", "cell": "D7"}


def test_sarif_lists_each_rule_once_and_points_at_it() -> None:
    log = json.loads(to_sarif((*_ALL, _IN_DOCUMENT), version="1.0"))
    run = log["runs"][0]

    assert log["version"] == "2.1.0"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["PRG001", "RCP001", "TAB004"]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [result["ruleId"] for result in run["results"]]


def test_sarif_escapes_the_path_and_grades_the_finding() -> None:
    result = json.loads(to_sarif((_IN_DOCUMENT,), version="1.0"))["runs"][0]["results"][0]

    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "a%20b/b%C3%A1o%20c%C3%A1o.docx"
    assert result["level"] == "error"


def test_sarif_gives_the_line_of_a_text_file() -> None:
    result = json.loads(to_sarif((_IN_TEXT,), version="1.0"))["runs"][0]["results"][0]

    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}


class _Cells(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.cells: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "td" or (self._inside and tag in ("br", "small"))
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self._inside and self.cells:
            self.cells[-1] += data


def test_html_escapes_the_words_of_the_document() -> None:
    page = _Cells()
    page.feed(to_html(_ALL, 3))

    assert "14 “Trên đây là <báo cáo>”" in page.cells
    assert len(page.cells) == 5 * len(_ALL)


def test_nothing_that_a_document_or_its_name_holds_becomes_part_of_the_page() -> None:
    order = "</td></h2><script>alert(1)</script><a href=\"x\" onclick='y'>&amp;"
    place = DocumentLocation(order, "body", 1, order)
    page = to_html((Diagnostic(order, order, Severity.ERROR, order, place, order, order),), 1)

    tags = _Tags()
    tags.feed(page)
    assert not tags.seen & {"script", "a"}
    assert order in tags.text


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_sarif_names_a_file_whose_name_is_no_text_or_looks_like_an_address() -> None:
    for file, uri in (("a\udcff.docx", "a%FF.docx"), ("javascript:alert(1).docx", "javascript%3Aalert%281%29.docx")):
        finding = Diagnostic("TAB004", "x", Severity.ERROR, "x", TableLocation(file))
        run = json.loads(to_sarif((finding,), version="1.0"))["runs"][0]

        assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
