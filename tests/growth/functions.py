"""What reads, checks and lints, tried on long texts: ordinary ones, and those that stop a reader at many places."""

import dataclasses
import gc
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from gen.decree import ND30
from gen.domain.errors import TemplateError
from gen.domain.schema import Column, ColumnKind
from gen.intake import Checker, ProgressFolder, Report
from gen.intake.cells.days import read_day
from gen.intake.cells.numbers import read_number
from gen.intake.cells.texts import clean, read_flag, read_text
from gen.intake.folding import fold, nearest
from gen.layout import build_template
from gen.layout.findings import SourceErrors
from gen.layout.inline import InlineError, runs
from gen.layout.source import parse
from gen.lint import lint_document
from gen.pipeline.numbering.canonical import BodyLetters
from gen.pipeline.numbering.describing import split_recipients
from gen.pipeline.numbering.examining import LintExaminer
from gen.pipeline.read import read_figures
from gen.programme import load_programme
from gen.programme.forms.shared import shared_tables
from gen.rendering import check_template
from gen.rendering.listing import resolve_listing
from gen.rendering.tags import canonical, tags_in
from gen.vietnamese import collation
from gen.vietnamese.encodings import decode_legacy
from gen.vietnamese.parsing import parse_number
from gen.wordml.patching.lines import day_of, find_date_lines, find_number_lines, find_reference_lines
from gen.wordml.plain import bytes_between_tags, text_of
from gen.wordml.reading.document import read_document
from gen.wordml.stamping import Draft
from gen.wordml.updating import with_figures
from tests.growth.pieces import LINES, ORDINARY, PIECES, TAILS
from tests.support.growth import ROOT, growth
from tests.support.reported import CORRECT, write_csv, write_workbook
from tests.support.word import DRAFT_HEADER, RECORD, document, docx, paragraph, run

Act = Callable[[str], object]


def cells() -> Iterator[tuple[str, Act]]:
    """Yield what reads one cell, a heading, a name."""
    for kind in ColumnKind:
        column = Column("key", "Cột", kind, values=("Có", "Không rõ"), wordy=True)
        if kind.is_number:
            yield f"number {kind}", _number_of(kind)
        elif kind.is_day:
            yield f"day {kind}", _day_of(kind)
        elif kind is ColumnKind.FLAG:
            yield "flag", read_flag
        else:
            yield f"text {kind}", _text_of(column)
    yield from (("clean", clean), ("fold", fold), ("nearest", lambda text: nearest(text, ("Nhiệm vụ", "Tập huấn"))))
    yield from (("old encodings", decode_legacy), ("printed number", parse_number), ("written date", day_of))
    yield "recipients", lambda text: split_recipients((text, f"Lưu: {text}", f"- {text}"))
    yield "collation", lambda text: collation.sort_names((text, "a"))


def _number_of(kind: ColumnKind) -> Act:
    return lambda text: read_number.__wrapped__(text, kind)


def _day_of(kind: ColumnKind) -> Act:
    return lambda text: getattr(read_day, "__wrapped__", read_day)(text, kind, 2024)


def _text_of(column: Column) -> Act:
    return lambda text: read_text(text, column)


def templates() -> Iterator[tuple[str, Act]]:
    """Yield what reads what is written for templates."""
    yield "tags", lambda text: [tag.word for tag in tags_in(text)]
    yield "canonical tag", lambda text: canonical("{{" + text)
    yield "marks", _marks
    yield "source", _source
    yield "listing", lambda text: resolve_listing(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>")


def checked_templates() -> Iterator[tuple[str, Act]]:
    """Yield the check of a whole template, a long text in it or in one of its tags."""
    yield "check", lambda text: check_template(docx(document(paragraph(run(_typed(text))))))
    yield "check of one tag", lambda text: check_template(docx(document(paragraph(run(_typed(f"{{{{ {text} }}}}"))))))


def _marks(text: str) -> None:
    try:
        runs(text)
    except InlineError:
        return


def _source(text: str) -> None:
    try:
        parse(f"::title type=A subject={text}\n{text}\n::table cols=50,50 header=1\n|{text}|a|\n::end")
    except SourceErrors:
        return


def sources() -> Iterator[tuple[str, Act]]:
    """Yield what builds a template from a source of very many lines."""
    yield "building", _build


def _build(text: str) -> None:
    try:
        build_template(text, ND30, "annual")
    except TemplateError:
        return


def documents(spread: Callable[[str], str]) -> Iterator[tuple[str, Act]]:
    """Yield what reads finished documents; ``spread`` puts a text into paragraphs."""

    def file(text: str) -> bytes:
        return docx(document(DRAFT_HEADER, spread(text)), record=RECORD)

    def part(text: str) -> bytes:
        return document(spread(text))

    yield "lint", lambda text: lint_document(read_document(file(text), "a.docx"))
    yield "number lines", lambda text: find_number_lines(part(text))
    yield "date lines", lambda text: find_date_lines(part(text))
    yield "reference lines", lambda text: find_reference_lines(part(text))
    yield "plain text", lambda text: (text_of(part(text)), bytes_between_tags(part(text)))
    yield "letters of a body", lambda text: BodyLetters(part(text)).of_changed(part(f"{text}a"))
    yield "read figures", lambda text: read_figures(file(text), Path("a.docx"))
    yield "describe", lambda text: _describe(file(text))
    yield "update", lambda text: with_figures(Draft(file(text)), Draft(file(text)), {})


def _describe(content: bytes) -> None:
    LintExaminer()(content, Draft(content, "a.docx"))


def _typed(text: str) -> str:
    return "".join(letter for letter in escape(text) if letter not in "\x00")


def in_one_paragraph(text: str) -> str:
    """Put a text into one run of one paragraph."""
    return paragraph(run(_typed(text)))


def in_many_paragraphs(text: str) -> str:
    """Put a text into paragraphs of eighty letters."""
    return "".join(paragraph(run(_typed(text[start : start + 80]))) for start in range(0, len(text), 80))


def in_many_runs(text: str) -> str:
    """Put a text into one paragraph of runs of eight letters, with line breaks between them."""
    pieces = (text[start : start + 8] for start in range(0, len(text), 8))
    return paragraph("<w:r><w:br/></w:r>".join(run(_typed(piece)) for piece in pieces))


def reports() -> Iterator[tuple[str, Act]]:
    """Yield the check of a whole report, a long text in every cell of a column of each table."""
    yield "report in CSV", lambda text: _check(text, write_csv)
    yield (
        "report in a workbook",
        lambda text: _check(text, lambda at, tables: write_workbook(at / "a.xlsx", tables=tables)),
    )


@cache
def _checker() -> Checker:
    return Checker(load_programme(ROOT / "data", "1439"), ProgressFolder(ROOT / "data" / "progress", shared_tables()))


def _check(text: str, write: Callable[..., Path]) -> None:
    shown = "".join(letter for letter in text if letter.isprintable() or letter in "\n\t")[:32767]
    tables = {
        key: [[shown if isinstance(cell, str) else cell for cell in row] for row in rows]
        for key, rows in CORRECT.items()
    }
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "2024", tables=tables)
        _checker().check(Report(path, "lao-cai", 2024))


@dataclasses.dataclass(frozen=True)
class Group:
    """Functions that are tried alike: sizes are letters, ``slack`` seconds."""

    functions: Callable[[], Iterator[tuple[str, Act]]]
    size: int
    slack: float
    pieces: tuple[str, ...] = PIECES
    tails: tuple[str, ...] = TAILS


GROUPS: Mapping[str, Group] = {
    "cells": Group(cells, 4000, 0.02),
    "the longest cell": Group(cells, 8192, 0.04, pieces=ORDINARY),
    "templates": Group(templates, 2000, 0.02),
    "checked templates": Group(checked_templates, 1000, 0.1, pieces=ORDINARY, tails=("!",)),
    "sources": Group(sources, 20_000, 0.4, pieces=LINES, tails=("",)),
    "one paragraph": Group(lambda: documents(in_one_paragraph), 4000, 0.15, tails=("!",)),
    "many paragraphs": Group(lambda: documents(in_many_paragraphs), 4000, 0.15, tails=("!",)),
    "many runs": Group(lambda: documents(in_many_runs), 1000, 0.1, tails=("!",)),
    "a million letters in one paragraph": Group(
        lambda: documents(in_one_paragraph), 250_000, 2.0, pieces=ORDINARY, tails=("!",)
    ),
    "a million letters in many paragraphs": Group(
        lambda: documents(in_many_paragraphs), 250_000, 2.0, pieces=ORDINARY, tails=("!",)
    ),
    "reports": Group(reports, 8192, 0.6, pieces=("a ", "7 ", ". "), tails=("!",)),
}
_LIMIT = 5.0


def slow(group: Group, times: int = 1) -> Iterator[str]:
    """Yield what takes too long; sizes are so many times those of the group."""
    size, slack, limit = group.size * times, group.slack * times, max(_LIMIT, 20 * group.slack) * times
    for name, act in group.functions():
        act("a")
        for piece in group.pieces:
            for tail in group.tails:
                make = _maker(piece, tail)
                if told := growth(act, make, size, slack, limit):
                    yield f"{name} on {piece!r} again and again, then {tail!r}: {told}"


def _maker(piece: str, tail: str) -> Callable[[int], Any]:
    return lambda many: piece * (many // len(piece)) + tail


if __name__ == "__main__":
    gc.disable()  # its rounds through all that is loaded are no part of what is measured
    for told in slow(GROUPS[sys.argv[1]]):
        sys.stdout.write(told + "\n")
