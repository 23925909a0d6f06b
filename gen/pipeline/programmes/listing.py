"""``gen programme list|check``: the programmes of a workspace, and what is wrong with one."""

from pathlib import Path

from msgspec import Struct

from gen.decree import PROFILES
from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import KnowledgeError
from gen.domain.workspace import Workspace
from gen.programme import load_programme
from gen.programme.folders import programme_folder, programmes_in, template_files
from gen.programme.further import check_further


class ProgrammeEntry(Struct, frozen=True):
    """A programme as the list shows it; ``chosen`` is the one that commands work on when none is named.

    ``name``, ``symbol`` and ``years`` are empty where ``faults`` findings keep it from being loaded.
    """

    id: str
    chosen: bool
    name: str = ""
    symbol: str = ""
    years: tuple[int, ...] = ()
    faults: int = 0


def list_programmes(workspace: Workspace) -> tuple[ProgrammeEntry, ...]:
    """Return the programmes of the workspace by id."""
    return tuple(_entry(workspace, each) for each in programmes_in(workspace.data))


def _entry(workspace: Workspace, programme_id: str) -> ProgrammeEntry:
    chosen = programme_id == workspace.programme_id
    try:
        programme = load_programme(workspace.data, programme_id)
    except KnowledgeError as error:
        return ProgrammeEntry(programme_id, chosen, faults=len(error.findings))
    decision = programme.decision
    return ProgrammeEntry(programme_id, chosen, decision.short_name, decision.symbol, programme.years)


def check_programme(workspace: Workspace, programme_id: str = "") -> tuple[Diagnostic, ...]:
    """Return all that is wrong with a programme of the workspace, by default the one that is worked on.

    Raises UnknownName if there is none of that id, ConfigurationError where it is not clear which one is meant.
    """
    wanted = programme_id or workspace.programme_id
    folder = programme_folder(workspace.data, wanted)
    try:
        programme = load_programme(workspace.data, folder.name)
    except KnowledgeError as error:
        return error.findings
    templates = {profile.id: _names_in(workspace.templates, profile.id, folder.name) for profile in PROFILES}
    return check_further(folder, workspace.data, programme.kinds, templates)


def _names_in(templates: Path, profile_id: str, programme_id: str) -> frozenset[str]:
    return frozenset(template_files(templates / profile_id, programme_id))
