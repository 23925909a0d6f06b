"""Put a finished document in its place: atomically, entered in the manifest, never over a file that somebody edited."""

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from gen import __version__
from gen.domain.errors import StorageError
from gen.domain.issuing import Store
from gen.domain.location import TextLocation
from gen.messages.reasons import told
from gen.pipeline.jobs.model import Outcome, State
from gen.pipeline.output.beside import names_beside, unused_name
from gen.pipeline.output.findings import MANIFEST_REPAIRED
from gen.pipeline.output.manifest import Condition, Manifest, ManifestEntry, condition_of, sha256_of
from gen.pipeline.output.names import MANIFEST


class Delivery:
    """Delivers outcomes into one output folder."""

    def __init__(self, folder: Path, manifest: Manifest, store: Store) -> None:
        self._folder = folder
        self._manifest = manifest
        self._store = store

    def deliver(self, outcome: Outcome, digest: str) -> Outcome:
        """Write the document and enter it; return the outcome with its final state, path and reason."""
        path = f"{outcome.job.name}.docx"
        before = self._manifest.get(path)
        try:
            if outcome.content is None:
                self._manifest.record(path, _entry(outcome, digest, before))
                return replace(outcome, path=path)
            condition = self._condition(path, before)
            if condition is Condition.EDITED:
                if self._holds(path, outcome.content):
                    return self._enter_found(outcome, digest, path, before)
                return self._deliver_beside(outcome, digest, path, before)
            return self._deliver_to(outcome, digest, path, before, condition)
        except (StorageError, OSError) as error:
            failed = replace(outcome, state=State.FAILED, content=None, reason=told(error), path=path)
            with suppress(
                StorageError, OSError
            ):  # on a full disk the journal has no room either; the next run makes it anyway
                self._manifest.record(path, _entry(failed, "", before))
            return failed

    def _deliver_to(
        self, outcome: Outcome, digest: str, path: str, before: ManifestEntry | None, condition: Condition | None
    ) -> Outcome:
        target = self._folder / path
        entry = _entry(outcome, digest, before)
        if before is not None and condition is Condition.CURRENT and entry.sha256 == before.sha256:
            self._record_written(path, replace(entry, state=str(State.UNCHANGED)), target)
            return replace(outcome, state=State.UNCHANGED, path=path)
        if before is not None and condition is Condition.EARLIER:  # the version of ``before`` never took its place
            entry = replace(entry, earlier_sha256=before.earlier_sha256)

        def enter(partial: Path) -> None:
            # Before the rename: so a kill in between is not taken for an edit. A rename keeps size and time of change.
            self._record_written(path, entry, partial)

        self._store.write(target, outcome.content or b"", enter)
        return replace(outcome, path=path)

    def _record_written(self, path: str, entry: ManifestEntry, written: Path) -> None:
        status = written.stat()
        self._manifest.record(path, replace(entry, size=status.st_size, mtime_ns=status.st_mtime_ns))

    def _enter_found(self, outcome: Outcome, digest: str, path: str, before: ManifestEntry | None) -> Outcome:
        """Recognise a file whose line was lost, or that was changed back: it holds what was made now."""
        found = replace(outcome, state=State.UNCHANGED, path=path)
        self._record_written(path, _entry(found, digest, before), self._folder / path)
        return found

    def _holds(self, path: str, content: bytes) -> bool:
        target = self._folder / path
        return target.is_file() and target.stat().st_size == len(content) and target.read_bytes() == content

    def _deliver_beside(self, outcome: Outcome, digest: str, path: str, before: ManifestEntry | None) -> Outcome:
        beside = self._free_name(path)
        earlier = self._manifest.get(beside)
        delivered = self._deliver_to(outcome, digest, beside, earlier, self._condition(beside, earlier))
        kept = replace(outcome, state=State.KEPT, path=beside)
        entry = replace(_entry(kept, digest, before), beside=beside)
        self._manifest.record(path, replace(entry, sha256=before.sha256 if before else ""))
        return replace(kept, content=delivered.content)

    def _free_name(self, path: str) -> str:
        names = (f"{stem}.docx" for stem in names_beside(path.removesuffix(".docx")))
        return next(name for name in names if self._condition(name, self._manifest.get(name)) is not Condition.EDITED)

    def _condition(self, path: str, entry: ManifestEntry | None) -> Condition | None:
        """Return what the file at ``path`` is; None if there is none."""
        target = self._folder / path
        if not os.path.lexists(target):  # nearly always: the only look that is needed
            return None
        # a link to nothing is somebody's all the same
        return condition_of(target, entry) if target.exists() else Condition.EDITED


def _entry(outcome: Outcome, digest: str, before: ManifestEntry | None) -> ManifestEntry:
    sha256 = sha256_of(outcome.content) if outcome.content is not None else (before.sha256 if before else "")
    return ManifestEntry(
        kind=outcome.job.kind,
        agency=outcome.job.subject_id or outcome.job.agency_id,
        year=outcome.job.year,
        state=str(outcome.state),
        digest=digest,
        sha256=sha256,
        earlier_sha256=before.sha256 if before else "",
        inputs=[{"path": file.path, "sha256": file.sha256} for file in outcome.inputs],
        template=outcome.template,
        template_sha256=outcome.template_sha256,
        program=__version__,
        way=outcome.way,
        missing=list(outcome.missing),
        findings=[
            {"code": finding.code, "severity": finding.severity.label, "message": finding.message}
            for finding in outcome.findings
        ],
        reason=outcome.reason,
        period=outcome.job.period,
    )


def deliver_one(folder: Path, outcome: Outcome, digest: str, store: Store) -> Outcome:
    """Deliver a single document into an output folder with a manifest; touch nothing if there is none."""
    if not outcome.made:
        return outcome
    with store.alone_in(folder):
        manifest = Manifest(folder, store)
        try:
            delivered = Delivery(folder, manifest, store).deliver(outcome, digest)
        finally:
            manifest.close()
        manifest.settle()
    return _with_repair(delivered, manifest.repaired, folder)


def _with_repair(delivered: Outcome, repaired: str, folder: Path) -> Outcome:
    """Add to the findings on a document that the manifest of its folder had to be repaired."""
    if not repaired:
        return delivered
    place = TextLocation(str(folder / MANIFEST))
    finding = MANIFEST_REPAIRED.at(place, detail=repaired)
    return replace(delivered, findings=(*delivered.findings, finding))


def deliver_as(target: Path, outcome: Outcome, store: Store) -> tuple[Outcome, Path]:
    """Write a document as the file named.

    There is no manifest there, so a file that differs is kept and the new one is written beside it.
    """
    if outcome.content is None:
        return outcome, target
    with store.alone_in(target.parent), store.alone_with(target):
        if os.path.lexists(target):
            if target.exists() and target.read_bytes() == outcome.content:
                return replace(outcome, state=State.UNCHANGED), target
            outcome, target = replace(outcome, state=State.KEPT), unused_name(target)
        store.write(target, outcome.content or b"")
    return outcome, target
