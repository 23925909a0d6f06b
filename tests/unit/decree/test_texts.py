"""The rows of the program against the decree's own size table, copied from Mục V Phần I Phụ lục I in its words."""

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

from gen.decree import ND30, TT01, Case, Confidence, Element
from gen.decree.literals import SIZE_PAIRINGS

with (Path(__file__).parent / "data" / "size_table.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["element"])
def test_an_element_is_set_as_the_size_table_prints_it(row: Mapping[str, str]) -> None:
    rule = ND30.texts[Element[row["element"]]]
    sizes = [float(size) for size in row["size"].split(" - ")]

    assert (rule.size.least, rule.size.most) == (sizes[0], sizes[-1])
    assert rule.bold == ("đậm" in row["style"])
    assert rule.italic == ("Nghiêng" in row["style"])
    assert rule.case is {"In hoa": Case.UPPER, "In thường": Case.LOWER}[row["case"]]


def test_both_instruments_know_the_same_elements_but_for_the_digital_signature() -> None:
    assert set(ND30.texts) - set(TT01.texts) == {Element.SIGNATURE_TEXT}
    assert set(TT01.texts) <= set(ND30.texts)


def test_no_rule_of_the_circular_claims_to_have_been_read_in_its_text() -> None:
    assert not [rule.element for rule in TT01.texts.values() if rule.confidence is Confidence.TEXT]


def test_the_sizes_our_documents_use_go_together_as_the_footnote_demands() -> None:
    used = tuple(
        ND30.texts[element].size.preferred for element in (Element.NATIONAL_NAME, Element.MOTTO, Element.PLACE_DATE)
    )

    assert used in SIZE_PAIRINGS
