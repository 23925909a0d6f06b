"""Write whole files or nothing, one run at a time in a folder."""

import os
import stat
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from gen.domain.errors import StorageError
from gen.domain.file_names import is_usable
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.output.locking import BRIEFLY, Patience, alone_in, keeper_of
from gen.pipeline.output.partial import FilePlace, flush, partial_of, place_of

Ready = Callable[[Path], None]
_PAUSES = (0.05, 0.2, 0.5, 1.0) if sys.platform == "win32" else ()
"""Seconds before a rename is tried again: Windows refuses it while a virus scanner or an indexer reads the file."""


def _as_it_is(partial: Path) -> None:
    """Nothing is to be done with the file before it takes its place."""


class FileStore:
    """Files on disk: written under a temporary name in the same folder, then renamed.

    A link is followed and stays a link; a file that is replaced keeps its rights, and its owner where the system
    allows it. ``patience`` says how long to wait for another run that writes into the same folder.
    """

    def __init__(self, patience: Patience = BRIEFLY) -> None:
        self._patience = patience

    def write(self, path: Path, content: bytes, ready: Ready = _as_it_is) -> None:
        """Write ``content`` to ``path`` atomically; raise StorageError saying why where it cannot.

        ``ready`` is called with the written file before it is renamed.
        """
        _put(path, (content,), ready)

    def write_parts(self, path: Path, parts: Iterable[bytes]) -> None:
        """Write the parts one after the other as ``write`` does, without holding them all in memory."""
        _put(path, parts, _as_it_is)

    def write_flushed(self, path: Path, content: bytes) -> None:
        """Write as ``write`` does; the disk holds the content before it takes its place: a number rests on it."""
        _put(path, (content,), flush)

    def flush_names(self, paths: Iterable[Path]) -> None:
        """Return when the disk holds the names of these files, so that they survive a power cut.

        Raises StorageError where it cannot.
        """
        for folder in dict.fromkeys(Path(os.path.realpath(path)).parent for path in paths):
            try:
                flush(folder)
            except OSError as error:
                raise _unwritten(folder, error) from error

    def alone_in(self, folder: Path) -> AbstractContextManager[None]:
        """Keep other runs out of the folder meanwhile; raise StorageError saying who works there already."""
        return alone_in(folder, self._patience)

    def alone_with(self, path: Path) -> AbstractContextManager[None]:
        """Keep other runs from a document: alone in the folder whose manifest tells of it, else in its own."""
        keeper = keeper_of(path)
        return alone_in(keeper, self._patience) if keeper.is_dir() else nullcontext()


def _put(path: Path, parts: Iterable[bytes], ready: Ready) -> None:
    try:
        place = _writable(path)
        with partial_of(place, parts) as partial:
            ready(partial)
            _rename(partial, place.path)
    except OSError as error:
        raise _unwritten(path, error) from error


def _rename(partial: Path, path: Path) -> None:
    """Give a file its place, over what is there; PermissionError where a program goes on holding that open."""
    for pause in _PAUSES:
        try:
            os.replace(partial, path)  # noqa: PTH105 - the one call that replaces atomically on Windows too
        except PermissionError:
            time.sleep(pause)
        else:
            return
    os.replace(partial, path)  # noqa: PTH105


def _unwritten(path: Path, error: OSError) -> StorageError:
    return StorageError(_("Không ghi được “{file}”: {reason}.").format(file=path, reason=reason_of(error)))


def _writable(path: Path) -> FilePlace:
    """Return where a path leads to; StorageError where a file may not be written there."""
    try:
        place = place_of(path)
    except FileNotFoundError as error:
        text = _("“{file}” là liên kết tới một tệp không còn; hãy xóa liên kết đó hoặc chọn tên khác.")
        raise StorageError(text.format(file=path)) from error
    if is_open_in_word(path) or (place.path != path and is_open_in_word(place.path)):
        raise StorageError(_("“{file}” đang mở trong Word; hãy đóng lại rồi chạy tiếp.").format(file=path))
    if place.before is None and not is_usable(path.name):
        text = _(
            "Windows không giữ được tệp tên “{name}” (tên dành riêng, hoặc có ký tự không dùng được); hãy đổi tên."
        )
        raise StorageError(text.format(name=path.name))
    kind = stat.S_IFREG if place.before is None else stat.S_IFMT(place.before.st_mode)
    if kind not in (stat.S_IFREG, stat.S_IFDIR):  # of a folder the system says it itself
        raise StorageError(_("“{file}” không phải là tệp thường; hãy chọn một tên tệp khác.").format(file=path))
    return place


def is_open_in_word(path: Path) -> bool:
    """Tell whether Word holds the document open: it leaves an owner file ``~$…`` beside it."""
    folder, name = os.path.split(path)
    return any(os.path.exists(os.path.join(folder, f"~${rest}")) for rest in (name, name[2:]))  # noqa: PTH110, PTH118 - asked for every document
