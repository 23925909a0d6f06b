"""What all pages work with: the workspace and its services, who may come in, what was done."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from gen.bootstrap import Services
from gen.domain.errors import WorkspaceNotFound
from gen.domain.workspace import Workspace
from gen.messages import _
from gen.pipeline.reports.workshop import Workshop
from gen.web.access.accounts import Accounts, accounts_of
from gen.web.access.limits import DeskLimits, load_limits
from gen.web.access.people import Person
from gen.web.access.sessions import Sessions, Tokens
from gen.web.journal import Journal
from gen.web.own_folder import own_folder

if TYPE_CHECKING:
    from gen.web.pictures import Pictures
    from gen.web.running import Batches


@dataclass
class Desk:
    """One running server.

    ``root`` is the workspace, or the folder in which one would be made; ``open_services`` raises WorkspaceNotFound
    while there is none. ``owner`` is the one person who works here without an account, None where a team does; ``told``
    prints a sentence where the server was started, ``address`` is how browsers reach it.
    """

    root: Path
    open_services: Callable[[], Services]
    sessions: Sessions
    owner: Person | None
    address: str = ""
    told: Callable[[str], None] = lambda sentence: None
    remote_user: str = ""
    tokens: Tokens = field(default_factory=Tokens)
    limits: DeskLimits = field(default_factory=load_limits)
    closing: threading.Event = field(default_factory=threading.Event)
    _kept: tuple[tuple[tuple[str, int], ...], Workshop] | None = None

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
        self.__dict__.pop("services", None)

    @cached_property
    def services(self) -> Services:
        """Settings and adapters of the workspace; raises WorkspaceNotFound where there is none yet."""
        return self.open_services()

    def renew_token(self) -> None:
        """Print an address with a new token, where the last one was used: whoever started the server can come in."""
        if not self.tokens.waiting:
            self.told(_("Địa chỉ mới: {address}").format(address=f"{self.address}/?token={self.tokens.new()}"))

    def workshop(self) -> Workshop:
        """Return the workshop of one request: programme and templates as loaded before, while their files are the same.

        The figures are looked at anew: command line and other people work on them too.
        """
        workspace = self.services.settings.workspace
        stamp = _stamp_of(workspace)
        if self._kept is None or self._kept[0] != stamp:
            self._kept = (stamp, Workshop(workspace))
            self._kept[1].names.ids  # noqa: B018 - loaded once, for all
        return self._kept[1].afresh()


def _stamp_of(workspace: Workspace) -> tuple[tuple[str, int], ...]:
    """Return what tells whether programme, agencies or templates changed: their files and when they were written."""
    folders = (workspace.data / "programme", workspace.data / "agencies", workspace.templates)
    files = (path for folder in folders for path in sorted(folder.rglob("*")))
    return tuple((str(path), path.stat().st_mtime_ns) for path in files if path.is_file())
