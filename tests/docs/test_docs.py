"""The README and the guide name only commands, options and files that exist, and leave no command out."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from gen.cli.commands import gen

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/huong-dan.md"
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
_FENCED = re.compile(r"^```\w*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_PAGE = re.compile(r"`(docs/[\w.-]+\.md)`")
_HELP = {"-h", "--help"}


def typed_commands(text: str) -> Iterator[list[str]]:
    """The words after ``gen`` of every command in code, on a line of its own or within a sentence."""
    lines = [line for block in _FENCED.findall(text) for line in block.splitlines()]
    for code in (*lines, *_SPAN.findall(_FENCED.sub("", text))):
        for part in code.split("#")[0].split("&&"):
            words = part.split()
            if words and words[0].replace("\\", "/").rpartition("/")[2] == "gen":
                yield words[1:]


def options_of(command: click.Command) -> set[str]:
    return {name for param in command.params if isinstance(param, click.Option) for name in param.opts}


def named(words: list[str]) -> tuple[click.Command, set[str]]:
    """The command that the words name, and the options beside it; raises KeyError for one that does not exist."""
    command: click.Command = gen
    options = {word.partition("=")[0] for word in words if re.fullmatch(r"-{1,2}[a-z][\w-]*(=.*)?", word)}
    names = [word for word in words if not word.startswith("-")]
    context = click.Context(gen)
    while isinstance(command, click.Group) and names and re.fullmatch("[a-z-]+", names[0]):
        if names[0] in ("en", "vi"):
            names = names[1:]
            continue
        found = command.get_command(context, names[0])
        if found is None:
            raise KeyError(names[0])
        command, names = found, names[1:]
    return command, options


def leaves(command: click.Command, path: str = "gen") -> Iterator[tuple[str, click.Command]]:
    if not isinstance(command, click.Group):
        yield path, command
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        under = command.get_command(context, name)
        assert under is not None
        yield from leaves(under, f"{path} {name}")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_of_a_page_exists(page: Path) -> None:
    unknown = []
    for words in typed_commands(page.read_text(encoding="utf-8")):
        try:
            command, options = named(words)
        except KeyError:
            unknown.append(words)
            continue
        unknown.extend([*words, option] for option in options - options_of(command) - options_of(gen) - _HELP)

    assert not unknown


@pytest.mark.parametrize(
    ("path", "command"), list(leaves(gen)), ids=lambda value: value if isinstance(value, str) else ""
)
def test_the_guide_lists_every_command_with_all_its_options(path: str, command: click.Command) -> None:
    rows = [line for line in GUIDE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| `{path}` |")]

    assert len(rows) == 1
    listed = set(_SPAN.findall(rows[0])) - {path}
    shortest = {param.opts[0] for param in command.params if isinstance(param, click.Option)}
    assert listed == shortest


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    near = [target for target in _LINK.findall(text) if "://" not in target]

    broken = [target for target in near if not (page.parent / target).exists()]
    broken += [target for target in _PAGE.findall(text) if not (ROOT / target).exists()]

    assert not broken


def test_no_page_is_left_out_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named_pages = set(_PAGE.findall(readme)) | set(_PAGE.findall((ROOT / "docs/architecture.md").read_text("utf-8")))
    linked = {f"docs/{target}" for target in _LINK.findall(GUIDE.read_text(encoding="utf-8"))}

    assert {f"docs/{page.name}" for page in PAGES[1:]} <= named_pages | linked
