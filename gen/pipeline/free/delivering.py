"""Put documents made from a table into their folder: entered in its manifest, never over a file somebody edited."""

from enum import StrEnum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from gen import __version__
from gen.domain.issuing import Store
from gen.domain.tables import InputFile
from gen.pipeline.output.beside import names_beside
from gen.pipeline.output.manifest import Condition, Manifest, ManifestEntry, condition_of, sha256_of

_KIND = "free"


class Fate(StrEnum):
    """What became of a document that was made."""

    PRODUCED = "produced"
    UNCHANGED = "unchanged"
    KEPT = "kept"


class Origin(Struct, frozen=True):
    """What a document was made of, for the manifest."""

    template: str
    template_sha256: str
    files: tuple[InputFile, ...]


def deliver(
    folder: Path, name: str, content: bytes, origin: Origin, manifest: Manifest, store: Store
) -> tuple[Fate, Path]:
    """Write one document; return what became of it and where it is."""
    target = folder / name
    before = manifest.get(name)
    digest = sha256_of(content)
    condition = condition_of(target, before) if target.exists() else None
    if condition is not None and sha256_of(target.read_bytes()) == digest:
        _record(manifest, name, _entry(digest, origin, Fate.UNCHANGED, before), target)
        return Fate.UNCHANGED, target
    if condition is Condition.EDITED and before is not None and before.sha256 == digest:
        return Fate.UNCHANGED, target  # edited or numbered since, and there is nothing new to put beside it
    if condition is Condition.EDITED:
        stem = name.removesuffix(".docx")
        others = (f"{beside}.docx" for beside in names_beside(stem))
        free = next(one for one in others if _may_hold(folder / one, manifest.get(one)))
        _write(folder / free, content, manifest, free, _entry(digest, origin, Fate.PRODUCED, manifest.get(free)), store)
        return Fate.KEPT, folder / free
    _write(target, content, manifest, name, _entry(digest, origin, Fate.PRODUCED, before), store)
    return Fate.PRODUCED, target


def _may_hold(path: Path, entry: ManifestEntry | None) -> bool:
    return not path.exists() or condition_of(path, entry) is not Condition.EDITED


def _write(path: Path, content: bytes, manifest: Manifest, name: str, entry: ManifestEntry, store: Store) -> None:
    store.write(path, content, lambda partial: _record(manifest, name, entry, partial))


def _record(manifest: Manifest, name: str, entry: ManifestEntry, written: Path) -> None:
    status = written.stat()
    manifest.record(name, replace(entry, size=status.st_size, mtime_ns=status.st_mtime_ns))


def _entry(digest: str, origin: Origin, fate: Fate, before: ManifestEntry | None) -> ManifestEntry:
    return ManifestEntry(
        kind=_KIND,
        agency="",
        year=0,
        state=str(fate),
        digest="",
        sha256=digest,
        earlier_sha256=before.sha256 if before else "",
        inputs=[{"path": file.path, "sha256": file.sha256} for file in origin.files],
        template=origin.template,
        template_sha256=origin.template_sha256,
        program=__version__,
    )
