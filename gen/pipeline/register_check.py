"""``gen register check``: do the books agree with themselves, and with the documents in a folder?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.domain.finding import Finding
from gen.domain.workspace import Workspace
from gen.messages.one_file import Failure, attempted
from gen.pipeline.incoming.checking import check_incoming
from gen.pipeline.numbering import findings as numbering
from gen.pipeline.numbering.canonical import content_digest
from gen.pipeline.numbering.found import backwards, damaged, gap, in_book, in_file, pending, twin
from gen.pipeline.numbering.pdf_marks import read_pdf_marks
from gen.pipeline.numbering.preparing import MARK
from gen.pipeline.output.manifest import sha256_of
from gen.register import BookEntry, EntryState, Series, SeriesOpening, read_mark
from gen.wordml.stamping import Draft

if TYPE_CHECKING:
    from gen.register.book import Register


class NumberedFile(Struct, frozen=True):
    """A document in the folder that carries a number; ``mark`` is the line of the book it was stamped with."""

    path: Path
    code: str
    year: int | None
    mark: str
    digest: str


def check_books(
    register: "Register", folder: Path | None, workspace: Workspace, year: int | None = None
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the books of outgoing and incoming documents of a workspace, and with their files."""
    found = check_register(register, folder, year, workspace.received)
    if is_damaged(found):
        return found
    openings = [start for start in register.openings() if start.series.incoming]
    lines = register.incoming.lines(year=year)
    return (*found, *check_incoming(lines, openings, workspace.received, workspace.progress))


def check_register(
    register: "Register", folder: Path | None, year: int | None = None, apart: Path | None = None
) -> tuple[Diagnostic, ...]:
    """Return what is wrong with the book, and with the documents in the folder (drafts are not looked at).

    What lies under ``apart`` is others'. For a damaged book only the damage is reported.
    """
    if broken := register.damages():
        return tuple(map(damaged, broken))  # the lines of a damaged book would mislead
    entries = register.entries(year=year)
    openings = [start for start in register.openings() if year in (None, start.year)]
    files, unread = _numbered_files(folder, apart) if folder is not None else ([], [])
    files = [one for one in files if year in (None, one.year)]
    found = [*_in_series(entries, openings), *_twins(entries), *_waiting(entries, files)]
    if folder is not None:
        found += [*unread, *_in_folder(entries, openings, files)]
    return tuple(found)


def is_damaged(findings: Iterable[Diagnostic]) -> bool:
    """Tell whether the book was found broken, so that its lines were not compared."""
    return any(finding.code == numbering.DAMAGED_BOOK.code for finding in findings)


def _waiting(entries: Sequence[BookEntry], files: Sequence[NumberedFile]) -> Iterator[Diagnostic]:
    """Yield the numbers that are reserved: carried by a file and not confirmed, or not used yet."""
    carrying = {file.mark: file.path for file in files}
    for entry in _in(entries, EntryState.RESERVED):
        if entry.mark in carrying:
            yield in_file(numbering.NUMBER_NOT_CONFIRMED, carrying[entry.mark], code=entry.code)
        else:
            yield pending(entry, is_there=bool(entry.path) and Path(entry.path).exists())


def _in_series(entries: Sequence[BookEntry], openings: Iterable[SeriesOpening]) -> Iterator[Diagnostic]:
    """Yield gaps, and dates that run against the numbers."""
    first = {(start.series, start.year): start.first for start in openings}
    volumes: dict[tuple[object, int], list[BookEntry]] = defaultdict(list)
    for entry in entries:
        volumes[entry.series, entry.year].append(entry)
    for (_series, year), lines in volumes.items():
        start = first.get((lines[0].series, year), 1)
        for missing in sorted(set(range(start, lines[-1].number + 1)) - {entry.number for entry in lines}):
            yield gap(lines[0], missing)
        standing = [entry for entry in lines if entry.state is not EntryState.VOID]
        for before, after in pairwise(standing):
            if after.day < before.day:
                yield backwards(before, after)


def _twins(entries: Sequence[BookEntry]) -> Iterator[Diagnostic]:
    """Yield numbers and symbols of one agency that stand twice in a year (ND30 Annex VI wants a warning)."""
    seen: dict[tuple[str, str, int], BookEntry] = {}
    for entry in entries:
        key = (entry.code, entry.series.issuer or entry.particulars.issuer, entry.year)
        if key in seen:
            yield twin(seen[key], entry)
        seen.setdefault(key, entry)


def _numbered_files(folder: Path, apart: Path | None) -> tuple[list[NumberedFile], list[Diagnostic]]:
    files, unread = [], []
    for path in sorted((*folder.rglob("*.docx"), *folder.rglob("*.pdf"))):
        if path.name.startswith("~$") or (apart is not None and path.is_relative_to(apart)):
            continue
        reader = _numbered_pdf if path.suffix == ".pdf" else _numbered_file
        found = attempted(partial(reader, path), path)
        if isinstance(found, Failure):
            unread.append(in_file(numbering.UNREADABLE_FILE, path, reason=found.sentence))
        elif found is not None:
            files.append(found)
    return files, unread


def _numbered_pdf(path: Path) -> NumberedFile | None:
    """Return what a copy made into a PDF says of its number; None for any other PDF."""
    marks = read_pdf_marks(path)
    named = read_mark(marks[0]) if marks else None
    if marks is None or named is None:
        return None
    return NumberedFile(path, f"{named[2]:02d}", named[1], marks[0], sha256_of(path.read_bytes()))


def _numbered_file(path: Path) -> NumberedFile | None:
    """Return what a document says of its number; None for a draft."""
    content = path.read_bytes()
    header = Draft(content, path.name).header
    if not header.number and MARK not in header.custom:
        return None
    year = header.day.year if header.day else None
    code = f"{header.number}/{header.symbol}"
    return NumberedFile(path, code, year, header.custom.get(MARK, ""), sha256_of(content))


def _in_folder(
    entries: Sequence[BookEntry], openings: Sequence[SeriesOpening], files: Sequence[NumberedFile]
) -> Iterator[Diagnostic]:
    first = {(start.series, start.year): start.first for start in openings}
    by_mark = {entry.mark: entry for entry in entries}
    holders: dict[int, list[NumberedFile]] = defaultdict(list)
    for file in files:
        entry = by_mark.get(file.mark)
        if entry is None:
            yield _unknown(file, first)
            continue
        holders[entry.id].append(file)
        if entry.state is EntryState.VOID:
            yield in_file(numbering.VOID_NUMBER_IN_FILE, file.path, code=entry.code, reason=entry.reason)
        elif file.digest != entry.digest and entry.state is EntryState.ISSUED:
            yield in_file(_what_changed(file, entry), file.path, code=entry.code)
    for entry in _in(entries, EntryState.ISSUED):
        carrying = holders[entry.id]
        if not carrying:
            yield in_book(numbering.FILE_NOT_IN_FOLDER, entry, code=entry.code, file=entry.path)
        for other in carrying[1:]:
            yield in_file(numbering.TWO_FILES_ONE_NUMBER, other.path, code=entry.code, first=carrying[0].path)


def _what_changed(file: NumberedFile, entry: BookEntry) -> Finding:
    """Tell a file that was edited from one that a program only saved again: its text is still the one issued."""
    same = (
        bool(entry.content)
        and file.path.suffix == ".docx"
        and content_digest(file.path.read_bytes(), file.path.name) == entry.content
    )
    return numbering.SAVED_AGAIN if same else numbering.CHANGED_AFTER_ISSUE


def _unknown(file: NumberedFile, first: Mapping[tuple[Series, int], int]) -> Diagnostic:
    """Return what a number means that no line has: it was given by a former book, or typed by hand."""
    named = read_mark(file.mark)
    if named is not None and named[2] < first.get(named[:2], 1):
        return in_file(numbering.NUMBER_OF_FORMER_BOOK, file.path, code=file.code)
    return in_file(numbering.NUMBER_NOT_IN_BOOK, file.path, code=file.code)


def _in(entries: Iterable[BookEntry], state: EntryState) -> Iterator[BookEntry]:
    return (entry for entry in entries if entry.state is state)
