"""What every command gets: the settings and services of the nearest workspace, made when first asked for."""

import os
from functools import cached_property
from pathlib import Path

import click
from msgspec import Struct

from gen.bootstrap import Services, build_services
from gen.cli.output import say
from gen.domain.errors import WorkspaceNotFound
from gen.domain.workspace import Workspace
from gen.messages import use_language
from gen.pipeline.output.locking import BRIEFLY, Patience
from gen.settings import find_workspace, read_settings


class CommandContext(Struct, dict=True):
    """The options given before the command.

    ``programme`` may also stand after it, ``period`` stands there only; ``waiting`` is what ``--wait`` of the command
    says, None for the usual.
    """

    workspace: Path | None
    language: str | None
    waiting: bool | None = None
    programme: str | None = None
    period: str | None = None

    @cached_property
    def services(self) -> Services:
        """Settings and adapters of the workspace; fails with one sentence if there is none."""
        workspace = find_workspace(Path.cwd(), self.workspace)
        settings = read_settings(workspace, os.environ, self._given)
        use_language(settings.language)
        return build_services(settings, self._patience)

    @cached_property
    def anywhere(self) -> Services:
        """Services of the workspace if there is one, of the current folder if not: some commands need no workspace."""
        try:
            return self.services
        except WorkspaceNotFound:
            settings = read_settings(Workspace(Path.cwd()), os.environ, self._given)
            use_language(settings.language)
            return build_services(settings, self._patience)

    def services_of(self, root: Path, programme: str = "") -> Services:
        """Return the services of the workspace in this folder; WorkspaceNotFound where it is none (yet).

        They are those for a programme of it, "" for the one that was asked for, or is usual.
        """
        given = self._given | ({"programme": programme} if programme else {})
        settings = read_settings(find_workspace(root, root), os.environ, given)
        return build_services(settings, self._patience)

    @property
    def _given(self) -> dict[str, object]:
        """What the command line says, above all other settings."""
        return {"language": self.language, "programme": self.programme, "period": self.period}

    @property
    def _patience(self) -> Patience:
        """How long to wait for another run that writes into the same folder: a little, without limit, or not at all."""
        seconds = {None: BRIEFLY.seconds, True: -1.0, False: 0.0}[self.waiting]
        return Patience(seconds, lambda sentence: say(sentence, err=True))


pass_command = click.make_pass_decorator(CommandContext)
