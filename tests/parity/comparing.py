"""This engine and docxtpl side by side: the same template, the same context, part by part in canonical XML."""

import io
from collections.abc import Callable, Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from lxml import etree

from tests.parity.building import read

CORE = "docProps/core.xml"


def by_docxtpl(template: bytes, context: Mapping[str, Any], filters: Mapping[str, Callable[..., Any]]) -> bytes:
    """Render with docxtpl used as well as it can be: autoescaping, strict about names."""
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters.update(filters)
    upstream = DocxTemplate(io.BytesIO(template))
    upstream.render(dict(context), environment, autoescape=True)
    return saved(upstream)


def saved(upstream: DocxTemplate) -> bytes:
    buffer = io.BytesIO()
    upstream.save(buffer)
    return buffer.getvalue()


def canonical_parts(package: bytes) -> dict[str, bytes]:
    """Return the parts of a package but for the core properties: XML in canonical form, others as they are."""
    return {
        name: etree.tostring(etree.fromstring(data), method="c14n") if name.endswith((".xml", ".rels")) else data
        for name, data in read(package).items()
        if name != CORE
    }


def differing_parts(ours: bytes, theirs: bytes) -> dict[str, tuple[bytes | None, bytes | None]]:
    """Return the parts that differ, each with both versions."""
    mine, other = canonical_parts(ours), canonical_parts(theirs)
    names = sorted(mine.keys() | other.keys())
    return {name: (mine.get(name), other.get(name)) for name in names if mine.get(name) != other.get(name)}
