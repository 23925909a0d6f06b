"""The Word file of a book or list: pages of the decree around a body that is not a letter."""

from gen.decree import Edge, Profile
from gen.layout.styles import FOOTER_STYLE, HEADER_STYLE, LANGUAGE, styles
from gen.wordml.package import write_package
from gen.wordml.writing.document import BLANK_PART_ID, NUMBER_PART_ID, DataPart, WordFile, assemble
from gen.wordml.writing.markup import element
from gen.wordml.writing.sections import PageSetup, SectionProperties, blank_part, page_number_part, section_properties

_EDGES = {Edge.HEADER: ("header", HEADER_STYLE), Edge.FOOTER: ("footer", FOOTER_STYLE)}
_NAMESPACE = "urn:gen:register-book:1"
_STORE = "{6A0F5C58-0C0B-5B46-9B5B-3D2A6A5B7C11}"


def section_of(profile: Profile, sheet: PageSetup) -> str:
    """Write the section of these pages, numbered from the second on."""
    edge, _style = _EDGES[profile.page.number.value.edge]
    return section_properties(SectionProperties(sheet, edge, NUMBER_PART_ID, BLANK_PART_ID))


def book_file(profile: Profile, title: str, body: str) -> bytes:
    """Return the file; the body ends with its section."""
    edge, style = _EDGES[profile.page.number.value.edge]
    return write_package(
        assemble(
            WordFile(
                body=body,
                styles=styles(profile),
                edge=edge,
                number_part=page_number_part(edge, style),
                blank_part=blank_part(edge, style),
                data=DataPart(element("book", {"xmlns": _NAMESPACE}), _STORE, _NAMESPACE),
                properties={"title": title},
                language=LANGUAGE,
                font=profile.page.font.value,
            )
        )
    )
