"""Content controls bound to a custom XML part, so that a value has one home and every copy of it follows."""

from msgspec import Struct

from gen.wordml.writing.markup import element, value


class Binding(Struct, frozen=True):
    """Where a control keeps its text: an XPath into the custom XML part ``store`` (a braced GUID)."""

    xpath: str
    prefixes: str
    store: str


def text_control(content: str, tag: str, title: str, binding: Binding | None = None) -> str:
    """Write an inline plain-text control around a run.

    It carries no ``w:id``: Word gives one on opening, and a control inside a loop would otherwise repeat it.
    """
    bound = (
        element(
            "w:dataBinding",
            {"w:prefixMappings": binding.prefixes, "w:xpath": binding.xpath, "w:storeItemID": binding.store},
        )
        if binding
        else ""
    )
    properties = element("w:sdtPr", None, value("w:alias", title), value("w:tag", tag), bound, element("w:text"))
    return element("w:sdt", None, properties, element("w:sdtContent", None, content))
