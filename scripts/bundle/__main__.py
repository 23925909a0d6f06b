"""Build bundles: ``python -m scripts.bundle [NAME…] [-o FOLDER]``.

A name is ``windows-x64-py3.12``, or how it begins; without any, all are built.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from scripts.bundle.building import TooLarge, build, build_guides
from scripts.bundle.licences import NotAccepted
from scripts.bundle.targets import targets
from scripts.bundle.wheelhouse import NotToBeHad


def main() -> int:
    """Build what was asked for, all targets if nothing was; return how many could not be built."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bundle", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("-o", "--output", type=Path, default=Path("dist"))
    asked = parser.parse_args()
    chosen = [one for one in targets() if not asked.names or one.name.startswith(tuple(asked.names))]
    if not chosen:
        parser.error(f"no such target; there are: {', '.join(one.name for one in targets())}")
    failed = 0
    with tempfile.TemporaryDirectory(prefix="gen-guides-") as guides:
        build_guides(Path(guides))
        for target in chosen:
            try:
                bundle = build(target, Path(guides), asked.output)
                print(f"{bundle}: {bundle.stat().st_size / 1_000_000:.1f} MB", flush=True)
            except (NotToBeHad, NotAccepted, TooLarge) as error:
                failed += 1
                print(error, file=sys.stderr, flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
