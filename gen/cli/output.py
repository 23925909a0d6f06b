"""Everything that is said on standard output and standard error: no text out of a file gives the terminal an order."""

from collections.abc import Iterable
from pathlib import Path

import click
from msgspec import Struct

from gen.messages.visible import visible, visible_json, visible_line


class Painted(Struct, frozen=True):
    """A line with one piece in a colour, where the terminal shows colours."""

    piece: str
    colour: str
    before: str = ""
    after: str = ""

    @property
    def shown(self) -> str:
        """The line as the terminal gets it."""
        coloured = click.style(visible_line(self.piece), fg=self.colour)
        return f"{visible_line(self.before)}{coloured}{visible_line(self.after)}"


Line = str | Path | Painted


def say(line: Line, *, err: bool = False) -> None:
    """Write one line; its line breaks are shown as signs, so that no part of it looks like a line of its own."""
    click.echo(line.shown if isinstance(line, Painted) else visible_line(str(line)), err=err)


def say_lines(lines: Iterable[Line], *, err: bool = False) -> None:
    """Write lines as they come."""
    for line in lines:
        say(line, err=err)


def say_page(text: str, *, err: bool = False) -> None:
    """Write a text of many lines that the program set itself: a table in CSV, a page in HTML."""
    click.echo(visible(text), err=err)


def say_json(text: str) -> None:
    """Write JSON, whole or by lines: the values are exact."""
    click.echo(visible_json(text))
