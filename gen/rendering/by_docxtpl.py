"""docxtpl itself, for what only it can merge in (sub-documents), with its known mistakes kept out.

Printing, limits and strictness are this engine's own. Footnotes are rendered once, properties not at all (the compiled
parts have them), and the result of every part is parsed strictly. The bytes are as reproducible as those of the fast
way: entries in order, no clock.
"""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Template, nodes

from gen.rendering.archive import FixedEntries
from gen.rendering.codegen import PartCodeGenerator
from gen.rendering.compiling import bound_loops
from gen.rendering.environment import PartEnvironment
from gen.rendering.part_names import DOCUMENT
from gen.rendering.parts import is_word, opened, text_part
from gen.rendering.preparing.containers import CONTAINERS, emptied_pattern, refilled
from gen.rendering.preparing.restarts import without_marks
from gen.rendering.printing import RenderContext
from gen.rendering.refusals import NotWellFormed
from gen.rendering.relations import CHART, CHART_TYPE, PACKAGE, WORKBOOK_TYPE
from gen.rendering.rendered import Finish
from gen.rendering.running import without_illegal_characters
from gen.rendering.values import Picture, Subdocument
from gen.rendering.wellformed import malformed
from gen.rendering.work import Work

_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class SlowWork(Work):
    """The work of a render through docxtpl: what is added goes into its live package."""

    upstream: "StrictDocxTemplate"
    merged: dict[int, str]

    def picture(self, picture: Picture) -> str:
        """Return the drawing for a picture."""
        source = io.BytesIO(picture.source) if isinstance(picture.source, bytes) else str(picture.source)
        part = self.upstream.current_rendering_part
        inline = part.new_pic_inline(source, picture.width, picture.height)
        if picture.link:
            from gen.rendering.pictures import add_link

            add_link(inline, part.relate_to(picture.link, _HYPERLINK, is_external=True))
        return f"<w:drawing>{inline.xml}</w:drawing>"

    def add_chart(self, xml: bytes, workbook: bytes) -> str:
        """Put the two parts of a chart into the live package; return the id of the relationship to it."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        package = self.upstream.docx.part.package
        name = package.next_partname("/word/charts/chart%d.xml")
        chart = Part(name, CHART_TYPE, xml, package)
        book = Part(PackURI(f"/word/embeddings/chart{name.idx}.xlsx"), WORKBOOK_TYPE, workbook, package)
        chart.relate_to(book, PACKAGE)
        identity: str = self.upstream.current_rendering_part.relate_to(chart, CHART)
        return identity

    def link(self, url: str) -> str:
        """Return the id of a relationship to ``url``."""
        identity: str = self.upstream.current_rendering_part.relate_to(url, _HYPERLINK, is_external=True)
        return identity

    def subdocument(self, value: object) -> str:
        """Return the XML of a sub-document, merged into the package once however often it is printed."""
        if id(value) not in self.merged:
            merged = self._merge(value) if isinstance(value, Subdocument) else value
            self.merged[id(value)] = str(merged)
        return self.merged[id(value)]

    def _merge(self, value: Subdocument) -> object:
        source = io.BytesIO(value.source) if isinstance(value.source, bytes) else value.source
        merged = self.upstream.new_subdoc(str(source) if isinstance(source, Path) else source)
        if value.build is not None:
            value.build(merged)
        return merged


class _AnywhereCodeGenerator(PartCodeGenerator):
    """Prints without knowing the place, which docxtpl's sources do not tell."""

    def _printer(self, node: nodes.Expr) -> str:
        return "anywhere"


class _SlowTemplate(Template):
    def new_context(self, *args: Any, **kwargs: Any) -> RenderContext:
        context = super().new_context(*args, **kwargs)
        assert isinstance(context, RenderContext)
        assert isinstance(self.environment, SlowEnvironment)
        context.work = self.environment.work
        return context


class SlowEnvironment(PartEnvironment):
    """The environment of one slow render; not shared."""

    code_generator_class = _AnywhereCodeGenerator
    template_class = _SlowTemplate
    work: SlowWork

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        bound_loops(tree)
        return tree


class StrictDocxTemplate(DocxTemplate):  # type: ignore[misc]
    """docxtpl without what it is known to do wrong."""

    def patch_xml(self, src_xml: str) -> str:
        """Make a part ready as the compiled parts are, so that both ways read a template alike."""
        return without_marks(text_part(DOCUMENT, opened(DOCUMENT, src_xml.encode("utf-8"))).source)

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """Render a part and leave out the characters that XML cannot hold."""
        jinja_env.work.part = str(part.partname).lstrip("/")
        xml: str = super().render_xml_part(src_xml, part, context, jinja_env)
        return without_illegal_characters(xml)

    def fix_tables(self, xml: str) -> Any:
        """Repair grids, but refuse XML that is not well-formed instead of losing text."""
        wrong = malformed(xml.encode("utf-8"))
        if wrong is not None:
            raise NotWellFormed(wrong[0])
        return super().fix_tables(xml)

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """Leave the properties to the compiled parts."""

    def render_footnotes(self, context: Any, jinja_env: Any = None) -> None:
        """Render each part of footnotes once, so that no data is taken for a template."""
        for part in self.docx.part.package.parts:
            if part.content_type.endswith("wordprocessingml.footnotes+xml"):
                xml = self.patch_xml(part.blob.decode("utf-8"))
                part._blob = self.render_xml_part(xml, part, context, jinja_env).encode("utf-8")


def render_slowly(
    package: bytes,
    context: Mapping[str, Any],
    environment: SlowEnvironment,
    work: SlowWork,
    kept: Mapping[str, bytes],
    finish: Finish | None = None,
) -> bytes:
    """Render ``package`` through docxtpl; ``kept`` are parts already rendered that replace docxtpl's.

    ``finish`` may change the parts before they are packed; the letters of the body are not gathered on this way.
    """
    upstream = StrictDocxTemplate(io.BytesIO(package))
    upstream.init_docx()
    work.upstream, work.merged, environment.work = upstream, {}, work
    upstream.render({**environment.globals, **context}, environment)
    buffer = io.BytesIO()
    upstream.docx.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries |= {name: data for name, data in kept.items() if name in entries}
    emptied = emptied_pattern(CONTAINERS)
    assert emptied is not None
    for name in filter(is_word, entries):
        if emptied.search(entries[name]):
            entries[name] = refilled(entries[name])
    if finish is not None:
        entries = dict(finish(list(entries.items()), None))
    return FixedEntries({}).complete(
        sorted(entries.items(), key=lambda entry: (entry[0] != "[Content_Types].xml", entry[0]))
    )


def package_of(entries: Mapping[str, bytes], subdocument: object) -> bytes:
    """Return the package to render: the template's, or that of the docxtpl object that a ``Subdoc`` is bound to."""
    bound = getattr(subdocument, "tpl", None)
    if isinstance(subdocument, Subdocument) or bound is None:
        return FixedEntries({}).complete(entries.items())
    buffer = io.BytesIO()
    bound.docx.save(buffer)
    return buffer.getvalue()
