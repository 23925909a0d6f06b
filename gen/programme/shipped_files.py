"""Files that the programme of an older workspace does not have: those of the shipped programme of its Decision."""

import tomllib
from contextlib import suppress
from pathlib import Path

from gen.domain.errors import ConfigurationError
from gen.programme.folders import FILE, programmes_in
from gen.programme.shipped import shipped_workspace


def own_or_shipped(folder: Path, name: str, symbol: str) -> Path:
    """Return the file of a programme's folder, else that of the shipped programme of the same Decision if there is one.

    What the version that made an older workspace did not ask of the data comes from the shipped programme so.
    """
    if not (folder / name).exists():
        with suppress(ConfigurationError):
            for shipped in programmes_in(shipped_workspace() / "data").values():
                if (shipped / name).exists() and _symbol_of(shipped) == symbol:
                    return shipped / name
    return folder / name


def _symbol_of(folder: Path) -> object:
    try:
        decision = tomllib.loads((folder / FILE).read_text("utf-8-sig")).get("decision")
    except (OSError, ValueError, RecursionError):
        return None
    return decision.get("symbol") if isinstance(decision, dict) else None
