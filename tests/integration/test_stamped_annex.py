"""A number given to a document stands in its head and in the reference of every annex."""

from datetime import date

from lxml import etree

from gen.decree import ND30
from gen.wordml.package import read_package
from gen.wordml.stamping import Draft, Stamp
from tests.support.sample import rendered_sample

STAMP = Stamp(number="05", day=date(2024, 12, 10), date="ngày 10 tháng 12 năm 2024")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _paragraphs(content: bytes) -> list[str]:
    body = etree.fromstring(read_package(content)["word/document.xml"])
    return ["".join(one.itertext(W + "t")) for one in body.iter(W + "p")]


def test_number_and_date_reach_the_annex() -> None:
    stamped = Draft(rendered_sample(ND30)).stamped(STAMP)

    texts = _paragraphs(stamped)

    assert "Số: 05/BC-UBND" in texts
    assert any(text.startswith("(Kèm theo Báo cáo số 05/BC-UBND ngày 10 tháng 12 năm 2024 của") for text in texts)
