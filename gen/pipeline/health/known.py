"""What is looked for: the table ``known.toml``."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def known() -> Mapping[str, Any]:
    """Read the table once."""
    return tomllib.loads(files("gen.pipeline.health").joinpath("known.toml").read_text(encoding="utf-8"))
