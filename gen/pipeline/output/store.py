"""Write whole files or nothing."""

import contextlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

from gen.domain.errors import StorageError
from gen.messages import _
from gen.messages.reasons import reason_of

_PARTIAL = ".gen-tmp"

Ready = Callable[[Path], None]


class FileStore:
    """Files on disk: written under a temporary name in the same folder, then renamed."""

    def write(self, path: Path, content: bytes, ready: Ready = lambda partial: None) -> None:
        """Write ``content`` to ``path`` atomically; raise StorageError saying why where it cannot.

        ``ready`` is called with the written file before it is renamed.
        """
        self.write_parts(path, (content,), ready)

    def write_parts(self, path: Path, parts: Iterable[bytes], ready: Ready = lambda partial: None) -> None:
        """Write the parts one after the other as ``write`` does, without holding them all in memory."""
        if is_open_in_word(path):
            raise StorageError(_("“{file}” đang mở trong Word; hãy đóng lại rồi chạy tiếp.").format(file=path))
        partial = path.with_name(f".{path.name}{_PARTIAL}")
        try:
            with _created(partial) as file:
                file.writelines(parts)
            ready(partial)
            os.replace(partial, path)  # noqa: PTH105 - the one call that replaces atomically on Windows too
        except OSError as error:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
            raise StorageError(
                _("Không ghi được “{file}”: {reason}.").format(file=path, reason=reason_of(error))
            ) from error


def _created(partial: Path) -> IO[bytes]:
    try:
        return partial.open("wb")
    except FileNotFoundError:  # asked for only then: in a batch the folder is there but for the first document
        partial.parent.mkdir(parents=True, exist_ok=True)
        return partial.open("wb")


def is_open_in_word(path: Path) -> bool:
    """Tell whether Word holds the document open: it leaves an owner file ``~$…`` beside it."""
    folder, name = os.path.split(path)
    return any(os.path.exists(os.path.join(folder, f"~${rest}")) for rest in (name, name[2:]))  # noqa: PTH110, PTH118 - asked for every document


def sweep_partial_files(folder: Path) -> None:
    """Remove what a killed run left under temporary names."""
    for partial in folder.rglob(f".*{_PARTIAL}"):
        with contextlib.suppress(OSError):
            partial.unlink()
