"""The command line: one file per command, an agency of a few lines. The only room that knows click and rich."""

from gen.cli.entrance import run

__all__ = ["run"]
