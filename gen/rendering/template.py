"""A Word template compiled once and rendered many times."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

from jinja2 import Template

from gen.domain.diagnostic import Diagnostic, has_errors
from gen.domain.errors import TemplateError
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.rendering import environment as environments
from gen.rendering.archive import Archive
from gen.rendering.compiling import CompiledPart
from gen.rendering.environment import Filters, PartEnvironment
from gen.rendering.fields import FieldTree, needed_fields
from gen.rendering.inspecting import Inspection, inspect_parts
from gen.rendering.parts import normalised
from gen.rendering.places import short_name
from gen.rendering.rendered import Missing, Rendered, Way
from gen.rendering.running import run_part
from gen.rendering.stopping import finding_of
from gen.rendering.work import Work

Source = str | Path | bytes


class CompiledTemplate:
    """A compiled template: immutable, shared between threads, pickled without its source being compiled again.

    ``name`` is the file's name in findings, ``fields`` the names it needs (see ``fields``), ``warnings`` what its
    author should look at. ``filters`` are functions by the name that templates call them; to be pickled they must be
    importable.
    """

    def __init__(self, name: str, entries: Mapping[str, bytes], inspection: Inspection, filters: Filters) -> None:
        self.name = name
        self.warnings = tuple(inspection.findings)
        self._filters = dict(filters)
        self._parts = tuple(inspection.parts)
        self._archive = Archive(entries).without(part.name for part in self._parts)
        self._runtimes: dict[bool, tuple[PartEnvironment, tuple[Template, ...]]] = {}
        self.fields: FieldTree = needed_fields(inspection.trees, environments.strict({}).globals)

    @classmethod
    def compile(cls, source: Source, *, filters: Filters | None = None, name: str = "") -> Self:
        """Compile a .docx given as a path or as bytes; raise ``TemplateError`` with every fault found."""
        name, entries, inspection = _inspected(source, filters or {}, name)
        if has_errors(inspection.findings):
            message = _("Mẫu “{name}” có {count} lỗi, chưa dùng được.")
            raise TemplateError(message.format(name=name, count=len(inspection.findings)), tuple(inspection.findings))
        return cls(name, entries, inspection, filters or {})

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
            absent.extend(_missing_in(part, work, self.name))
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


def check_template(source: Source, *, filters: Filters | None = None, name: str = "") -> tuple[Diagnostic, ...]:
    """Return every fault of a template, errors and warnings, in the order of its parts; nothing is rendered."""
    return tuple(_inspected(source, filters or {}, name)[2].findings)


def _inspected(source: Source, filters: Filters, name: str) -> tuple[str, dict[str, bytes], Inspection]:
    package = source if isinstance(source, bytes) else Path(source).read_bytes()
    name = name or (_("mẫu") if isinstance(source, bytes) else Path(source).name)
    entries = normalised(package)
    return name, entries, inspect_parts(name, entries, environments.strict(filters))


def _missing_in(part: CompiledPart, work: Work, file: str) -> list[Missing]:
    """Take what ``part`` was missing out of ``work``."""
    places = (part.place_of(line) or DocumentLocation(file, short_name(part.name)) for _name, line in work.missing)
    found = [Missing(place.tag, place) for place in places]
    work.missing.clear()
    return found
