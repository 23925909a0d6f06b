"""Collects every finding of the dated data files, so that one run tells them all."""

from pathlib import Path

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import KnowledgeError
from gen.domain.finding import Finding
from gen.domain.location import TextLocation
from gen.messages import _


class FindingCollector:
    """Gathers findings while files are read; ``refuse`` ends the loading if there are any."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root
        self._found: list[Diagnostic] = []

    def add(self, finding: Finding, detail: str, file: str, line: int | None = None, field: str | None = None) -> None:
        """Record a finding at a line (counted from 1) and field of a file; ``detail`` says what exactly is wrong."""
        self._found.append(finding.at(TextLocation(self._shown(file), line, field), detail=detail))

    def _shown(self, file: str) -> str:
        """The path from the data folder's parent on, as people know it; the whole path outside it."""
        if self._root is not None and Path(file).is_relative_to(self._root):
            return Path(file).relative_to(self._root).as_posix()
        return file

    @property
    def found(self) -> tuple[Diagnostic, ...]:
        """Everything recorded so far, in order."""
        return tuple(self._found)

    def refuse(self) -> None:
        """Raise KnowledgeError carrying every finding, if there is one."""
        if not self._found:
            return
        first = self._found[0]
        message = _("Dữ liệu của chương trình có {count} lỗi; lỗi đầu tiên ở {place}: {message}").format(
            count=len(self._found), place=first.location, message=first.message
        )
        raise KnowledgeError(message, self.found)
