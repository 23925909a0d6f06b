"""Lint files: which ones, one at a time, and what to say of those that cannot be read."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen.domain.diagnostic import Diagnostic
from gen.lint.options import LintOptions
from gen.lint.runner import findings, subject_of
from gen.messages.one_file import Failure, attempted
from gen.wordml.reading.document import read_document

_SUFFIX = ".docx"
_OTHER_FORMS = (".doc", ".docm", ".dotx", ".odt", ".pdf", ".rtf")
_ALIKE = 0.8
"""Share of the letters from which two titles are versions of one."""
_LOCK_PREFIX = "~$"
"""Word keeps such a file beside a document that is open."""


class FileReport(Struct, frozen=True):
    """What was found in one file; ``failure`` is one sentence when it could not be read."""

    file: str
    findings: tuple[Diagnostic, ...] = ()
    failure: str | None = None
    identity: str = ""
    """Issuer, number, symbol and year of the document; “” for a draft."""
    about: str = ""
    """The words of its title."""


def lint_file(path: Path, options: LintOptions | None = None) -> FileReport:
    """Read and judge one file. Never raises for what is in the file: the report says that it could not be read."""
    found = attempted(lambda: _judged(path, options or LintOptions()), path)
    return FileReport(str(path), failure=found.sentence) if isinstance(found, Failure) else found


def _judged(path: Path, options: LintOptions) -> FileReport:
    subject = subject_of(read_document(path), options)
    found = tuple(diagnostic for _finding, diagnostic in findings(subject, options))
    return FileReport(str(path), found, identity=subject.anatomy.identity, about=subject.anatomy.about)


def compared(reports: Iterable[FileReport], options: LintOptions) -> Iterator[FileReport]:
    """Yield the reports; a document whose number an earlier one about something else has is judged anew with that.

    Copies of one document, recognised by its title, rightly have the same number.
    """
    seen: dict[str, FileReport] = {}
    for report in reports:
        first = seen.setdefault(report.identity, report)
        if report.identity and _differ(first.about, report.about):
            taken = {report.identity: first.file}
            yield lint_file(Path(report.file), replace(options, taken=taken))
        else:
            yield report


def _differ(one: str, other: str) -> bool:
    """Tell whether two titles are surely of two documents: both were found and they are not alike."""
    return bool(one and other) and SequenceMatcher(None, one, other).ratio() < _ALIKE


def lint_paths(paths: Iterable[Path], options: LintOptions | None = None) -> Iterator[FileReport]:
    """Judge files one after the other as they are asked for; folders stand for the documents in them."""
    chosen = options or LintOptions()
    yield from compared((lint_file(path, chosen) for path in documents_in(paths)), chosen)


def not_judged_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the documents of other forms in the folders among the paths: nobody should take them for clean."""
    for path in paths:
        if path.is_dir():
            files = (found for found in sorted(path.rglob("*")) if found.suffix.lower() in _OTHER_FORMS)
            yield from (found for found in files if not found.name.startswith(_LOCK_PREFIX) and found.is_file())


def documents_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the documents meant: files as given, and those in folders at any depth, in the order of their names."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for found in sorted(path.rglob("*")):
            if found.suffix.lower() == _SUFFIX and not found.name.startswith(_LOCK_PREFIX) and found.is_file():
                yield found
