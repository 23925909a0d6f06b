"""A Word template compiled once and rendered many times."""

from collections.abc import Callable, Iterator, Mapping
from copy import copy
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from jinja2 import StrictUndefined

from gen.domain.diagnostic import Diagnostic, has_errors
from gen.domain.errors import TemplateError
from gen.messages import _
from gen.rendering import environment as environments
from gen.rendering.archive import FixedEntries
from gen.rendering.environment import Filters
from gen.rendering.limits import MAX_TURNS
from gen.rendering.refusals import NeedsDocxtpl
from gen.rendering.rendered import Finish, Rendered, Way
from gen.rendering.session import MissingValues, Runtime, missing_values_error
from gen.rendering.values import Subdocument, url_mark
from gen.rendering.work import Work

if TYPE_CHECKING:  # a template that was compiled before needs nothing of what compiles and checks
    from gen.rendering.checks.comparing import Provided
    from gen.rendering.fields import FieldTree
    from gen.rendering.inspecting import Inspection

Source = str | Path | bytes
_READ_AGAIN = frozenset({str, int, float, bool, list, tuple, dict, date, type(None)})
"""Types of values that can be read more than once: most are told by this, without asking what they can do."""


class CompiledTemplate:
    """A compiled template: immutable, shared between threads, pickled without its source being compiled again.

    ``name`` is the file's name in findings, ``fields`` the names it needs (see ``fields``), ``warnings`` what its
    author should look at. ``filters`` are functions by the name that templates call them; to be pickled they must be
    importable.
    """

    def __init__(self, name: str, entries: Mapping[str, bytes], inspection: "Inspection", filters: Filters) -> None:
        from gen.rendering.fields import needed_fields

        self.name = name
        self.warnings = tuple(inspection.findings)
        self.fields: FieldTree = needed_fields(inspection.trees, environments.strict({}).globals)
        self._filters = dict(filters)
        self._parts = tuple(inspection.parts)
        self._entries = dict(entries)
        self._archives: dict[frozenset[str], FixedEntries] = {}
        self._runtimes: dict[bool, Runtime] = {}

    @classmethod
    def compile(cls, source: Source, *, filters: Filters | None = None, name: str = "") -> Self:
        """Compile a .docx given as a path or as bytes; raise ``TemplateError`` with every finding found."""
        return cls.compile_for(None, source, filters=filters, name=name)[0]

    @classmethod
    def compile_for(
        cls, provided: "Provided | None", source: Source, *, filters: Filters | None = None, name: str = ""
    ) -> tuple[Self, tuple[Diagnostic, ...]]:
        """Compile as ``compile`` does, and return also what the template asks for beyond what is ``provided``."""
        name, entries, inspection = inspected(source, filters or {}, name)
        if has_errors(inspection.findings):
            message = _("Mẫu “{name}” có {count} lỗi, chưa dùng được.")
            raise TemplateError(message.format(name=name, count=len(inspection.findings)), tuple(inspection.findings))
        return cls(name, entries, inspection, filters or {}), tuple(_asked_beyond(name, inspection, provided))

    @property
    def is_fast(self) -> bool:
        """Whether plain values always take the fast way, and no part is ever parsed when rendered."""
        return all(part.proven and not part.grids for part in self._parts)

    def render(self, context: Mapping[str, Any], *, missing: str | None = None) -> bytes:
        """Return the finished document; see ``render_reporting``."""
        return self.render_reporting(context, missing=missing).content

    def render_reporting(
        self, context: Mapping[str, Any], *, missing: str | None = None, finish: Finish | None = None
    ) -> Rendered:
        """Return the finished document and how it was made.

        A name or value that is missing raises ``TemplateError`` with a finding for each, unless ``missing`` is a mark
        (“…”) to print in its place, as a draft does; a value printed through ``| required`` may never be missing.
        ``finish`` may change the rendered parts before they are packed.
        """
        context = _kept(context)
        work = Work(self._entries, missing, gathers=finish is not None)
        try:
            contents, absent = self._runtime(missing is not None).run(context, work)
        except NeedsDocxtpl as need:
            return self._rendered_slowly(context, missing, need.value, finish)
        except MissingValues as error:
            raise self._missing_values(error, context) from error
        letters = work.body.letters() if work.body is not None else None
        contents = (finish(contents, letters) if finish is not None else contents) + work.changed()
        archive = self._archive(frozenset(name for name, _data in contents if name in self._entries))
        way = Way.MEDIUM if work.repaired else Way.FAST
        return Rendered(archive.complete(contents), way, absent, dict(contents), letters)

    def replacing(
        self,
        *,
        pictures: Mapping[str, bytes] | None = None,
        contents: Mapping[bytes, bytes] | None = None,
        entries: Mapping[str, bytes] | None = None,
    ) -> Self:
        """Return a template with other pictures, media or embedded files; this one stays as it is.

        ``pictures`` are found by name, title or description in Word, ``contents`` (media, embedded files) by their old
        bytes, ``entries`` by their name in the zip. What is not found raises ``TemplateError``.
        """
        from gen.rendering.replacing import replaced_entries

        changed = replaced_entries(self._entries, pictures or {}, contents or {}, entries or {})
        other = copy(self)
        other._entries = self._entries | changed
        other._archives = {}
        return other

    def build_url_id(self, url: str) -> str:
        """Return what RichText takes as ``url_id`` for a link to ``url``; nothing is kept here."""
        return url_mark(url)

    def new_subdoc(self, source: Source | None = None, *, build: Callable[[Any], None] | None = None) -> Subdocument:
        """Return a sub-document for ``{{p x}}``: a file, or what ``build`` writes into it with python-docx."""
        return Subdocument(source, build)

    def _rendered_slowly(
        self, context: Mapping[str, Any], missing: str | None, subdocument: object, finish: Finish | None
    ) -> Rendered:
        from gen.rendering.by_docxtpl import SlowEnvironment, SlowWork, package_of, render_slowly
        from gen.rendering.checks.wording import in_vietnamese

        trial = Work(self._entries, missing, subdocuments=False)
        try:
            contents, absent = self._runtime(missing is not None).run(context, trial)
        except MissingValues as error:
            raise self._missing_values(error, context) from error
        undefined = environments.DraftUndefined if missing is not None else StrictUndefined
        environment, work = SlowEnvironment(undefined, self._filters), SlowWork(self._entries, missing)
        kept = {name: data for name, data in contents if not name.startswith("word/")}
        package = package_of(self._entries, subdocument)
        try:
            content = render_slowly(package, context, environment, work, kept, finish)
        except Exception as error:
            message = _("Không ghép được văn bản con vào mẫu “{name}”: {detail}").format(
                name=self.name, detail=in_vietnamese(error)
            )
            raise TemplateError(message) from error
        return Rendered(content, Way.SLOW, absent)

    def _missing_values(self, error: MissingValues, context: Mapping[str, Any]) -> TemplateError:
        trial = Work(self._entries, "…", subdocuments=False)
        return missing_values_error(error.first, self._runtime(drafting=True), context, trial)

    def _runtime(self, drafting: bool) -> Runtime:
        runtime = self._runtimes.get(drafting)
        if runtime is None:
            make = environments.draft if drafting else environments.strict
            runtime = self._runtimes[drafting] = Runtime.ready(self.name, make(self._filters), self._parts)
        return runtime

    def _archive(self, written: frozenset[str]) -> FixedEntries:
        """Return the entries that stay, laid out once for each set of entries that a render writes."""
        archive = self._archives.get(written)
        if archive is None:
            kept = {name: data for name, data in self._entries.items() if name not in written}
            archive = self._archives[written] = FixedEntries(kept)
        return archive

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_runtimes": {}, "_archives": {}}


def _kept(context: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return ``context`` with its iterators read into lists: several parts, or a second run, read them again."""
    iterators = [
        name for name, value in context.items() if type(value) not in _READ_AGAIN and isinstance(value, Iterator)
    ]
    if not iterators:
        return context
    return {**context, **{name: list(islice(context[name], MAX_TURNS)) for name in iterators}}


def check_template(
    source: Source, *, filters: Filters | None = None, name: str = "", provided: "Provided | None" = None
) -> tuple[Diagnostic, ...]:
    """Return every finding of a template, errors and warnings, in the order of its parts; nothing is rendered.

    ``provided`` is the tree of names that a kind of document offers: what the template asks for beyond it is a finding.
    """
    name, _entries, inspection = inspected(source, filters or {}, name)
    return (*inspection.findings, *_asked_beyond(name, inspection, provided))


def _asked_beyond(name: str, inspection: "Inspection", provided: "Provided | None") -> Iterator[Diagnostic]:
    if provided is not None:
        from gen.rendering.checks.comparing import field_findings

        known = environments.strict({}).globals
        for part, tree in inspection.asked:
            yield from field_findings(name, part, tree, provided, known)


def inspected(source: Source, filters: Filters, name: str) -> tuple[str, dict[str, bytes], "Inspection"]:
    """Return the name of a template, its entries, and what was found in them; raise for what is no template."""
    from gen.rendering.admission import admitted
    from gen.rendering.inspecting import inspect_parts

    package = source if isinstance(source, bytes) else Path(source).read_bytes()
    name = name or (_("mẫu") if isinstance(source, bytes) else Path(source).name)
    admitted(package, name)
    entries = _normalised(package, name)
    inspection = inspect_parts(name, entries, environments.strict(filters))
    return name, entries | inspection.cleared, inspection


def _normalised(package: bytes, name: str) -> dict[str, bytes]:
    from gen.rendering.packages import normalised

    try:
        return normalised(package)
    except Exception as error:
        message = _("Không nhận mẫu “{name}”: Word không mở được tệp này.")
        raise TemplateError(message.format(name=name)) from error
