"""Print the lowest version of each dependency that setup.cfg declares, as constraints for pip (`make test-floors`)."""

import configparser
import re
from pathlib import Path

_SETUP = Path(__file__).resolve().parent.parent / "setup.cfg"
_FLOOR = re.compile(r"(?P<name>[\w.-]+)(?:\[[\w,-]+\])?\s*>=\s*(?P<version>[\d.]+)")


def floors(setup: Path = _SETUP) -> tuple[str, ...]:
    """Return lines ``name==version`` of what the program needs at run time and of its extras but ``dev``."""
    config = configparser.ConfigParser()
    config.read(setup, encoding="utf-8")
    extras = (text for name, text in config["options.extras_require"].items() if name != "dev")
    lines = "\n".join([config["options"]["install_requires"], *extras]).splitlines()
    found = (_FLOOR.match(line.strip()) for line in lines)
    return tuple(f"{floor['name']}=={floor['version']}" for floor in found if floor)


if __name__ == "__main__":
    print("\n".join(floors()))
