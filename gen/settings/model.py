"""The settings as one typed value."""

from collections.abc import Mapping

from msgspec import Struct, field

from gen.domain.workspace import Workspace

LANGUAGES = ("vi", "en")


class Settings(Struct, frozen=True):
    """What a run works with.

    ``workspace`` knows the programme that is worked on. ``register_url`` is an SQLAlchemy URL; empty means the SQLite
    file of the workspace. ``document_seconds`` is what one document of a batch may take, 0 for no limit. ``lint`` and
    ``register`` are the tables ``[lint]`` and ``[register]`` of ``gen.toml``, checked by the rooms that use them.
    """

    workspace: Workspace
    language: str = "vi"
    register_url: str = ""
    jobs: int = 0
    document_seconds: int = 0
    lint: Mapping[str, object] = field(default_factory=dict)
    register: Mapping[str, object] = field(default_factory=dict)
