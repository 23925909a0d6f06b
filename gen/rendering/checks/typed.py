"""Check a part as its author typed it: every finding at once, each with its place. Nothing is rendered."""

from collections.abc import Iterator

from msgspec import Struct

from gen.domain.diagnostic import Diagnostic
from gen.rendering.checks.places import PlacedTag, TemplateParagraph
from gen.rendering.checks.telling import finding
from gen.rendering.tags import TagProblem

_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_SMART_QUOTES = "“”‘’„‟‚‛″′"
_KIND_WORDS = frozenset({"tr", "tc", "p", "r"})
BLOCKS = frozenset({"for", "if", "macro", "call", "filter", "with", "block", "raw", "autoescape", "set"})
_MIDDLES = {"else": frozenset({"for", "if"}), "elif": frozenset({"if"})}
_STATEMENTS_IN_LINE = frozenset({"vm", "hm", "colspan", "cellbg"})


class CheckedPart(Struct, frozen=True):
    """What the checks look at: a part's name as findings show it, its paragraphs and its tags.

    ``word`` tells Word's own parts, whose paragraphs are lines on paper, from data parts.
    """

    file: str
    name: str
    paragraphs: tuple[TemplateParagraph, ...]
    tags: tuple[PlacedTag, ...]
    word: bool = True

    def at(self, name: str, tag: PlacedTag, /, **values: object) -> Diagnostic:
        """Return the finding ``name`` at ``tag``."""
        return finding(name, tag.location(self.file, self.name), **values)


def typing_findings(part: CheckedPart) -> Iterator[Diagnostic]:
    """Yield what is wrong with the tags one by one: marks, kinds, quotes, cells."""
    for placed in part.tags:
        tag = placed.tag
        closing = _CLOSING.get(tag.opening, "")
        if tag.problem is TagProblem.UNCLOSED:
            yield part.at("tag-not-closed", placed, closing=closing)
        elif tag.problem is TagProblem.UNOPENED:
            yield part.at("tag-not-opened", placed)
        elif tag.problem is TagProblem.MISMATCHED:
            yield part.at("tag-marks-differ", placed, closing=closing)
        else:
            yield from _whole_tag_findings(part, placed)


def _whole_tag_findings(part: CheckedPart, placed: PlacedTag) -> Iterator[Diagnostic]:
    tag = placed.tag
    if placed.paragraph.cell != placed.last.cell:
        yield part.at("tag-over-cells", placed)
    elif placed.paragraph is not placed.last and part.word:
        yield part.at("tag-over-paragraphs", placed)
    if tag.opening == "{#":
        return
    if any(quote in tag.text for quote in _SMART_QUOTES):
        yield part.at("smart-quotes", placed)
    words = tag.inner.split(None, 2)
    if not tag.kind and len(words) > 1 and words[0] in _KIND_WORDS and words[1][0].isalpha():
        rest = tag.inner.split(None, 1)[1]
        meant = f"{tag.opening}{words[0]} {rest} {_CLOSING[tag.opening]}"
        yield part.at("space-before-kind", placed, kind=words[0], meant=meant)
    if tag.kind in ("tr", "tc") and placed.paragraph.cell is None:
        yield part.at("kind-outside-table", placed)


def misspaced(placed: PlacedTag) -> bool:
    """Tell whether a tag was reported as ``space-before-kind``: its statement is the word after the kind."""
    words = placed.tag.inner.split(None, 2)
    return not placed.tag.kind and len(words) > 1 and words[0] in _KIND_WORDS and words[1][0].isalpha()


class _Open(Struct):
    word: str
    kind: str
    placed: PlacedTag
    has_else: bool = False


def block_findings(part: CheckedPart) -> Iterator[Diagnostic]:
    """Yield blocks that are not ended, ends without a block, and blocks whose two ends are of different kinds."""
    open_blocks: list[_Open] = []
    for placed in part.tags:
        tag = placed.tag
        if tag.opening != "{%" or tag.problem is not None:
            continue
        word, kind = (tag.inner.split()[1], tag.inner.split()[0]) if misspaced(placed) else (tag.word, tag.kind)
        if open_blocks and open_blocks[-1].word == "raw" and word != "endraw":
            continue
        if word in BLOCKS and not (word == "set" and "=" in tag.inner):
            open_blocks.append(_Open(word, kind, placed))
        elif word in _MIDDLES:
            yield from _middle_findings(part, placed, word, open_blocks)
        elif word.startswith("end"):
            yield from _end_findings(part, placed, word.removeprefix("end"), kind, open_blocks)
    for block in open_blocks:
        yield part.at("block-not-ended", block.placed, closing=_end_of(block))


def _middle_findings(part: CheckedPart, placed: PlacedTag, word: str, open_blocks: list[_Open]) -> Iterator[Diagnostic]:
    block = next((block for block in reversed(open_blocks) if block.word in _MIDDLES[word]), None)
    if block is None:
        yield part.at("block-not-begun", placed)
    elif block.has_else:
        yield part.at("branch-after-else", placed)
    elif word == "else":
        block.has_else = True


def _end_findings(
    part: CheckedPart, placed: PlacedTag, word: str, kind: str, open_blocks: list[_Open]
) -> Iterator[Diagnostic]:
    if word not in {block.word for block in open_blocks}:
        yield part.at("block-not-begun", placed)
        return
    while open_blocks[-1].word != word:
        block = open_blocks.pop()
        yield part.at("block-not-ended", block.placed, closing=_end_of(block))
    block = open_blocks.pop()
    if block.kind != kind and not (block.kind in ("", "r") and kind in ("", "r")):
        yield part.at("block-kinds-differ", placed, opening=block.placed.tag.text)
    elif kind == "" and _is_over_cells(block.placed.last, placed.paragraph):
        yield part.at("block-over-cells", block.placed)


def _is_over_cells(first: TemplateParagraph, last: TemplateParagraph) -> bool:
    """Tell whether a block goes from one cell of a table to another one."""
    return first.cell is not None and last.cell is not None and first.cell != last.cell


def _end_of(block: _Open) -> str:
    return f"{{%{block.kind} end{block.word} %}}"


def empty_line_findings(part: CheckedPart) -> Iterator[Diagnostic]:
    """Yield plain statements alone in a paragraph: when rendered, the paragraph stays as an empty line."""
    for placed in part.tags:
        tag = placed.tag
        alone = placed.paragraph.text.strip() == tag.text
        if alone and tag.opening == "{%" and not tag.kind and tag.problem is None and not misspaced(placed):
            statement = tag.word.removeprefix("end")
            if statement in ("for", "if", "elif", "else", "set") and tag.word not in _STATEMENTS_IN_LINE:
                yield part.at("empty-line", placed, meant=f"{{%p {tag.inner} %}}")
