"""Check each tag's own expression or statement with jinja, alone, so that one finding does not hide the next."""

from collections.abc import Iterator, Mapping

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from gen.domain.diagnostic import Diagnostic
from gen.messages import _
from gen.rendering.checks.places import PlacedTag
from gen.rendering.checks.typed import CheckedPart, misspaced
from gen.rendering.checks.wording import in_vietnamese
from gen.rendering.environment import PartEnvironment
from gen.rendering.tags import TextTag
from gen.vietnamese.likeness import nearest as nearest_names

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_COMPLETED = {
    "for": "{{% {inner} %}}{{% endfor %}}",
    "if": "{{% {inner} %}}{{% endif %}}",
    "elif": "{{% if 1 %}}{{% {inner} %}}{{% endif %}}",
    "macro": "{{% {inner} %}}{{% endmacro %}}",
    "call": "{{% {inner} %}}{{% endcall %}}",
    "filter": "{{% {inner} %}}{{% endfilter %}}",
    "with": "{{% {inner} %}}{{% endwith %}}",
    "block": "{{% {inner} %}}{{% endblock %}}",
}
_OF_DOCXTPL = {"colspan", "cellbg"}
_WHOLE = frozenset({"else", "vm", "hm", "restart", "raw", "autoescape", *(f"end{word}" for word in _COMPLETED)}) | {
    "endset",
    "endraw",
    "endautoescape",
}
STATEMENTS = frozenset(_COMPLETED) | _OF_DOCXTPL | _WHOLE | {"set"}
"""Every word that a statement may begin with."""
_REFUSED = frozenset({"include", "import", "from", "extends"})


def expression_findings(part: CheckedPart, environment: PartEnvironment) -> Iterator[Diagnostic]:
    """Yield what jinja says against each tag alone: syntax, unknown filters, names that are private."""
    for placed in part.tags:
        tag = placed.tag
        if tag.problem is None and tag.opening != "{#" and not misspaced(placed):
            yield from _tag_findings(part, placed, environment)


def _tag_findings(part: CheckedPart, placed: PlacedTag, environment: PartEnvironment) -> Iterator[Diagnostic]:
    word = placed.tag.word
    if word in _REFUSED:
        yield part.at("not-provided", placed, detail=_("mẫu phải trọn trong một tệp Word."))
        return
    source = source_of(placed)
    if source is None:
        if word not in _WHOLE:
            detail = _("không có lệnh “{word}”.{hint}")
            hint = nearest(word, (*_COMPLETED, "set", "else"))
            yield part.at("not-provided", placed, detail=detail.format(word=word, hint=hint))
        return
    try:
        yield from _name_findings(part, placed, environment.parse(source), environment)
    except TemplateSyntaxError as error:
        yield part.at("syntax", placed, detail=in_vietnamese(error))
    except RecursionError:
        yield part.at("too-deep", placed)
    except ValueError:  # Python reads no number of thousands of digits
        yield part.at("syntax", placed, detail=_("số quá dài"))


def source_of(placed: PlacedTag) -> str | None:
    """Return a template that holds the tag alone, whole; ``None`` for a tag that says nothing by itself."""
    return completed(placed.tag)


def completed(tag: TextTag) -> str | None:
    """Return the tag as a template of its own, with the end of its block; ``None`` for a tag that only ends one."""
    inner = tag.inner.translate(_STRAIGHT)
    if tag.opening == "{{":
        return "{{ " + inner + " }}"
    word = tag.word
    if word in _OF_DOCXTPL:
        return "{{ " + inner.removeprefix(word) + " }}"
    if word == "set":
        return "{% " + inner + " %}" + ("" if "=" in inner else "{% endset %}")
    whole = _COMPLETED.get(word)
    return whole.format(inner=inner) if whole else None


def _name_findings(
    part: CheckedPart, placed: PlacedTag, tree: nodes.Template, environment: PartEnvironment
) -> Iterator[Diagnostic]:
    known: tuple[tuple[type[nodes.Filter] | type[nodes.Test], Mapping[str, object]], ...] = (
        (nodes.Filter, environment.filters),
        (nodes.Test, environment.tests),
    )
    for kind, names in known:
        for node in tree.find_all(kind):
            if node.name not in names:
                yield part.at("unknown-filter", placed, name=node.name, hint=nearest(node.name, names))
    for attribute in tree.find_all(nodes.Getattr):
        if attribute.attr.startswith("_"):
            yield part.at("private-name", placed, name=attribute.attr)


def nearest(name: str, names: Mapping[str, object] | tuple[str, ...]) -> str:
    """Return “ Có phải … không?” with the known name most like ``name``, or nothing."""
    close = nearest_names(name, (known for known in names if not known.startswith("_")))
    return _(" Có phải “{name}” không?").format(name=close[0]) if close else ""
