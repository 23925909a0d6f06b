"""Write whole files or nothing."""

import contextlib
import os
from pathlib import Path

from gen.domain.errors import StorageError
from gen.messages import _
from gen.messages.reasons import reason_of

_PARTIAL = ".gen-tmp"


class FileStore:
    """Files on disk: written under a temporary name in the same folder, then renamed."""

    def write(self, path: Path, content: bytes) -> None:
        """Write ``content`` to ``path`` atomically; raise StorageError saying why where it cannot."""
        if is_open_in_word(path):
            raise StorageError(_("“{file}” đang mở trong Word; hãy đóng lại rồi chạy tiếp.").format(file=path))
        partial = path.with_name(f".{path.name}{_PARTIAL}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("wb") as file:
                file.write(content)
            os.replace(partial, path)  # noqa: PTH105 - the one call that replaces atomically on Windows too
        except OSError as error:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
            raise StorageError(
                _("Không ghi được “{file}”: {reason}.").format(file=path, reason=reason_of(error))
            ) from error


def is_open_in_word(path: Path) -> bool:
    """Tell whether Word holds the document open: it leaves an owner file ``~$…`` beside it."""
    owners = (f"~${path.name}", f"~${path.name[2:]}")
    return any(path.with_name(owner).exists() for owner in owners)


def sweep_partial_files(folder: Path) -> None:
    """Remove what a killed run left under temporary names."""
    for partial in folder.rglob(f".*{_PARTIAL}"):
        with contextlib.suppress(OSError):
            partial.unlink()
