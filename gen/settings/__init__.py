"""Settings: default < ``gen.toml`` of the workspace < environment (``GEN_…``) < command line."""

from gen.settings.model import Settings
from gen.settings.reading import find_workspace, read_settings

__all__ = ["Settings", "find_workspace", "read_settings"]
