"""What can still be read of a part with wrong tags, so that one error does not hide the next."""

from jinja2.exceptions import TemplateError

from gen.domain.spans import changed_within
from gen.rendering.checks.expressions import completed
from gen.rendering.environment import PartEnvironment
from gen.rendering.tags import tags_in

_CLOSINGS = {"{{": "}}", "{%": "%}"}
_STANDS_IN = dict.fromkeys(("for", "if"), "{% if 1 %}") | {"elif": "{% elif 1 %}"}


def without_faulty_tags(source: str, environment: PartEnvironment) -> str:
    """Return a patched part with nothing in place of the tags that jinja cannot read; blocks stay blocks."""

    def sound(written: str) -> str:
        tag = next(tags_in(written), None)
        whole = completed(tag) if tag is not None and tag.problem is None else None
        if whole is None:
            return written
        try:
            environment.parse(whole)
        except (TemplateError, ValueError, RecursionError):
            word = tag.word if tag is not None else ""
            return _STANDS_IN.get(word, "")
        return written

    return _ended(changed_within(source, _CLOSINGS, sound))


def _ended(source: str) -> str:
    """Return the source with the ends of loops that were replaced made ends of what stands in for them."""
    open_blocks: list[str] = []

    def fitting(written: str) -> str:
        tag = next(tags_in(written), None)
        word = tag.word if tag is not None else ""
        if word in ("for", "if"):
            open_blocks.append(word)
        elif word in ("endfor", "endif") and open_blocks:
            return "{% end" + open_blocks.pop() + " %}"
        return written

    return changed_within(source, _CLOSINGS, fitting)
