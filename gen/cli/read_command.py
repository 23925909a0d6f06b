"""``gen read FILE...``: figures out of finished documents."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import click

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.options import format_options
from gen.cli.output import say, say_json, say_page
from gen.cli.programme_option import programme_option
from gen.cli.streams import json_lines
from gen.domain.errors import ConfigurationError
from gen.formatters.changes import change_lines, counted_changes
from gen.intake.figures_in_document import FigureState, ReadFigure
from gen.messages import _
from gen.pipeline.read import ReadDocument, as_workbook, documents_in, read_documents, write_figures
from gen.pipeline.records.read import document_record, figure_record
from gen.revision.changes import DocumentChangeKind
from gen.spreadsheets.csv_text import csv_text

_COLUMNS = (
    *("file", "kind", "agency", "year", "code", "figure", "label", "unit"),
    *("state", "value", "text", "old_value", "old_text", "source"),
)


@command_with_help(
    _("Đọc số liệu từ văn bản đã hoàn thành; nêu rõ số nào đã sửa hoặc bị xóa trong Word, số nào đã mất nguồn.")
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar=_("TỆP_HOẶC_THƯ_MỤC..."))
@format_options("text", "csv", "json", "xlsx")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar=_("TỆP"),
    help=_("Ghi kết quả vào tệp (cần có khi --format xlsx)."),
)
@programme_option
@pass_command
def command(command_context: CommandContext, paths: tuple[Path, ...], form: str, output: Path | None) -> int:
    """Read and list."""
    form = _form_meant(form, output)
    files = _files(paths)
    worst = exits.Worst()
    documents = worst.of(read_documents(files), _code_of)
    if form in _WITHOUT_REASONS:
        documents = _reasons_told(documents)
    if form == "xlsx" and output is not None:
        say(write_figures(output, as_workbook(documents), form, command_context.anywhere.store))
    elif output is not None:
        text = "\n".join(_WRITERS[form](documents))
        content = text.encode("utf-8-sig" if form == "csv" else "utf-8")
        say(write_figures(output, content, form, command_context.anywhere.store))
    else:
        for line in _WRITERS[form](documents):
            _SAYERS[form](line)
    return worst.code


def _files(paths: tuple[Path, ...]) -> list[Path]:
    files = list(documents_in(paths))
    if not files:
        places = ", ".join(map(str, paths))
        raise ConfigurationError(_("Không có tệp .docx nào trong “{folder}”.").format(folder=places))
    return files


def _form_meant(form: str, output: Path | None) -> str:
    """Return the form asked for; where none was, that which the ending of the file stands for."""
    ending = output.suffix.lower().removeprefix(".") if output else ""
    if form == "text" and ending in ("csv", "json", "xlsx"):
        return ending
    if form == "xlsx" and ending != "xlsx":
        raise ConfigurationError(_("--format xlsx cần -o TỆP.xlsx."))
    return form


def _code_of(document: ReadDocument) -> int:
    """Return 2 for a file that could not be read, 1 for one that holds no figures of ours or has lost some."""
    if document.unreadable:
        return exits.COULD_NOT_RUN
    return exits.FINDINGS if document.reason or document.lost else exits.DONE


def _reasons_told(documents: Iterable[ReadDocument]) -> Iterator[ReadDocument]:
    """Yield the documents; say beside the table which have no figures, and why."""
    for document in documents:
        if document.reason:
            say(f"{document.path}: {document.reason}", err=True)
        yield document


def _as_text(documents: Iterable[ReadDocument]) -> Iterator[str]:
    return (line for document in documents for line in _lines(document))


def _lines(document: ReadDocument) -> Iterator[str]:
    counts = {state: sum(figure.state is state for figure in document.figures) for state in FigureState}
    parts = [
        _("{count} số liệu").format(count=len(document.figures)),
        _("{count} đã sửa trong Word").format(count=counts[FigureState.EDITED]),
    ]
    if counts[FigureState.LOST]:
        parts.append(_("{count} đã bị xóa khỏi văn bản").format(count=counts[FigureState.LOST]))
    parts += counted_changes(document.revision)
    yield f"{document.path}: {document.reason or ', '.join(parts)}"
    if document.revision.unknown and not document.reason:
        yield _("  Không đối chiếu được với lúc lập: {reason}.").format(reason=document.revision.unknown)
    named = {change.figure for change in document.revision.changes if change.kind is DocumentChangeKind.FIGURE}
    for figure in document.edited:
        if figure.id not in named:
            yield f"  {figure.id}  {figure.label}: {figure.old_text} → {figure.text}"
    labels = {figure.id: figure.label for figure in document.figures}
    for line in change_lines(document.revision.changes, labels):
        yield f"  {line}"
    for block, original in document.revision.tracked:
        text = _("  chưa duyệt ở đoạn {number}: chấp nhận thì “{accepted}”, từ chối thì “{original}”")
        yield text.format(number=block.paragraph, accepted=block.text, original=original)
    for figure in document.lost:
        deleted = _("{old} → đã bị xóa khỏi văn bản").format(old=figure.old_text) if figure.old_text else figure.text
        yield f"  {'  '.join(filter(None, (figure.id, figure.label)))}: {deleted}"


def _as_csv(documents: Iterable[ReadDocument]) -> Iterator[str]:
    rows = (_row(document, figure) for document in documents for figure in document.figures)
    yield csv_text(_COLUMNS, ([row[name] for name in _COLUMNS] for row in rows))


def _as_json(documents: Iterable[ReadDocument]) -> Iterator[str]:
    return json_lines(map(document_record, documents))


def _row(document: ReadDocument, figure: ReadFigure) -> dict[str, object]:
    whose = {"file": document.path, "kind": document.kind, "agency": document.agency}
    of = {"year": document.year or None, "code": document.code}
    figures = figure_record(figure)
    sources = "; ".join(str(source) for source in figure.sources)
    return whose | of | {name: figures[name] for name in _COLUMNS if name in figures} | {"source": sources}


_WITHOUT_REASONS = frozenset({"csv", "xlsx"})
"""The forms with a row for each figure, in which a document without any has no place."""
_WRITERS: Mapping[str, Callable[[Iterable[ReadDocument]], Iterator[str]]] = {
    "text": _as_text,
    "csv": _as_csv,
    "json": _as_json,
}
"""What writes the documents in each form except the workbook, line by line as they come."""
_SAYERS: Mapping[str, Callable[[str], None]] = {"text": say, "csv": say_page, "json": say_json}
"""How a line of each form is said."""
