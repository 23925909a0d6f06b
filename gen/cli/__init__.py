"""The command line: one file of a few lines per command. The only room that knows click and rich."""

from gen.cli.entrance import run

__all__ = ["run"]
