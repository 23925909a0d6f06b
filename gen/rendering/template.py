"""A Word template compiled once and rendered many times."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from jinja2 import Template
from jinja2.exceptions import TemplateSyntaxError

from gen.domain.diagnostic import Diagnostic, Severity
from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.rendering import environment as environments
from gen.rendering.archive import Archive
from gen.rendering.compiling import CompiledPart, compile_part
from gen.rendering.environment import Filters, PartEnvironment
from gen.rendering.fields import FieldTree, needed_fields
from gen.rendering.parts import normalised, text_parts
from gen.rendering.running import run_part
from gen.rendering.stopping import finding_of
from gen.rendering.work import Work


class Way(StrEnum):
    """How a document was rendered: compiled text alone, with table grids repaired, or by docxtpl itself."""

    FAST = "fast"
    MEDIUM = "medium"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that a draft shows as its mark: the name, the part and the tag that prints it."""

    name: str
    part: str
    tag: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document: its bytes, the way it took, and what its draft is missing."""

    content: bytes
    way: Way
    missing: tuple[Missing, ...] = ()


class CompiledTemplate:
    """A compiled template: immutable, shared between threads, pickled without its source being compiled again.

    ``filters`` are functions by the name templates call them; to be pickled they must be importable.
    """

    def __init__(
        self, name: str, archive: Archive, parts: tuple[CompiledPart, ...], fields: FieldTree, filters: Filters
    ) -> None:
        self.name = name
        self.fields = fields
        self._archive = archive
        self._parts = parts
        self._filters = dict(filters)
        self._runtimes: dict[bool, tuple[PartEnvironment, tuple[Template, ...]]] = {}

    @classmethod
    def compile(
        cls, source: str | Path | bytes, *, filters: Filters | None = None, name: str = ""
    ) -> "CompiledTemplate":
        """Compile a .docx given as a path or as bytes; raise ``TemplateError`` with every fault found."""
        package = source if isinstance(source, bytes) else Path(source).read_bytes()
        name = name or (_("mẫu") if isinstance(source, bytes) else Path(source).name)
        environment = environments.strict(filters or {})
        entries = normalised(package)
        parts, trees = [], []
        for text in text_parts(entries):
            try:
                part, tree = compile_part(text, environment)
            except TemplateSyntaxError as error:
                raise _syntax_error(name, text.name, error) from error
            parts.append(part)
            trees.append(tree)
        archive = Archive(entries).without(part.name for part in parts)
        fields = needed_fields(trees, environment.globals)
        return cls(name, archive, tuple(parts), fields, filters or {})

    def render(self, context: Mapping[str, Any], *, missing: str | None = None) -> bytes:
        """Return the finished document; see ``render_reporting``."""
        return self.render_reporting(context, missing=missing).content

    def render_reporting(self, context: Mapping[str, Any], *, missing: str | None = None) -> Rendered:
        """Return the finished document and how it was made.

        A name or value that is missing raises ``TemplateError``, unless ``missing`` is a mark (“…”) to print in its
        place, as a draft does.
        """
        environment, templates = self._runtime(missing is not None)
        work = Work(missing)
        values = {**environment.globals, **context}
        absent: list[Missing] = []
        contents = []
        for part, template in zip(self._parts, templates, strict=True):
            contents.append((part.name, self._run(part, template, values, work)))
            absent.extend(_missing_in(part, work))
        way = Way.MEDIUM if work.repaired else Way.FAST
        return Rendered(self._archive.complete(contents), way, tuple(absent))

    def _run(self, part: CompiledPart, template: Template, values: dict[str, Any], work: Work) -> bytes:
        try:
            return run_part(part, template, values, work)
        except Exception as error:
            finding = finding_of(error, self.name, part, template)
            raise TemplateError(finding.message, (finding,)) from error

    def _runtime(self, drafting: bool) -> tuple[PartEnvironment, tuple[Template, ...]]:
        runtime = self._runtimes.get(drafting)
        if runtime is None:
            make = environments.draft if drafting else environments.strict
            environment = make(self._filters)
            runtime = environment, tuple(part.template(environment) for part in self._parts)
            self._runtimes[drafting] = runtime
        return runtime

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_runtimes": {}}


def _missing_in(part: CompiledPart, work: Work) -> list[Missing]:
    """Take what ``part`` was missing out of ``work``."""
    found = []
    for name, line in work.missing:
        tag = part.tag_at(line)
        found.append(Missing(name, part.name, tag.text if tag else ""))
    work.missing.clear()
    return found


def _syntax_error(file: str, part: str, error: TemplateSyntaxError) -> TemplateError:
    message = _("Mẫu sai cú pháp: {detail}.").format(detail=error.message)
    finding = Diagnostic("TPL001", "syntax", Severity.ERROR, message, DocumentLocation(file, part))
    return TemplateError(message, (finding,))
