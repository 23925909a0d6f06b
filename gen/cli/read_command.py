"""``gen read FILE...``: figures out of finished documents."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from gen.cli import exits
from gen.cli.context import CommandContext, pass_command
from gen.cli.options import command as command_with_help
from gen.cli.options import format_options
from gen.cli.output import say, say_page
from gen.domain.errors import ConfigurationError
from gen.intake.figures_in_document import FigureState, ReadFigure
from gen.messages import _
from gen.messages.visible import visible_json, visible_line
from gen.pipeline.read import ReadDocument, as_workbook, documents_in, read_documents, write_figures
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
@pass_command
def command(command_context: CommandContext, paths: tuple[Path, ...], form: str, output: Path | None) -> int:
    """Read and list."""
    form = _form_meant(form, output)
    documents = list(read_documents(documents_in(paths)))
    if not documents:
        places = ", ".join(map(str, paths))
        raise ConfigurationError(_("Không có tệp .docx nào trong “{folder}”.").format(folder=places))
    if form == "xlsx" and output is not None:
        _write_workbook(documents, output, command_context)
        return _exit_code(documents)
    text = {"text": _as_text, "csv": _as_csv, "json": _as_json}[form](documents)
    if output is None:
        say_page(text)
    else:
        content = text.encode("utf-8-sig" if form == "csv" else "utf-8")
        say(write_figures(output, content, form, command_context.anywhere.store))
    return _exit_code(documents)


def _form_meant(form: str, output: Path | None) -> str:
    """Return the form asked for; where none was, that which the ending of the file stands for."""
    ending = output.suffix.lower().removeprefix(".") if output else ""
    if form == "text" and ending in ("csv", "json", "xlsx"):
        return ending
    if form == "xlsx" and ending != "xlsx":
        raise ConfigurationError(_("--format xlsx cần -o TỆP.xlsx."))
    return form


def _exit_code(documents: Sequence[ReadDocument]) -> int:
    """Return 2 when a file could not be read, 1 when one holds no figures of ours or has lost some."""
    if any(document.unreadable for document in documents):
        return exits.COULD_NOT_RUN
    lost = any(document.reason or document.lost for document in documents)
    return exits.FAULTS_FOUND if lost else exits.DONE


def _write_workbook(documents: Sequence[ReadDocument], output: Path, command_context: CommandContext) -> None:
    say(write_figures(output, as_workbook(documents), "xlsx", command_context.anywhere.store))


def _as_text(documents: Sequence[ReadDocument]) -> str:
    return "\n".join(visible_line(line) for document in documents for line in _lines(document))


def _lines(document: ReadDocument) -> Iterator[str]:
    counts = {state: sum(figure.state is state for figure in document.figures) for state in FigureState}
    parts = [
        _("{count} số liệu").format(count=len(document.figures)),
        _("{count} đã sửa trong Word").format(count=counts[FigureState.EDITED]),
    ]
    if counts[FigureState.LOST]:
        parts.append(_("{count} đã bị xóa khỏi văn bản").format(count=counts[FigureState.LOST]))
    yield f"{document.path}: {document.reason or ', '.join(parts)}"
    for figure in document.edited:
        yield f"  {figure.id}  {figure.label}: {figure.old_text} → {figure.text}"
    for figure in document.lost:
        deleted = _("{old} → đã bị xóa khỏi văn bản").format(old=figure.old_text) if figure.old_text else figure.text
        yield f"  {'  '.join(filter(None, (figure.id, figure.label)))}: {deleted}"


def _as_csv(documents: Sequence[ReadDocument]) -> str:
    rows = (_row(document, figure) for document in documents for figure in document.figures)
    return csv_text(_COLUMNS, ([row[name] for name in _COLUMNS] for row in rows))


def _as_json(documents: Sequence[ReadDocument]) -> str:
    records = [
        {
            "file": str(document.path),
            "kind": document.kind or None,
            "agency": document.agency or None,
            "year": document.year or None,
            "code": document.code or None,
            "date": document.day.isoformat() if document.day else None,
            "reason": document.reason or None,
            "figures": [_figure(figure) for figure in document.figures],
        }
        for document in documents
    ]
    return visible_json(json.dumps(records, ensure_ascii=False, indent=1))


def _row(document: ReadDocument, figure: ReadFigure) -> dict[str, object]:
    whose = {"file": str(document.path), "kind": document.kind, "agency": document.agency}
    of = {"year": document.year or None, "code": document.code}
    figures = _figure(figure)
    sources = "; ".join(str(source) for source in figure.sources)
    return whose | of | {name: figures[name] for name in _COLUMNS if name in figures} | {"source": sources}


def _figure(figure: ReadFigure) -> dict[str, object]:
    return {
        "figure": figure.id,
        "label": figure.label,
        "unit": figure.unit,
        "state": figure.state.value,
        "value": None if figure.value is None else f"{figure.value:f}",
        "text": figure.text,
        "old_value": None if figure.old_value is None else f"{figure.old_value:f}",
        "old_text": figure.old_text,
        "sources": [str(source) for source in figure.sources],
    }
