"""Exit codes of every command; where many files are handled, the most serious of their codes."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

DONE = 0
FINDINGS = 1
COULD_NOT_RUN = 2
"""Nothing could run, or there is a file that could not be handled."""

File = TypeVar("File")


class Worst(Struct):
    """The most serious code of the files that went by."""

    code: int = DONE

    def of(self, files: Iterable[File], code_of: Callable[[File], int]) -> Iterator[File]:
        """Yield the files as they come, the code of each noted."""
        for file in files:
            self.code = max(self.code, code_of(file))
            yield file
