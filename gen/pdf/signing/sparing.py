"""What pyHanko need not read to judge what was added to a signed PDF.

To judge an addition pyHanko walks every way from the trailer to the objects that were changed, and so reads each object
of the signed file: of a tagged report thousands of elements of its structure, of which a handful lead to a field. Here
those are found that lead to nothing that is asked for. They are shown as empty while pyHanko walks, and only then: what
is changed, and where it is used, is judged by its own rules from the same ways.

References to pages from spared elements are not counted. The place of a page in the tree of pages is a use that only an
approval of all its uses covers; so its other uses decide nothing.
"""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from gen.pdf.signing.elements import UnusualStructureError, elements_of, pages_of
from gen.pdf.signing.plain import Entries, plain_dictionary, references

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

_UP = frozenset({b"/P", b"/Parent"})
"""Keys of an element that lead back to what it is part of; pyHanko does not follow them either."""


def walk_sparingly(reader: "PdfFileReader", signed_revision: int, content: bytes) -> None:
    """Have pyHanko find where objects of a signed revision are used, reading what leads to those it will ask about."""
    if signed_revision + 1 >= reader.xrefs.total_revisions:
        return
    old = reader.get_historical_resolver(signed_revision)
    try:
        spared = _empty(old, _leading_nowhere(old, content))
    except (UnusualStructureError, LookupError, TypeError, AttributeError, ValueError):
        return
    old.cache.update(spared)
    old._load_reverse_xref_cache()
    for reference in spared:
        del old.cache[reference]


def _empty(old: "HistoricalResolver", numbers: set[int]) -> dict[Any, Any]:
    from pyhanko.pdf_utils.generic import NullObject, Reference

    return {Reference(number, 0, old): NullObject() for number in numbers}


def _leading_nowhere(old: "HistoricalResolver", content: bytes) -> set[int]:
    """Return the numbers of plain objects from which no way leads to what is asked for."""
    plain = _plain(old, content)
    pages = pages_of(old)
    elements = plain.keys() & elements_of(old, plain)
    leading_to = {number: set(_followed(plain[number])) - pages for number in elements - pages}
    for other in plain.keys() & set(chain.from_iterable(leading_to.values())) - elements - pages:
        if not any(map(references, plain[other].values())):
            leading_to[other] = set()
    return _closed(leading_to, _asked(old))


def _plain(old: "HistoricalResolver", content: bytes) -> Mapping[int, Entries]:
    xrefs = old.reader.xrefs
    found = {}
    for one in {one for revision in range(old.revision + 1) for one in xrefs.explicit_refs_in_revision(revision)}:
        place = xrefs.get_historical_ref(one, old.revision)
        if isinstance(place, int) and not one.generation:
            entries = plain_dictionary(content, place, one.idnum)
            if entries is not None:
                found[one.idnum] = entries
    return found


def _followed(entries: Entries) -> Iterator[int]:
    for key, value in entries.items():
        if key not in _UP:
            yield from references(value)


def _closed(leading_to: dict[int, set[int]], asked: set[int]) -> set[int]:
    """Return those that lead to one another alone, and to nothing that is asked for."""
    users: dict[int, list[int]] = {}
    for number, targets in leading_to.items():
        for target in targets:
            users.setdefault(target, []).append(number)
    kept = leading_to.keys() - asked
    outside = list(users.keys() - kept)
    while outside:
        leading = kept.intersection(users.get(outside.pop(), ()))
        kept -= leading
        outside += leading
    return kept


def _asked(old: "HistoricalResolver") -> set[int]:
    """Return the numbers of the objects whose uses pyHanko's rules ask for: the changed, the fields, what they show."""
    xrefs = old.reader.xrefs
    later = range(old.revision + 1, xrefs.total_revisions)
    changed = {one.idnum for revision in later for one in xrefs.explicit_refs_in_revision(revision)}
    return changed | set(_of_form(old))


def _of_form(old: "HistoricalResolver") -> Iterator[int]:
    fields = list(old.root["/AcroForm"]["/Fields"])
    seen = set()
    while fields:
        reference = fields.pop()
        if reference.idnum in seen:
            continue
        seen.add(reference.idnum)
        field = reference.get_object()
        fields += field.get("/Kids", ())
        if "/AP" in field:
            seen.add(getattr(field.raw_get("/AP"), "idnum", 0))
    yield from seen
