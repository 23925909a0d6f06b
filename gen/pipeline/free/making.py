"""``gen make --template`` and ``gen batch --template``: any template, any table."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError, TemplateError
from gen.domain.issuing import Store
from gen.intake.folding import nearest
from gen.intake.free_tables import FreeRow
from gen.messages import _
from gen.pipeline.free.delivering import Fate, Origin, deliver
from gen.pipeline.free.names import names_of
from gen.pipeline.free.pictures import picture_filters
from gen.pipeline.free.values import FreeData, fields_of, offered, read_free_data, single_row, slug
from gen.pipeline.output.manifest import Manifest, sha256_of
from gen.pipeline.output.targets import require_document, require_folder
from gen.rendering import CompiledTemplate
from gen.vietnamese import filters

_MARK = "…"
_UNKNOWN, _MISSING = "unknown-field", "missing-value"


class FreeRequest(Struct, frozen=True):
    """What was asked for: a template, its data, where the documents go.

    ``pattern`` names the document of each row; ``drafting`` prints the mark of missing values instead of refusing them.
    """

    template: Path
    data: Path
    workspace: Path
    output: Path | None = None
    pattern: str = ""
    drafting: bool = False


class FreeResult(Struct, frozen=True):
    """What became of one document: where it is, or why it was not made."""

    name: str
    fate: Fate | None = None
    path: Path | None = None
    findings: tuple[Diagnostic, ...] = ()
    missing: int = 0


class ReadyTemplate(Struct, frozen=True):
    """A template and data that fit together."""

    request: FreeRequest
    compiled: CompiledTemplate
    data: FreeData
    origin: Origin


def prepare(request: FreeRequest) -> ReadyTemplate:
    """Read both and compare them; raise TemplateError with a finding for each field that no column gives."""
    if not request.template.is_file():
        raise ConfigurationError(_("Không tìm thấy mẫu “{file}”.").format(file=request.template))
    if not request.data.is_file():
        raise ConfigurationError(_("Không tìm thấy tệp số liệu “{file}”.").format(file=request.data))
    content = request.template.read_bytes()
    name = str(request.template)
    known = {**filters(), **picture_filters(_home(request), request.data.parent)}
    data = read_free_data(request.data)
    row = single_row(data) if not request.pattern else (data.first.rows[0] if data.first and data.first.rows else None)
    offers = offered(fields_of(data, row))
    compiled, found = CompiledTemplate.compile_for(offers, content, filters=known, name=name)
    if found:
        text = _("Mẫu “{name}” cần {count} trường mà bảng không có.")
        lacking = tuple(_with_table(one, data, request) if one.name == _UNKNOWN else one for one in found)
        raise TemplateError(text.format(name=name, count=len(lacking)), lacking)
    return ReadyTemplate(request, compiled, data, Origin(name, sha256_of(content), data.files))


def _home(request: FreeRequest) -> Path:
    """Return the folder that pictures may come from: the workspace where the data are in it, else their own folder."""
    inside = request.data.resolve().is_relative_to(request.workspace.resolve())
    return request.workspace if inside else request.data.parent


def _with_table(found: Diagnostic, data: FreeData, request: FreeRequest) -> Diagnostic:
    """Return a finding on a field with the place where its column would be."""
    asked = found.message.partition("“")[2].partition("”")[0]
    table = next((one for one in data.tables if asked.startswith(f"{slug(one.name)}[]")), data.first)
    if table is None:
        return _saying(found, _("“{file}” không có mục này.").format(file=request.data))
    near = nearest(asked.rpartition(".")[2], table.headings)
    hint = _(" Có phải cột “{name}” không?").format(name=near) if near else ""
    text = _("Bảng {place}: không có cột cho trường này.{hint} Các cột: {known}.")
    several = ""
    if table is data.first and not request.pattern and len(table.rows) > 1:
        several = _(" Bảng có nhiều hàng: dùng gen batch để lập mỗi hàng một văn bản, hoặc lặp qua “rows”.")
    known = ", ".join(table.headings)
    return _saying(found, text.format(place=table.place(), hint=hint, known=known) + several)


def _saying(found: Diagnostic, more: str) -> Diagnostic:
    return replace(found, message=f"{found.message} {more}")


def make_one(prepared: ReadyTemplate, store: Store) -> FreeResult:
    """Make the only document of a template and its data."""
    request = prepared.request
    require_document(request.output)
    stem = request.template.stem
    target = request.output or request.workspace / "output" / f"{stem}.docx"
    if target.suffix.lower() != ".docx":
        target = target / f"{stem}.docx"
    made = _rendered(prepared, single_row(prepared.data), target.name)
    if isinstance(made, FreeResult):
        return made
    content, missing = made
    with store.alone_in(target.parent):
        manifest = Manifest(target.parent, store)
        try:
            fate, path = deliver(target.parent, target.name, content, prepared.origin, manifest, store)
        finally:
            manifest.close()
        manifest.settle()
    return FreeResult(target.name, fate, path, missing=missing)


def named_rows(prepared: ReadyTemplate) -> list[tuple[FreeRow, str]]:
    """Return the rows of the first table with the names of their documents."""
    if prepared.data.first is None:
        raise ConfigurationError(
            _("“{file}” không có bảng để lập mỗi hàng một văn bản.").format(file=prepared.request.data)
        )
    return names_of(prepared.request.pattern, prepared.data.first)


def folder_of(request: FreeRequest) -> Path:
    """Return where the documents of a batch go."""
    require_folder(request.output)
    return request.output or request.workspace / "output" / request.template.stem


def make_all(
    prepared: ReadyTemplate, rows: Sequence[tuple[FreeRow, str]], store: Store, watch: Callable[[FreeResult], None]
) -> list[FreeResult]:
    """Make the document of each row; one that cannot be made is told, and the others are made all the same."""
    folder = folder_of(prepared.request)
    results = []
    with store.alone_in(folder):
        manifest = Manifest(folder, store)
        try:
            for result in _delivered(prepared, rows, folder, manifest, store):
                watch(result)
                results.append(result)
        finally:
            manifest.close()
        manifest.settle()
    return results


def _delivered(
    prepared: ReadyTemplate, rows: Sequence[tuple[FreeRow, str]], folder: Path, manifest: Manifest, store: Store
) -> Iterator[FreeResult]:
    for row, name in rows:
        made = _rendered(prepared, row, name)
        if isinstance(made, FreeResult):
            yield made
            continue
        fate, path = deliver(folder, name, made[0], prepared.origin, manifest, store)
        yield FreeResult(name, fate, path, missing=made[1])


def _rendered(prepared: ReadyTemplate, row: FreeRow | None, name: str) -> tuple[bytes, int] | FreeResult:
    """Return the document and how many values it lacks, or why it was not made."""
    mark = _MARK if prepared.request.drafting else None
    values = fields_of(prepared.data, row)
    try:
        rendered = prepared.compiled.render_reporting(values, missing=mark)
    except TemplateError as error:
        return FreeResult(name, findings=tuple(_with_cell(one, prepared.data, row, values) for one in error.findings))
    return rendered.content, len(rendered.missing)


def _with_cell(found: Diagnostic, data: FreeData, row: FreeRow | None, values: dict[str, Any]) -> Diagnostic:
    """Return a finding on a missing value with the cells of its row that are empty."""
    if found.name != _MISSING or row is None or data.first is None:
        return found
    table = data.first
    empty = [table.place(row, place) for place, value in enumerate(row.values) if value is None]
    cells = ", ".join(place.cell or "" for place in empty)
    if not cells or not values:
        return found
    text = _("Ô trống ở hàng {row} của {file}: {cells}.")
    return _saying(found, text.format(row=row.number, file=table.file.path, cells=cells))
