from gen.domain.location import DocumentLocation
from gen.rendering import check_template
from tests.support.rendering import template

OFFERED = {
    "header": {"symbol": {}, "place": {}},
    "rows": {"[]": {"name": {}, "figure": {"text": {}}}},
    "date": {},
}


def findings(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = ()) -> list[tuple[str, str]]:
    found = check_template(template(*paragraphs, rows=rows), provided=OFFERED)
    assert all(isinstance(finding.location, DocumentLocation) for finding in found)
    return [(finding.name, getattr(finding.location, "tag", "")) for finding in found]


def test_fields_that_the_kind_offers_are_no_findings() -> None:
    rows = (
        ("{%tr for row in rows %}",),
        ("{{ row.name }} {{ row.figure }} {{ row.figure.text }}",),
        ("{%tr endfor %}",),
    )

    assert findings("{{ header.symbol }} {{ date.year }} {{ rows | length }}", rows=rows) == []


def test_an_unknown_field_is_found_at_each_tag_that_uses_it() -> None:
    assert findings("{{ heder }} a", "{{ header.symbl }}", "b {{ header.symbl }}") == [
        ("unknown-field", "{{ heder }}"),
        ("unknown-field", "{{ header.symbl }}"),
        ("unknown-field", "{{ header.symbl }}"),
    ]


def test_an_unknown_field_of_an_item_is_found_in_its_row() -> None:
    rows = (("{%tr for row in rows %}", ""), ("a", "{{ row.nam }}"), ("{%tr endfor %}", ""))

    finding = check_template(template(rows=rows), provided=OFFERED)[0]

    assert isinstance(finding.location, DocumentLocation)
    assert (finding.location.table, finding.location.row, finding.location.cell) == (1, 2, 2)


def test_the_nearest_known_field_is_offered() -> None:
    finding = check_template(template("{{ header.symbl }}"), provided=OFFERED)[0]

    assert "Có phải “symbol” không?" in finding.message


def test_a_loop_over_what_is_no_list_is_found() -> None:
    assert findings("{% for x in header %}{{ x }}{% endfor %}") == [("field-not-a-list", "{% for x in header %}")]
