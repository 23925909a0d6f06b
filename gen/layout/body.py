"""Lays the blocks of a source out one after another: paragraphs, tables, shared blocks, sections."""

import re

from gen.decree import Profile
from gen.decree.literals import ARTICLE_LABEL, DECISION
from gen.layout import tables
from gen.layout.blocks import annexes, header, signature, titles
from gen.layout.context import Build
from gen.layout.findings import SourceError, SourceErrors
from gen.layout.inline import InlineError, split_outside_tags
from gen.layout.keeping import kept_with_next
from gen.layout.model import Block, Directive, SourceTable, Tag, Text
from gen.layout.sections import Sections, check_rows
from gen.layout.styles import ARTICLE_STYLE, BODY_STYLE, LINE_STYLE, NOTE_STYLE
from gen.messages import _
from gen.vietnamese.unbroken import whole_ended
from gen.wordml.writing.text import ParagraphProperties, paragraph, run

_FOOT = frozenset({"signature", "recipients"})
_PRINTED = "{{"
_CONDITION_END = re.compile(r"(\{%-?\s*endif\s*-?%\}\s*)+")
_HEADING_STYLES = (BODY_STYLE, "Heading1", "Heading2", "Heading3")
_ARTICLE = f"**{ARTICLE_LABEL.text} "
_GAP = ParagraphProperties(style=LINE_STYLE, keep_next=True, exact_line=6)
"""Between a paragraph and a table that has no caption."""


def lay_out(blocks: tuple[Block, ...], profile: Profile, edge: str) -> str:
    """Return the markup of the body, its last section included. Raises SourceErrors naming every wrong block."""
    letter = any(isinstance(block, Directive) and block.name == "letter-subject" for block in blocks)
    build = Build(profile, letter)
    sections = Sections(build, edge)
    parts: list[str] = []
    errors: list[SourceError] = []
    around = zip((None, *blocks), blocks, _followings(blocks), kept_with_next(blocks), strict=False)
    for preceding, block, following, kept in around:
        try:
            parts.append(sections.before(block, bool(parts)) + _markup(build, preceding, block, following, kept))
        except SourceError as error:
            errors.append(error)
        except InlineError as error:
            errors.append(SourceError(block.at, _("Dấu “{mark}” không có cặp.").format(mark=error)))
    return "".join([*parts, _end(sections, errors)])


def _followings(blocks: tuple[Block, ...]) -> list[Block | None]:
    """Return for each block the next one that does more than close a condition: what stands below it in print."""
    following: Block | None = None
    found = []
    for block in reversed(blocks):
        found.append(following)
        following = following if _closes_condition(block) else block
    return found[::-1]


def _end(sections: Sections, errors: list[SourceError]) -> str:
    try:
        end = sections.last()
    except SourceError as error:
        errors.append(error)
    if errors:
        raise SourceErrors(sorted(errors, key=lambda error: (error.at.file, error.at.line or 0)))
    return end


def _markup(build: Build, preceding: Block | None, block: Block, following: Block | None, kept: bool) -> str:
    if isinstance(block, Tag):
        return "".join(paragraph(run(tag.replace("{%", "{%p", 1))) for tag in block.tags)
    if isinstance(block, SourceTable):
        check_rows(block)
        apart = isinstance(preceding, Text) and not block.caption
        return (paragraph("", _GAP) if apart else "") + tables.markup(build, block)
    if isinstance(block, Text):
        style = ParagraphProperties(style=_style(block), keep_next=True if kept else None)
        return paragraph(tables.inline(block.at, _whole_ended(block)), style)
    if block.name in _FOOT:
        return _foot(build, preceding, block, following)
    if block.name == "title":
        ruled = not _is(following, frozenset({"attachment"}))
        arguments = {"type": "{{ title.type }}", "subject": "{{ title.subject }}", **block.arguments}
        return titles.title(build, arguments["type"], arguments["subject"], ruled)
    return _shared(build, block)


def _whole_ended(block: Text) -> str:
    """Return the text; of a heading the last two words stay on one line, so that none is left alone."""
    if not block.level:
        return block.text
    if "{{" not in block.text:
        return whole_ended(block.text)
    *words, last = split_outside_tags(block.text, " ")
    if last.startswith(_PRINTED) and last.endswith("}}"):
        return " ".join((*words, f"{{{{ ({last[2:-2].strip()}) | whole_ended }}}}"))
    return f"{' '.join(words)}\u00a0{last}" if words else last


def _style(block: Text) -> str:
    if block.note:
        return NOTE_STYLE
    if not block.level and block.text.startswith(_ARTICLE):
        return ARTICLE_STYLE
    return _HEADING_STYLES[block.level]


def _foot(build: Build, preceding: Block | None, block: Directive, following: Block | None) -> str:
    if _is(preceding, _FOOT):
        return ""
    names = {block.name, following.name if isinstance(following, Directive) else ""}
    return signature.foot(build, recipients="recipients" in names, signer="signature" in names)


def _closes_condition(block: Block) -> bool:
    return isinstance(block, Tag) and _CONDITION_END.fullmatch(block.text) is not None


def _is(block: Block | None, names: frozenset[str]) -> bool:
    return isinstance(block, Directive) and block.name in names


def _shared(build: Build, block: Directive) -> str:
    """Write a block that every document shares; those that only set something write nothing."""
    given = block.arguments
    match block.name:
        case "header":
            return header.attached_header(build) if given.get("attached") else header.header(build)
        case "addressees":
            return titles.addressees(build)
        case "bases":
            return titles.bases(build)
        case "competence":
            return titles.competence(given.get("name", "{{ authority }}"))
        case "enactment":
            return titles.enactment(given.get("word", DECISION.text))
        case "attachment":
            return annexes.reference(build, given.get("line", ""))
        case "annex":
            return annexes.annex(build, given.get("roman", ""), given.get("title", ""), given.get("reference", ""))
        case _:
            return ""
