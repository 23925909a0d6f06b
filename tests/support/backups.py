"""Backups made, changed and restored."""

import json
import zipfile
from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from gen.domain.errors import GenError
from gen.domain.workspace import Workspace
from gen.pipeline.backup.model import MANIFEST
from gen.pipeline.backup.packing import Backup, make_backup
from gen.pipeline.backup.restoring import Restored, RestoreRequest, restore
from gen.pipeline.output.store import FileStore
from gen.register import NumberRequest, Series, open_register
from gen.register.snapshot import take_snapshot
from tests.support.clock import StoppedClock

CLOCK = StoppedClock()
ARRIVING, LAO_CAI = Series("", incoming=True), Series("lao-cai")


def no_server(workspace: Workspace) -> str:
    del workspace
    return ""


def number(location: Path | str, draft: str) -> int:
    """Number a draft in a book and return its number; ``draft`` is any word."""
    book = open_register(str(location), CLOCK)
    digest = sha256(draft.encode()).hexdigest()
    (taken,) = book.reserve([NumberRequest(LAO_CAI, "BC-UBND", date(2024, 12, 20), digest)])
    book.confirm({taken.entry.id: digest})
    book.close()
    return taken.entry.number


def backed_up(office: Path, target: Path, documents: bool = True, location: str | None = None) -> Backup:
    book = location or str(office / "register.sqlite3")
    return make_backup(
        Workspace(office),
        target,
        lambda copy: take_snapshot(book, copy, CLOCK.now()),
        CLOCK.now(),
        FileStore(),
        documents=documents,
    )


def restored(
    backup: Path, target: Path, *, replace: bool = False, server_of: Callable[[Workspace], str] = no_server
) -> Restored:
    return restore(RestoreRequest(backup, target, replace), server_of, CLOCK)


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.name.startswith("register.sqlite3")
    }


def rezipped(
    backup: Path, changes: Mapping[str, bytes], said: Callable[[dict[str, object]], None] = lambda _said: None
) -> bytes:
    """Return the backup with other files in it; ``said`` changes what it says of itself."""
    buffer = BytesIO()
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        manifest = json.loads(old.read(MANIFEST))
        said(manifest)
        for name in old.namelist():
            if name not in (MANIFEST, *changes):
                new.writestr(name, old.read(name))
        for name, content in changes.items():
            new.writestr(name, content)
        new.writestr(MANIFEST, json.dumps(manifest))
    return buffer.getvalue()


def refused(backup: Path, target: Path) -> str:
    """Return why nothing is restored, and see that nothing was."""
    before = sorted(target.parent.iterdir())
    with pytest.raises(GenError) as caught:
        restored(backup, target)
    assert sorted(target.parent.iterdir()) == before
    return str(caught.value)
