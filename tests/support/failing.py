"""A disk that fails while a numbered file is written, as a kill would."""

from pathlib import Path

from gen.domain.errors import StorageError
from gen.pipeline.output.store import FileStore


class FailingStore(FileStore):
    """Fails before the file is in place, or (``late``) after it."""

    def __init__(self, *, late: bool) -> None:
        super().__init__()
        self.late = late

    def write_flushed(self, path: Path, content: bytes) -> None:
        """Fail."""
        if self.late:
            path.write_bytes(content)
        raise StorageError("killed")
