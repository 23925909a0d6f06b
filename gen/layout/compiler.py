"""Compiles a source text under a profile into a Word template: parse, lay out, assemble, pack."""

from collections.abc import Mapping

from gen.decree import Edge, Profile
from gen.layout.body import lay_out
from gen.layout.findings import SourceErrors, template_error
from gen.layout.record import PROPERTIES, RECORD
from gen.layout.source import parse
from gen.layout.styles import FOOTER_STYLE, HEADER_STYLE, LANGUAGE, styles
from gen.wordml.package import write_package
from gen.wordml.writing.document import WordFile, assemble
from gen.wordml.writing.sections import blank_part, page_number_part

_EDGES = {Edge.HEADER: ("header", HEADER_STYLE), Edge.FOOTER: ("footer", FOOTER_STYLE)}


def build_template(source_text: str, profile: Profile, name: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Build the .docx template ``name`` from its source; ``parts`` are the texts it may include, by name.

    Raises TemplateError whose findings name every line with an error.
    """
    edge, style = _EDGES[profile.page.number.value.edge]
    try:
        body = lay_out(parse(source_text, f"{name}.txt", parts), profile, edge)
    except SourceErrors as errors:
        raise template_error(errors) from errors
    return write_package(
        assemble(
            WordFile(
                body=body,
                styles=styles(profile),
                edge=edge,
                number_part=page_number_part(edge, style),
                blank_part=blank_part(edge, style),
                data=RECORD,
                properties=PROPERTIES,
                language=LANGUAGE,
                font=profile.page.font.value,
            )
        )
    )
