"""Mutations of XML: its tags, attributes, texts and declarations; most of what comes out is still XML."""

import re
from collections.abc import Sequence
from random import Random
from xml.sax.saxutils import escape, quoteattr

from tests.soak.fuzz import raw
from tests.soak.fuzz.values import EVERYTHING, EXPRESSIONS, FIELDS

_TAG = re.compile(r"<[^<>]*>")
_ATTRIBUTE = re.compile(r' [\w:.-]+="[^"<>]*"')
_NUMBER = re.compile(r' [\w:.-]+="-?\d+"')
_TEXT = re.compile(r">[^<>]+<")
_LEAF = re.compile(r"<([\w:]+)(?: [^<>]*)?>[^<>]*</\1>|<[\w:]+[^<>]*/>")
_TEXTUAL = re.compile(r"<(?:w:t|t|text:p|v|is|f)(?: [^<>]*)?>[^<>]*<")


def _text_in(found: re.Match[str], chance: Random, texts: Sequence[str]) -> str:
    text = chance.choice(texts)
    return found[0][: found[0].index(">") + 1] + (text if chance.random() < 0.1 else escape(text)) + "<"


def _put(xml: str, pattern: re.Pattern[str], chance: Random, texts: Sequence[str]) -> str:
    places = list(pattern.finditer(xml))
    if not places:
        return xml
    place = chance.choice(places)
    return xml[: place.start()] + _text_in(place, chance, texts) + xml[place.end() :]


def text_changed(xml: str, chance: Random) -> str:
    """Write a value nobody expects between two tags."""
    return _put(xml, chance.choice([_TEXT, _TEXTUAL]), chance, EVERYTHING)


def expression_put(xml: str, chance: Random) -> str:
    """Write an expression of a template, or a field of Word, into a text."""
    return _put(xml, _TEXTUAL, chance, EXPRESSIONS + FIELDS)


def _replaced(xml: str, pattern: re.Pattern[str], chance: Random, *choices: str) -> str:
    """Put one of the choices in the place of a match; ``{}`` is what was there."""
    places = list(pattern.finditer(xml))
    if not places:
        return xml
    place = chance.choice(places)
    return xml[: place.start()] + chance.choice(choices).replace("{}", place[0]) + xml[place.end() :]


def attribute_changed(xml: str, chance: Random) -> str:
    """Give an attribute, most often one that is a number, another value; or drop it, rename it, name it twice."""
    places = list(chance.choice([_ATTRIBUTE, _NUMBER, _NUMBER]).finditer(xml))
    if not places:
        return xml
    place = chance.choice(places)
    name = place[0].partition("=")[0]
    value = f"{name}={quoteattr(chance.choice(EVERYTHING))}"
    new = chance.choice([value, value, value, value, "", ' zz="1"', place[0] * 2, place[0].replace('"', "'")])
    return xml[: place.start()] + new + xml[place.end() :]


def tag_lost(xml: str, chance: Random) -> str:
    """Leave out a tag: what it opened or closed stays open or closed."""
    return _replaced(xml, _TAG, chance, "")


def leaf_changed(xml: str, chance: Random) -> str:
    """Leave out an element without others in it, or have it three times, a thousand times, in another one."""
    return _replaced(xml, _LEAF, chance, "", "{}" * 3, "{}" * 1_000, "<a>{}</a>", "<!--{}-->", "<![CDATA[{}]]>")


def tags_swapped(xml: str, chance: Random) -> str:
    """Exchange two tags."""
    tags = list(_TAG.finditer(xml))
    if len(tags) < 3:
        return xml
    one, other = sorted(chance.sample(range(len(tags)), 2))
    first, last = tags[one], tags[other]
    return xml[: first.start()] + last[0] + xml[first.end() : last.start()] + first[0] + xml[last.end() :]


def root_changed(xml: str, chance: Random) -> str:
    """Give the root another name or another namespace."""
    root = re.search(r"<([A-Za-z][\w:.-]*)", xml)
    if not root:
        return xml
    if chance.random() < 0.3:
        return xml.replace('="http', '="urn:x:http', chance.choice([1, 99]))
    return xml.replace(root[1], chance.choice(["x", "y:z", "html"]), chance.choice([1, -1]))


def nested(xml: str, chance: Random) -> str:
    """Nest elements far deeper than anybody does, unknown ones or those of the file."""
    leaf = _LEAF.search(xml)
    name = chance.choice(["a", leaf[1] if leaf and leaf[1] else "a", "w:tbl", "w:sdt", "table:table-row"])
    depth = chance.choice([200, 2_000, 30_000])
    start = xml.find(">", xml.find("?>") + 2) + 1
    return xml[:start] + f"<{name}>" * depth + f"</{name}>" * depth + xml[start:]


def declared(xml: str, chance: Random) -> str:
    """Declare entities: one, many that double each other, one that names a file; or another encoding."""
    doubling = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    entities = ('<!ENTITY e39 "x">', f'<!ENTITY e0 "xxxx">{doubling}', '<!ENTITY e39 SYSTEM "file:///etc/hosts">')
    start = xml.find("?>") + 2 if "?>" in xml else 0
    if chance.random() < 0.3:
        return (
            f'<?xml version="1.0" encoding="{chance.choice(["latin-1", "utf-16", "nothing", "utf-7"])}"?>{xml[start:]}'
        )
    changed = f"{xml[:start]}<!DOCTYPE x [{chance.choice(entities)}]>{xml[start:]}"
    return _replaced(changed, _TEXT, chance, ">&e39;<")


MUTATIONS = (
    *(text_changed,) * 4,
    *(attribute_changed,) * 4,
    *(leaf_changed, tag_lost, tags_swapped, root_changed, nested, declared, expression_put),
)


def mutated(part: bytes, chance: Random) -> bytes:
    """Return a part after one of the mutations, sometimes one of its bytes or its encoding."""
    if chance.random() < 0.1:
        return raw.mutated(part, chance)
    text = chance.choice(MUTATIONS)(part.decode("utf-8", "replace"), chance)
    return text.encode(chance.choice(["utf-8"] * 30 + ["utf-16"]), "surrogatepass")
