"""Compiled templates kept on disk, so that the next command need not compile them again.

An entry is found by the template's bytes, the program's own files and Python's bytecode format: a template or a program
that changed finds nothing. An entry is a pickle, and what is unpickled can run code; so each is sealed with a key that
only its owner can read, the folder must belong to the user alone, and what does not verify is not read. Losing the
folder costs time, nothing else.
"""

import hashlib
import hmac
import os
import pickle
import secrets
import sys
import tempfile
from collections.abc import Callable
from functools import lru_cache
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import jinja2

import gen
from gen.rendering.template import CompiledTemplate

_KEY = "key"
_KEY_BYTES = 32
_SEAL_BYTES = hashlib.sha256().digest_size
_KEPT = 128
"""Entries above which the oldest go."""


class TemplateCache:
    """Compiled templates of one user in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str, content: bytes, compile_it: Callable[[], CompiledTemplate]) -> CompiledTemplate:
        """Return the compiled template: from the cache where it verifies, else compiled and kept."""
        key = self._secret()
        if key is None:
            return compile_it()
        entry = self._folder / f"{_entry_name(name, content)}.template"
        kept = _opened(entry, key)
        if kept is not None:
            return kept
        compiled = compile_it()
        self._keep(entry, key, compiled)
        return compiled

    def _secret(self) -> bytes | None:
        """Return the key of the folder, made on first use; None if the folder is not the user's alone."""
        path = self._folder / _KEY
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not _is_private(self._folder):
                return None
            if not path.exists():
                _write(path, secrets.token_bytes(_KEY_BYTES))
            key = path.read_bytes()
        except OSError:
            return None
        return key if len(key) == _KEY_BYTES and _is_private(path) else None

    def _keep(self, entry: Path, key: bytes, compiled: CompiledTemplate) -> None:
        packed = pickle.dumps(compiled)
        try:
            _write(entry, _seal(key, packed) + packed)
            kept = sorted(self._folder.glob("*.template"), key=lambda path: path.stat().st_mtime, reverse=True)
            for old in kept[_KEPT:]:
                old.unlink(missing_ok=True)
        except OSError:
            return  # a full disk or a folder that went: the document is made all the same


def default_folder() -> Path:
    """Return where the user's programs keep what they can make again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return Path(base or Path.home() / "AppData/Local") / "gen" / "templates"
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(base or Path.home() / ".cache") / "gen" / "templates"


def _entry_name(name: str, content: bytes) -> str:
    """Return the name of the entry; findings tell the template's own name, so it counts as well."""
    digest = hashlib.sha256(content)
    digest.update(name.encode())
    digest.update(_program())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _program() -> bytes:
    """Return what tells this program from another: its version, its files by size and time, Python's bytecode."""
    root = Path(gen.__file__).parent
    parts = [gen.__version__, MAGIC_NUMBER.hex(), jinja2.__name__, str(Path(jinja2.__file__).stat().st_mtime_ns)]
    for room in ("rendering", "vietnamese", "domain"):
        for path in sorted((root / room).rglob("*.py")):
            state = path.stat()
            parts.append(f"{path.name}:{state.st_size}:{state.st_mtime_ns}")
    return "\n".join(parts).encode()


def _opened(entry: Path, key: bytes) -> CompiledTemplate | None:
    try:
        sealed = entry.read_bytes()
    except OSError:
        return None
    seal, packed = sealed[:_SEAL_BYTES], sealed[_SEAL_BYTES:]
    if not hmac.compare_digest(seal, _seal(key, packed)):
        return None
    found = pickle.loads(packed)  # sealed with the user's own key: made by this program
    return found if isinstance(found, CompiledTemplate) else None


def _seal(key: bytes, packed: bytes) -> bytes:
    return hmac.digest(key, packed, "sha256")


def _is_private(path: Path) -> bool:
    """Tell whether nobody but the user may change the file or folder (on Windows the profile folder ensures that)."""
    if sys.platform == "win32":
        return True
    state = path.stat(follow_symlinks=False)
    return state.st_uid == os.geteuid() and not state.st_mode & 0o022 and not path.is_symlink()


def _write(path: Path, content: bytes) -> None:
    """Write a whole file that only the user can read, or nothing."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
