"""``gen restore FILE [DIR]``: a workspace made from a backup, whole or not at all.

The files are written beside the place meant and compared with what the backup says of them, the book is looked
through; only then the folder takes its place. What was there is kept under another name.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import mkdtemp

from msgspec import Struct

from gen.domain.errors import GenError, RegisterError, StorageError
from gen.domain.issuing import Clock
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.backup.model import BOOK, BackupManifest
from gen.pipeline.backup.unpacking import unpack
from gen.register import Series, open_register
from gen.register.renewal import highest_in
from gen.register.snapshot import fill_server, take_snapshot, there_is_a_book

_PRIVATE = ".gen-desk"
_STAMP = "%Y%m%dT%H%M%S"


class RestoreRequest(Struct, frozen=True):
    """What to restore from and where to.

    ``replace`` says that a folder with anything in it may be put aside, ``replace_server`` that the book of a server
    may be: nothing of either is removed.
    """

    file: Path
    target: Path
    replace: bool = False
    replace_server: bool = False


class Restored(Struct, frozen=True):
    """The workspace restored: ``former`` is where what was there is kept, None if there was nothing.

    ``next_numbers`` tells with which number each series of each year goes on. ``kept_book`` is set where the book that
    was there goes on because it is ahead of the backup's, ``server`` says what became of the book of a server ("" if
    there is none).
    """

    target: Path
    manifest: BackupManifest
    former: Path | None
    next_numbers: Mapping[tuple[Series, int], int]
    kept_book: bool = False
    server: str = ""


def restore(request: RestoreRequest, server_of: Callable[[Workspace], str], clock: Clock) -> Restored:
    """Restore the backup; StorageError or RegisterError, one sentence, where it cannot, and then nothing is changed.

    ``server_of`` tells the address of the book that the settings of a workspace name, "" for its own file.
    """
    target = request.target.absolute()
    _require_free(target, replace=request.replace)
    with _beside(target) as folder:
        manifest = unpack(request.file, folder)
        _require_sound(folder / BOOK, request.file, clock)
        kept_book = request.replace and _keep_book(target / BOOK, folder / BOOK, clock)
        last = highest_in(str(folder / BOOK))
        server = _server(folder, request, server_of(Workspace(folder)), clock.now())
        _make_private(folder / _PRIVATE)
        former = _take_place(folder, target, clock.now())
    following = {volume: number + 1 for volume, number in last.items()}
    return Restored(target, manifest, former, following, kept_book, server)


def _require_free(target: Path, *, replace: bool) -> None:
    if target.is_dir() and not any(target.iterdir()):
        return
    if os.path.lexists(target) and not replace:
        text = _(
            "“{folder}” đã có nội dung nên không ghi đè; hãy chọn một thư mục trống, hoặc thêm --replace để giữ thư "
            "mục đó dưới tên khác rồi khôi phục."
        )
        raise StorageError(text.format(folder=target))


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Yield a folder beside the place meant, on its disk; it is gone afterwards unless it took the place."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(mkdtemp(prefix=".gen-khoi-phuc-", dir=target.parent))
        folder.chmod(0o755)
    except OSError as error:
        text = _("Không ghi được “{file}”: {reason}.")
        raise StorageError(text.format(file=target.parent, reason=reason_of(error))) from error
    try:
        yield folder
    except OSError as error:
        text = _("Không khôi phục được vào “{folder}”: {reason}.")
        raise StorageError(text.format(folder=target, reason=reason_of(error))) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _require_sound(book: Path, file: Path, clock: Clock) -> None:
    """Refuse a book that is broken or of a later version: it would give numbers twice."""
    register = open_register(str(book), clock)
    try:
        broken = register.damages()
    finally:
        register.close()
    if broken:
        raise RegisterError(_("Sổ trong bản sao lưu “{file}” bị hỏng; hãy dùng một bản khác.").format(file=file))


def _keep_book(living: Path, restored: Path, clock: Clock) -> bool:
    """Let the book that is there go on where it is ahead of the backup's: its numbers may not be given again.

    RegisterError where it is ahead and cannot be copied.
    """
    if not living.is_file():
        return False
    there, given = highest_in(str(living)), highest_in(str(restored))
    if all(number <= given.get(volume, 0) for volume, number in there.items()):
        return False
    aside = restored.with_suffix(".sao-luu")
    restored.rename(aside)
    try:
        take_snapshot(str(living), restored, clock.now())
        _require_sound(restored, living, clock)
    except GenError as error:
        text = _(
            "Sổ đang dùng “{file}” đã cấp nhiều số hơn bản sao lưu nhưng bị hỏng, nên không khôi phục đè lên. Hãy khôi "
            "phục vào một thư mục khác rồi mở sổ mới ở đó bằng gen register new --reason LÝ_DO."
        )
        raise RegisterError(text.format(file=living)) from error
    aside.unlink()
    return True


def _server(folder: Path, request: RestoreRequest, url: str, now: datetime) -> str:
    """Put the book onto the server that the restored settings name; a book that is there goes on, unless asked."""
    if not url:
        return ""
    said = _("sổ trên máy chủ vẫn còn nên giữ nguyên")
    if request.replace_server or not there_is_a_book(url):
        former = fill_server(url, folder / BOOK, now, replace=request.replace_server)
        said = _("đã ghi sổ vào máy chủ")
        if former:
            said = _("đã ghi sổ vào máy chủ; sổ trước được giữ ở “{former}”").format(former=former)
    (folder / BOOK).unlink()
    return said


def _make_private(folder: Path) -> None:
    """Accounts of the desk are for its owner alone."""
    for path in folder.glob("*") if folder.is_dir() else ():
        path.chmod(0o600)


def _take_place(folder: Path, target: Path, now: datetime) -> Path | None:
    """Give the restored folder its place; what was there keeps its content under another name."""
    former: Path | None = None
    if target.is_dir() and not any(target.iterdir()):
        target.rmdir()
    elif os.path.lexists(target):
        former = target.with_name(f"{target.name}-truoc-{now.strftime(_STAMP)}")
        target.rename(former)
    try:
        folder.rename(target)
    except OSError:
        if former is not None:
            former.rename(target)
        raise
    return former
