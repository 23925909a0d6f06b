"""The record is related to its properties again where a program dropped the relation."""

import pytest
from lxml import etree

from gen.wordml.bindings import STORE_ID
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.parts import related
from gen.wordml.stores import relate_properties
from tests.support.word import RECORD, document, docx, parts_of, zipped

PART, RELATIONS = "customXml/item3.xml", "customXml/_rels/item3.xml.rels"
OTHERS = '<i itemID="{00000000-0000-0000-0000-000000000000}"/>'
OWN = f'<i itemID="{STORE_ID}"/>'


def restored(parts: dict[str, str]) -> dict[str, bytes]:
    archive = DocxArchive(docx(document(), parts, RECORD))
    relate_properties(archive, PART)
    return parts_of(archive.packed())


@pytest.mark.parametrize("own", [OWN, OWN.replace(STORE_ID, STORE_ID.lower())])
def test_the_record_gets_its_properties_again(own: str) -> None:
    parts = restored({"customXml/itemProps1.xml": OTHERS, "customXml/itemProps2.xml": own})

    assert etree.fromstring(parts[RELATIONS])[0].get("Target") == "itemProps2.xml"
    assert related(DocxArchive(zipped(parts)), "customXmlProps", PART) == ("customXml/itemProps2.xml",)


def test_relations_that_are_there_stay() -> None:
    assert restored({"customXml/itemProps2.xml": OWN, RELATIONS: "<kept/>"})[RELATIONS] == b"<kept/>"


def test_without_its_properties_nothing_is_written() -> None:
    assert RELATIONS not in restored({"customXml/itemProps1.xml": OTHERS, "word/itemProps2.xml": OWN})
