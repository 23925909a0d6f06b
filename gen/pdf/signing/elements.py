"""The pages of a PDF and the elements of its structure, by the numbers of their objects, as pyHanko sees them."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from gen.pdf.signing.plain import Entries, references

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import HistoricalResolver

_ELEMENT = "/StructElem"


class UnusualStructureError(Exception):
    """The structure is not built as that of most PDFs is, so nothing is concluded from it."""


def pages_of(old: "HistoricalResolver") -> set[int]:
    """Return the numbers of the pages and of what holds them together."""
    found = {old.root.raw_get("/Pages").idnum}
    branches = [old.root["/Pages"]]
    while branches:
        for kid in list(branches.pop()["/Kids"]):
            if kid.idnum in found:
                raise UnusualStructureError
            found.add(kid.idnum)
            page = kid.get_object()
            if page.get("/Type") == "/Pages":
                branches.append(page)
    return found


def elements_of(old: "HistoricalResolver", plain: Mapping[int, Entries]) -> set[int]:
    """Return the numbers of the elements that stand in the lists of others, from the root of the structure down.

    Raises UnusualStructureError where one stands in two lists, or alone where others have a list.
    """
    found: set[int] = set()
    waiting: list[Any] = [old.root["/StructTreeRoot"]] if "/StructTreeRoot" in old.root else []
    while waiting:
        for child in _children(waiting.pop()):
            element = _resolved(child, old, plain) if isinstance(child, int) else child
            if not _is_element(element):
                continue
            if isinstance(child, int):
                if child in found:
                    raise UnusualStructureError
                found.add(child)
            waiting.append(element)
    return found


def _resolved(number: int, old: "HistoricalResolver", plain: Mapping[int, Entries]) -> Any:
    from pyhanko.pdf_utils.generic import Reference

    return plain[number] if number in plain else old(Reference(number, 0, old))


def _is_element(one: Any) -> bool:
    if not isinstance(one, dict):
        return False
    return bool(one.get(b"/Type", one.get("/Type", _ELEMENT)) in (_ELEMENT, _ELEMENT.encode()))


def _children(element: Any) -> Iterator[Any]:
    """Yield what an element holds: the numbers of objects, and dictionaries that stand in it."""
    if b"/K" in element:
        if not element[b"/K"].startswith(b"[") and references(element[b"/K"]):
            raise UnusualStructureError
        yield from references(element[b"/K"])
    elif "/K" in element:
        yield from _children_read(element.raw_get("/K"), element["/K"])


def _children_read(written: Any, children: Any) -> Iterator[Any]:
    if not isinstance(children, list) and written is not children:
        raise UnusualStructureError
    for child in children if isinstance(children, list) else [children]:
        if getattr(child, "generation", 0):
            raise UnusualStructureError
        if hasattr(child, "idnum"):
            yield child.idnum
        elif isinstance(child, dict):
            yield child
