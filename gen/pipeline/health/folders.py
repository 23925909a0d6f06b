"""The workspace: may its folders be written to, is there room, are its paths short enough for Windows?"""

import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PureWindowsPath

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import StorageError
from gen.domain.issuing import Store
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.health import findings
from gen.pipeline.health.known import known
from gen.pipeline.health.model import Observation, place

_MEGABYTE = 1_000_000


def folders(workspace: Workspace, store: Store) -> Observation:
    """Look at the folders of a workspace that commands write to."""
    said = [*_unwritable(workspace, store), *_room(workspace.root)]
    if not _long_paths_allowed():
        said += long_path(PureWindowsPath(workspace.root))
    return Observation(_("Thư mục làm việc"), str(workspace.root), tuple(said))


def long_path(root: PureWindowsPath) -> Iterator[Diagnostic]:
    """Yield a finding where names below this workspace may be longer than Windows allows by default."""
    table = known()["path"]
    if len(str(root)) + table["below"] > table["most"]:
        yield findings.PATH_LONG.at(place(str(root)), length=len(str(root)), most=table["most"])


def _unwritable(workspace: Workspace, store: Store) -> Iterator[Diagnostic]:
    """Write a small file into each folder as commands do, and remove it."""
    costs = {
        workspace.root: _("không mở được sổ đăng ký, bàn làm việc không ghi được nhật ký"),
        workspace.output: _("không lập được văn bản"),
        workspace.progress: _("không nhận được báo cáo"),
    }
    for folder, cost in costs.items():
        if folder.is_dir() and (reason := _refusal(folder, store)):
            yield findings.FOLDER_UNWRITABLE.at(place(str(folder)), folder=folder, reason=reason, cost=cost)


def _refusal(folder: Path, store: Store) -> str:
    """Return why nothing can be written into a folder; "" where it can."""
    tried = folder / f".gen-{secrets.token_hex(8)}.tmp"
    try:
        store.write(tried, b"gen doctor")
    except StorageError as error:
        cause = error.__cause__
        return reason_of(cause) if isinstance(cause, OSError) else str(error)
    finally:
        with suppress(OSError):
            tried.unlink()
    return ""


def _room(root: Path) -> Iterator[Diagnostic]:
    least = known()["disk"]["least_free_mb"]
    free = shutil.disk_usage(root).free // _MEGABYTE
    if free < least:
        yield findings.DISK_NEARLY_FULL.at(place(str(root)), folder=root, free=free, least=least)


def _long_paths_allowed() -> bool:
    """Ask whether paths may be longer than 260 letters: on Windows an administrator decides, elsewhere they may."""
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Control\FileSystem") as key:
                return bool(winreg.QueryValueEx(key, "LongPathsEnabled")[0])
        except OSError:
            return False
    return True
