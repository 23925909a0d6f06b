"""A field's place in the structure of a tagged PDF, without which a PDF/UA would no longer be one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

_DEEPEST = 20
"""Levels of the tree of numbers that are looked through; one holds thousands."""


def tag_widget(writer: "IncrementalPdfFileWriter", page: int, label: str) -> None:
    """Enter the newest field of a page (counted from 0) in the structure, if the PDF has one."""
    from pyhanko.pdf_utils.generic import NumberObject, pdf_name

    if "/StructTreeRoot" not in writer.root or "/ParentTree" not in writer.root["/StructTreeRoot"]:
        return
    structure = writer.root["/StructTreeRoot"]
    page_ref = writer.find_page_for_modification(page)[0]
    sheet = page_ref.get_object()
    widget_ref = sheet["/Annots"].raw_get(-1)
    key = _next_key(structure)
    element_ref = writer.add_object(_element(label, page_ref, widget_ref))
    _add_child(writer, structure, element_ref)
    _add_number(writer, structure["/ParentTree"], key, element_ref)
    structure[pdf_name("/ParentTreeNextKey")] = NumberObject(key + 1)
    widget_ref.get_object()[pdf_name("/StructParent")] = NumberObject(key)
    sheet[pdf_name("/Tabs")] = pdf_name("/S")
    for changed in (structure, widget_ref.get_object(), sheet):
        writer.update_container(changed)


def _element(label: str, page_ref: Any, widget_ref: Any) -> Any:
    """Return the element of a form's field; its parent is entered with it in the tree."""
    from pyhanko.pdf_utils.generic import DictionaryObject, TextStringObject, pdf_name

    shown = {
        pdf_name("/Type"): pdf_name("/OBJR"),
        pdf_name("/Obj"): widget_ref,
        pdf_name("/Pg"): page_ref,
    }
    return DictionaryObject(
        {
            pdf_name("/Type"): pdf_name("/StructElem"),
            pdf_name("/S"): pdf_name("/Form"),
            pdf_name("/Pg"): page_ref,
            pdf_name("/Alt"): TextStringObject(label),
            pdf_name("/K"): DictionaryObject(shown),
        }
    )


def _add_child(writer: "IncrementalPdfFileWriter", structure: Any, element_ref: Any) -> None:
    """Put an element at the end of the document's own children, else of the root's."""
    from pyhanko.pdf_utils.generic import ArrayObject, IndirectObject, pdf_name

    children = _listed(structure)
    alone = children[0] if len(children) == 1 and isinstance(children[0], IndirectObject) else None
    is_document = alone is not None and alone.get_object().get("/S") == "/Document"
    parent_ref: Any = alone if is_document else writer.root.raw_get("/StructTreeRoot")
    parent = parent_ref.get_object()
    element_ref.get_object()[pdf_name("/P")] = parent_ref
    parent[pdf_name("/K")] = ArrayObject([*_listed(parent), element_ref])
    writer.update_container(parent)


def _listed(parent: Any) -> list[Any]:
    """Return the children of an element as they are written, references as references: one alone, or several."""
    if "/K" not in parent:
        return []
    children = parent["/K"]
    return list(children) if isinstance(children, list) else [parent.raw_get("/K")]


def _add_number(writer: "IncrementalPdfFileWriter", tree: Any, key: int, element_ref: Any) -> None:
    """Enter an element in a tree of numbers: in its list, or in a branch more."""
    from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, NumberObject, pdf_name

    entry = (NumberObject(key), element_ref)
    if "/Nums" in tree:
        tree["/Nums"].extend(entry)
        writer.update_container(tree["/Nums"])
        return
    limits = ArrayObject([NumberObject(key), NumberObject(key)])
    branch = DictionaryObject({pdf_name("/Nums"): ArrayObject(entry), pdf_name("/Limits"): limits})
    tree.setdefault(pdf_name("/Kids"), ArrayObject()).append(writer.add_object(branch))
    writer.update_container(tree)


def _next_key(structure: Any) -> int:
    return max([int(structure.get("/ParentTreeNextKey", 0)), *(key + 1 for key in _keys(structure["/ParentTree"]))])


def _keys(tree: Any, depth: int = 0) -> Iterator[int]:
    numbers = tree.get("/Nums", ())
    yield from (int(numbers[place]) for place in range(0, len(numbers), 2))
    if depth < _DEEPEST:
        for branch in tree.get("/Kids", ()):
            yield from _keys(branch.get_object(), depth + 1)
