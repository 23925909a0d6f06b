"""Lint files: which ones, one at a time, and what to say of those that cannot be read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import DocumentError
from gen.lint.options import LintOptions
from gen.lint.runner import lint_document
from gen.messages import _
from gen.wordml import read_document

_SUFFIX = ".docx"
_LOCK_PREFIX = "~$"
"""Word keeps such a file beside a document that is open."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file; ``failure`` is one sentence when it could not be read."""

    file: str
    findings: tuple[Diagnostic, ...] = ()
    failure: str | None = None


def lint_file(path: Path, options: LintOptions | None = None) -> FileReport:
    """Read and judge one file. Never raises for what is in the file: the report says that it could not be read."""
    try:
        return FileReport(str(path), lint_document(read_document(path), options))
    except DocumentError as error:
        return FileReport(str(path), failure=str(error))
    except Exception as error:
        # A defect of ours in one document must not stop the judging of the others.
        text = _("“{file}”: lỗi chương trình ngoài dự kiến ({kind}: {error}); hãy gửi dòng này cho người phụ trách gen")
        message = text.format(file=path, kind=type(error).__name__, error=error)
        return FileReport(str(path), failure=message)


def lint_paths(paths: Iterable[Path], options: LintOptions | None = None) -> Iterator[FileReport]:
    """Judge files one after the other as they are asked for; folders stand for the documents in them."""
    for path in documents_in(paths):
        yield lint_file(path, options)


def documents_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the documents meant: files as given, and those in folders at any depth, in the order of their names."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for found in sorted(path.rglob("*")):
            if found.suffix.lower() == _SUFFIX and not found.name.startswith(_LOCK_PREFIX) and found.is_file():
                yield found
