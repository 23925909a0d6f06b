"""Is the font of official documents there, or one whose letters are as wide? Pages are laid out with it."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from gen.messages import _
from gen.pipeline.health import findings
from gen.pipeline.health.known import known
from gen.pipeline.health.model import Observation, place

_SECONDS = 30


def fonts() -> Observation:
    """Look for the font and its twins, by fontconfig where there is one, else in the folders of fonts."""
    return judged(frozenset(_families()))


def judged(families: frozenset[str]) -> Observation:
    """Return what is to be said of a machine with these families of fonts."""
    table = known()["font"]
    family, twins = table["family"], table["twins"]
    subject = _("Phông chữ")
    there = [name for name in (family, *twins) if name in families]
    if not there:
        said = findings.FONT_MISSING.at(place(subject), family=family, twins=", ".join(twins))
        return Observation(subject, _("không có {family}").format(family=family), (said,))
    if there[0] == family:
        return Observation(subject, family)
    text = _("{twin}, cùng bề rộng chữ với {family}")
    return Observation(subject, text.format(twin=there[0], family=family))


def _families() -> Iterator[str]:
    program = shutil.which("fc-list")
    if program is not None:
        try:
            asked = [program, "--format", "%{family}\n"]
            listed = subprocess.run(asked, capture_output=True, timeout=_SECONDS, check=True).stdout
        except (OSError, subprocess.SubprocessError):
            listed = b""
        for line in listed.decode("utf-8", "replace").splitlines():
            yield from (name.strip() for name in line.split(","))
    yield from families_in(_folders())


def families_in(folders: Iterable[Path]) -> Iterator[str]:
    """Yield the families that are known by the names of their files, in these folders and below."""
    table = known()["font"]
    wanted = {name.casefold(): _family_of(name, (table["family"], *table["twins"])) for name in table["files"]}
    for folder in folders:
        for _root, _below, names in os.walk(folder):
            yield from (wanted[name.casefold()] for name in names if name.casefold() in wanted)


def _family_of(file: str, families: Iterable[str]) -> str:
    squeezed = file.replace("_", "").casefold()
    near = (family for family in families if squeezed.startswith(family.replace(" ", "").casefold()))
    return next(near, known()["font"]["family"])  # Windows' own file is called times.ttf


def _folders() -> Iterator[Path]:
    for name in known()["font"]["folders"]:
        variable, rest = name.strip("%").split("%", 1) if name.startswith("%") else ("", name)
        if not variable:
            yield Path(rest).expanduser()
        elif os.environ.get(variable):
            yield Path(os.environ[variable] + rest)
