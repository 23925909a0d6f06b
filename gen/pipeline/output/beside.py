"""Results for people are never written over a file of people: only over one that has a mark of ours, else beside it."""

import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import count
from pathlib import Path

from gen.domain.issuing import Store

_BESIDE = ".moi"
"""“mới”: the new version beside a file that is kept."""

_LONGEST = 1_000_000
"""How many bytes of a part are searched; no part of ours is longer."""

IsOurs = Callable[[bytes], bool]
"""Tells by its content whether a file was written by the program, for the same purpose."""


def names_beside(stem: str) -> Iterator[str]:
    """Yield names for a new version beside a file, without their ending: ``plan.moi``, ``plan.moi-2`` …"""
    yield f"{stem}{_BESIDE}"
    for number in count(2):
        yield f"{stem}{_BESIDE}-{number}"


def unused_name(target: Path) -> Path:
    """Return the first name beside a file that nothing has."""
    return next(name for name in map(target.with_stem, names_beside(target.stem)) if not os.path.lexists(name))


def write_apart(target: Path, content: bytes, store: Store, is_ours: IsOurs) -> Path:
    """Write where nothing is, or something of ours; beside a file of people. Return where it is written."""
    if os.path.lexists(target) and not target.is_dir() and not _may_be_replaced(target, content, is_ours):
        target = unused_name(target)
    store.write(target, content)
    return target


def _may_be_replaced(target: Path, content: bytes, is_ours: IsOurs) -> bool:
    if not target.is_file():  # a link to nothing, a pipe: the store tells of it
        return True
    before = target.read_bytes()
    return before == content or is_ours(before)


def nothing_is_ours(content: bytes) -> bool:
    """A file of a kind that people go on working in is never overwritten."""
    del content
    return False


def with_part(part: str, text: str) -> IsOurs:
    """Return what tells an Office file in which one of its parts holds a text."""

    def is_ours(content: bytes) -> bool:
        try:
            with zipfile.ZipFile(BytesIO(content)) as package, package.open(part) as opened:
                return text.encode() in opened.read(_LONGEST)
        except (zipfile.BadZipFile, zlib.error, KeyError, OSError, ValueError, RuntimeError, EOFError):
            return False

    return is_ours


def beginning_with(head: bytes) -> IsOurs:
    """Return what tells a text that begins with these bytes."""
    return lambda content: content.startswith(head)
