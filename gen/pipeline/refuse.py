"""``gen refuse FILE``: edits made in Word are taken back, the edited file is kept, and who refused what."""

from collections.abc import Callable, Iterable, Iterator, Set
from functools import partial
from pathlib import Path

from msgspec import Struct

from gen.domain.document import DocumentRecord
from gen.domain.errors import DocumentError
from gen.domain.issuing import Clock, Store
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.messages.one_file import Failure, attempted
from gen.pipeline.edit_journal import add_to_journal
from gen.pipeline.jobs.planning import Asked, plan_job
from gen.pipeline.making.maker import Maker
from gen.pipeline.numbering.preparing import MARK
from gen.pipeline.one_programme import require_programme
from gen.pipeline.output.store import is_open_in_word
from gen.pipeline.planned_body import PlannedBody
from gen.pipeline.reports.workshop import Workshop
from gen.revision.changes import DocumentChange
from gen.revision.comparing import Revision, remembered, revision_of, with_chosen
from gen.revision.undoing import Undoing, needs_words, undoing
from gen.wordml.blocks.reading import read_blocks
from gen.wordml.patching.parts import is_signed
from gen.wordml.stamping import Draft
from gen.wordml.updating import with_figures_back

JOURNAL = "tu-choi.csv"
"""In the workspace: a line for each edit refused."""
KEPT = "ban-luu"
"""In the workspace: the documents as they were before edits in them were refused."""
_COLUMNS = ("Thời điểm", "Người từ chối", "Văn bản", "Chỗ sửa", "Như lúc lập", "Nội dung bị từ chối", "Bản giữ lại")


class TakenBack(Struct, frozen=True):
    """An edit that was taken back: where, what stands there again ("" if nothing or not known), what was refused."""

    place: str
    old: str
    new: str


class Refused(Struct, frozen=True):
    """What became of one document; ``left`` are edits that could not be taken back, ``kept`` the document before.

    ``reason`` says why nothing was done.
    """

    path: Path
    undone: tuple[TakenBack, ...] = ()
    left: tuple[str, ...] = ()
    kept: Path | None = None
    reason: str = ""


class Refusal(Struct, frozen=True):
    """What refusing works with; ``again`` makes a document from the data as they are, None where they give none.

    ``chosen`` are the changes to refuse, numbered from 1 as ``Revision.changes`` has them; None for all edits.
    """

    workspace: Workspace
    store: Store
    clock: Clock
    by: str
    again: Callable[[DocumentRecord], bytes | None]
    chosen: Set[int] | None = None


def made_again(workshop: Callable[[], Workshop], record: DocumentRecord) -> bytes | None:
    """Return the document of a record made from the data as they are now; None where they do not give it."""
    opened = workshop().in_period(record.period)
    require_programme(record.programme, opened.programme.id)
    job = plan_job(opened.programme, Asked(record.kind, record.year), record.agency_id)
    return Maker(opened)(job).content


def refuse(paths: Iterable[Path], asked: Refusal) -> Iterator[Refused]:
    """Take edits back in documents, one after the other; one that fails does not stop the others."""
    for path in paths:
        found = attempted(partial(_refuse, path, asked), path)
        yield Refused(path, reason=found.beside_name) if isinstance(found, Failure) else found


def _refuse(path: Path, asked: Refusal) -> Refused:
    with asked.store.alone_with(path):
        before = path.read_bytes()
        draft = Draft(before, path.name)
        _require_editable(draft, path)
        revision = revision_of(draft)
        if revision.unknown:
            raise DocumentError(_("không biết chỗ nào đã sửa: {reason}").format(reason=revision.unknown))
        chosen = revision if asked.chosen is None else with_chosen(revision, asked.chosen)
        done, content = _taken_back(draft, chosen, asked)
        undone = tuple(map(_said, done.undone))
        left = tuple(_said(change).place for change in done.left)
        if not undone:
            return Refused(path, left=left)
        kept = asked.workspace.root / KEPT / f"{path.stem}.{asked.clock.now():%Y%m%d-%H%M%S}.docx"
        asked.store.write(kept, before)
        asked.store.write(path, content)
    _note(path, undone, kept, asked)
    return Refused(path, undone, left, kept)


def _require_editable(draft: Draft, path: Path) -> None:
    if MARK in draft.header.custom:
        raise DocumentError(_("văn bản đã được cấp số; nội dung sai thì ban hành văn bản thay thế"))
    if is_signed(draft.archive):
        raise DocumentError(_("“{file}” đã ký số; không sửa tệp này.").format(file=draft.name))
    if is_open_in_word(path):
        raise DocumentError(_("“{file}” đang mở trong Word; hãy đóng lại rồi chạy tiếp.").format(file=path))


def _taken_back(draft: Draft, chosen: Revision, asked: Refusal) -> tuple[Undoing, bytes]:
    """Return what is taken back and the document without it; what comes out is compared again before it is trusted."""
    blocks = read_blocks(draft.main)
    record = draft.record
    words = any(needs_words(change) for change in chosen.changes)
    again = asked.again(record.record) if words and record is not None else None
    fresh = Draft(again, draft.name) if again is not None else draft
    news = read_blocks(fresh.main) if again is not None else ()
    done = undoing(remembered(draft), blocks, news, chosen.changes)
    body = PlannedBody(draft, fresh, blocks, news, done.plan)
    body.carry_out()
    for place, back in done.numbers.items():
        body.text.renumber(blocks[place], {one.number: one.text for one in back})
    content = with_figures_back(draft, body.text.written())
    still = {(change.kind, change.old, change.new, change.text) for change in revision_of(Draft(content)).changes}
    if any((change.kind, change.old, change.new, change.text) in still for change in done.undone):
        raise DocumentError(_("không ghi lại được như lúc lập; văn bản giữ nguyên, hãy sửa tay trong Word"))
    return done, content


def _said(change: DocumentChange) -> TakenBack:
    return TakenBack(change.place.said, change.old, change.new or change.text)


def _note(path: Path, undone: Iterable[TakenBack], kept: Path, asked: Refusal) -> None:
    moment = asked.clock.now().strftime("%d/%m/%Y %H:%M")
    rows = [(moment, asked.by, path.name, one.place, one.old, one.new, kept.name) for one in undone]
    add_to_journal(asked.workspace.root / JOURNAL, _COLUMNS, rows, asked.store)
