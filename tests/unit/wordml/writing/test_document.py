"""A document is made of the parts put into it and nothing else."""

import re
from collections.abc import Mapping

import pytest

from gen.wordml.writing.document import DataPart, WordFile, assemble
from gen.wordml.writing.sections import blank_part, page_number_part

Entries = Mapping[str, bytes]
STORE = "{00000000-0000-0000-0000-000000000001}"


@pytest.fixture
def entries() -> Entries:
    return assemble(
        WordFile(
            body="<w:p/>",
            styles=b"<s/>",
            edge="footer",
            number_part=page_number_part("footer", "Footer"),
            blank_part=blank_part("footer", "Footer"),
            data=DataPart("<d/>", STORE, "urn:d"),
            properties={"title": "A & B", "creator": "Bộ <A>", "keywords": "một; hai"},
            language="vi-VN",
            font="Times New Roman",
        )
    )


def test_every_part_has_a_content_type(entries: Entries) -> None:
    types = entries["[Content_Types].xml"].decode()
    declared = set(re.findall(r'PartName="/([^"]+)"', types))

    assert declared <= set(entries)
    assert 'Extension="xml"' in types


def test_every_relationship_leads_to_a_part(entries: Entries) -> None:
    targets = re.findall(r'Target="([^"]+)"', entries["word/_rels/document.xml.rels"].decode())
    paths = {target.removeprefix("../") if target.startswith("../") else f"word/{target}" for target in targets}

    assert paths <= set(entries)


def test_the_data_part_carries_the_guid_that_controls_are_bound_by(entries: Entries) -> None:
    assert STORE in entries["customXml/itemProps1.xml"].decode()
    assert entries["customXml/item1.xml"].endswith(b"<d/>")


def test_the_properties_are_escaped_and_in_their_namespaces(entries: Entries) -> None:
    core = entries["docProps/core.xml"].decode()

    assert "<dc:title>A &amp; B</dc:title>" in core
    assert "<dc:creator>Bộ &lt;A&gt;</dc:creator>" in core
    assert "<cp:keywords>một; hai</cp:keywords>" in core


def test_no_time_or_revision_is_left_in_the_properties(entries: Entries) -> None:
    assert not re.search(rb"created|modified|revision", entries["docProps/core.xml"])
