"""The limits of what may be sent, from ``limits.toml``."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from msgspec import Struct


class DeskLimits(Struct, frozen=True):
    """The values of ``limits.toml``; sizes in bytes."""

    upload_bytes: int
    upload_files: int
    upload_fields: int
    field_bytes: int
    zip_entries: int
    zip_bytes: int
    refused_bytes: int
    login_failures: int
    machine_failures: int
    login_seconds: int


@lru_cache(maxsize=1)
def load_limits() -> DeskLimits:
    """Return the limits."""
    return DeskLimits(**tomllib.loads(files("gen.web").joinpath("access", "limits.toml").read_text(encoding="utf-8")))
