"""What all pages work with: the workspace and its services, who may come in, what was done."""

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from gen.bootstrap import Services
from gen.domain.errors import WorkspaceNotFound
from gen.intake.answers import FILE_NAME as ANSWERS
from gen.intake.answers import RECEIVED
from gen.messages import _
from gen.pipeline.reports.workshop import Workshop
from gen.programme.folders import programme_folder
from gen.web.access.accounts import Accounts, accounts_of
from gen.web.access.limits import DeskLimits, load_limits
from gen.web.access.people import Person
from gen.web.access.sessions import Sessions, Tokens
from gen.web.journal import Journal
from gen.web.own_folder import own_folder

if TYPE_CHECKING:
    from gen.web.pictures import Pictures
    from gen.web.running import Batches


_SECONDS_OF_BATCH = 1.0
"""What a batch is waited for when the server ends: a document takes a fraction of it."""
Stamp = tuple[tuple[str, int, int], ...]


class Desk(Struct, dict=True):
    """One running server.

    ``root`` is the workspace, or the folder in which one would be made; ``open_services``, given the id of a programme
    or "" for the usual one, raises WorkspaceNotFound while there is none. ``owner`` is the one person who works here
    without an account, None where a team does; ``told`` prints a sentence where the server was started, ``address`` is
    how browsers reach it. ``visited`` is set once a page was answered, ``closing`` once the server is to end.
    """

    root: Path
    open_services: Callable[[str], Services]
    sessions: Sessions
    owner: Person | None
    address: str = ""
    told: Callable[[str], None] = lambda sentence: None
    remote_user: str = ""
    tokens: Tokens = field(default_factory=Tokens)
    limits: DeskLimits = field(default_factory=load_limits)
    closing: threading.Event = field(default_factory=threading.Event)
    visited: threading.Event = field(default_factory=threading.Event)
    _services: dict[str, Services] = field(default_factory=dict)
    _kept: dict[tuple[str, str], tuple[Stamp, Stamp, Workshop]] = field(default_factory=dict)
    _looking: threading.Lock = field(default_factory=threading.Lock)

    @property
    def own(self) -> Path:
        """The folder of what is the desk's own."""
        return own_folder(self.root)

    @cached_property
    def journal(self) -> Journal:
        """Who did what."""
        return Journal(self.own / "journal.jsonl")

    @cached_property
    def accounts(self) -> Accounts:
        """Who may come in, where a team works here."""
        return accounts_of(self.root)

    @cached_property
    def pictures(self) -> "Pictures":
        """Pages of documents as pictures."""
        from gen.web.pictures import Pictures  # pdfium is needed for nothing else

        return Pictures(self.own / "pages")

    @cached_property
    def batches(self) -> "Batches":
        """The batch that runs, or ran last."""
        from gen.web.running import Batches  # it loads what makes documents

        return Batches()

    @property
    def is_furnished(self) -> bool:
        """Whether there is a workspace."""
        try:
            _ = self.services
        except WorkspaceNotFound:
            return False
        return True

    def forget_settings(self) -> None:
        """Read the settings anew for the next page: somebody changed them."""
        self._services.clear()

    @property
    def services(self) -> Services:
        """Settings and adapters of the workspace; raises WorkspaceNotFound if there is none yet."""
        return self.services_of("")

    def services_of(self, programme_id: str) -> Services:
        """Return them for a programme of the workspace, "" for the usual one."""
        if programme_id not in self._services:
            self._services[programme_id] = self.open_services(programme_id)
        return self._services[programme_id]

    def end(self) -> None:
        """Let the batch that runs write down what it has in hand, before the process ends."""
        if "batches" in self.__dict__:
            self.batches.end(_SECONDS_OF_BATCH)

    def renew_token(self) -> None:
        """Print an address with a new token, where the last one was used: whoever started the server can come in."""
        if not self.tokens.waiting:
            self.told(_("Địa chỉ mới: {address}").format(address=f"{self.address}/?token={self.tokens.new()}"))

    def workshop(self, programme_id: str = "", period: str = "") -> Workshop:
        """Return the workshop of one request: what was loaded before, as long as the files are the same.

        It is that of a programme, "" for the usual one, and of a part of its year. Where figures changed only programme
        and templates are kept: command line and other people work on them too.
        """
        workspace = replace(self.services_of(programme_id).settings.workspace, period=period)
        key = (programme_id, period)
        programme = programme_folder(workspace.data, workspace.programme_id)
        known = _stamp_of((programme, workspace.data / "agencies", workspace.templates))
        figures = _stamp_of((workspace.progress,))
        with self._looking:
            kept = self._kept.get(key)
            if kept is None or kept[0] != known:
                self._kept[key] = (known, figures, Workshop(workspace))
            elif kept[1] != figures:
                self._kept[key] = (known, figures, kept[2].afresh())
            workshop = self._kept[key][2]
            workshop.names.ids  # noqa: B018 - loaded once, for all
            return workshop


def _stamp_of(folders: Iterable[Path]) -> Stamp:
    """Return what tells whether anything in the folders changed: their files, when they were written, how large."""
    return tuple(entry for folder in folders for entry in _entries(folder))


def _entries(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield the files of a folder and of those below it; of the versions handed in what was answered about them.

    Hidden files are passed over: others write their files under such names until they are whole.
    """
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.is_dir():
                yield from _answers(Path(entry.path)) if entry.name == RECEIVED else _entries(Path(entry.path))
            elif not entry.name.startswith("."):
                yield from _state_of(Path(entry.path))


def _answers(versions: Path) -> Iterator[tuple[str, int, int]]:
    for path in sorted(versions.glob(f"*/{ANSWERS}")):
        yield from _state_of(path)


def _state_of(path: Path) -> Iterator[tuple[str, int, int]]:
    """Yield a file as it is; nothing where it is gone since it was listed."""
    with suppress(FileNotFoundError):
        state = path.stat()
        yield str(path), state.st_mtime_ns, state.st_size
