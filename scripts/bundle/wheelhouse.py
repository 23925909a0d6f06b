"""All wheels that a target needs, in one folder: pip fetches them, the markers are judged as that machine would.

pip judges markers by the machine it runs on, so what Windows alone needs (colorama, tzdata) would be forgotten and what
Linux alone needs would come along. So each wheel is asked what it needs, and pip fetches just that. Versions are those
of the environment that builds, in which the tests ran; what is not installed there is the newest that fits.
"""

import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from scripts.bundle.targets import Target
from scripts.bundle.wheels import Wheel, wheels_in

_PIP = "pip"
"""Goes along: neither Python's embeddable zip nor every Linux has one."""


class NotToBeHad(Exception):
    """A wheel is not to be had from the index that pip uses, or is of a version that somebody does not want."""


def gather(own: Path, target: Target, folder: Path) -> list[Wheel]:
    """Fetch into ``folder`` what the program's own wheel, with its extras, needs on a target; return all wheels.

    Raises NotToBeHad.
    """
    asked: dict[str, frozenset[str]] = {}
    waiting = [(Wheel(own), frozenset(target.extras))]
    missing: dict[str, Requirement] = {_PIP: Requirement(_PIP)}
    while waiting or missing:
        _fetch(missing.values(), target, folder)
        here = {wheel.name: wheel for wheel in wheels_in(folder)}
        waiting += [(here[name], frozenset(needed.extras)) for name, needed in missing.items()]
        missing = {}
        while waiting:
            wheel, wanted = waiting.pop()
            for needed in wheel.needs(wanted, target.environment):
                name = canonicalize_name(needed.name)
                known = asked.get(name)
                if known is not None and needed.extras <= known:
                    _require_fit(needed, here.get(name), wheel)
                    continue
                asked[name] = (known or frozenset()) | needed.extras
                if name in here:
                    _require_fit(needed, here[name], wheel)
                    waiting.append((here[name], asked[name]))
                else:
                    missing[name] = needed
    return wheels_in(folder)


def _require_fit(needed: Requirement, found: Wheel | None, by: Wheel) -> None:
    if found is not None and not needed.specifier.contains(found.version, prereleases=True):
        raise NotToBeHad(f"{by.name} {by.version} wants {needed}, but {found.version} was fetched")


def _fetch(requirements: Iterable[Requirement], target: Target, folder: Path) -> None:
    wanted = [_pinned(needed) for needed in requirements]
    if not wanted:
        return
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    command += ["--only-binary=:all:", "--implementation", "cp", "--python-version", target.python]
    command += [word for platform in target.platforms for word in ("--platform", platform)]
    done = subprocess.run([*command, "--dest", str(folder), *wanted], capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise NotToBeHad(f"{target.name}: {', '.join(wanted)}: {said[-1] if said else 'pip said nothing'}")


def _pinned(needed: Requirement) -> str:
    """Return a requirement at the version installed here, if one is that fits."""
    try:
        here = version(needed.name)
    except PackageNotFoundError:
        here = ""
    fits = here and needed.specifier.contains(here, prereleases=True)
    return f"{needed.name}=={here}" if fits else f"{needed.name}{needed.specifier}"
