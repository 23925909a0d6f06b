"""The dated knowledge: agencies and programmes, loaded from ``data/`` into frozen values and asked by date.

What loads it is imported when it is first asked for: to find the folder of a programme nothing has to be loaded.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gen.programme.loading import load_programme, load_roster
    from gen.programme.programme import Programme
    from gen.programme.regional import load_regional
    from gen.programme.roster import Roster

__all__ = ["Programme", "Roster", "load_programme", "load_regional", "load_roster"]

_PLACES = {
    "Programme": "programme",
    "Roster": "roster",
    "load_programme": "loading",
    "load_regional": "regional",
    "load_roster": "loading",
}


def __getattr__(name: str) -> object:
    """Import what the room offers from its file, and keep it."""
    if name not in _PLACES:
        raise AttributeError(name)
    found: object = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
    globals()[name] = found
    return found
