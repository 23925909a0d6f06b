"""A whole .docx from its parts: nothing in it that was not put there on purpose."""

from collections.abc import Mapping

from msgspec import Struct

from gen.wordml.writing.markup import document, element, part, text, value
from gen.wordml.writing.theme import theme_part

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DOCUMENT_PREFIXES = ("w", "r", "mc", "wp", "a", "wps", "v", "o")


class DataPart(Struct, frozen=True):
    """A custom XML part: its markup, the braced GUID that controls are bound by, and its namespace."""

    markup: str
    store: str
    namespace: str


class WordFile(Struct, frozen=True):
    """What a document is made of; ``edge`` is ``header`` or ``footer``."""

    body: str
    styles: bytes
    edge: str
    number_part: bytes
    blank_part: bytes
    data: DataPart
    properties: Mapping[str, str]
    """Properties of Dublin Core that readers show: ``title``, ``subject``, ``creator``; and ``keywords``."""
    language: str
    font: str


NUMBER_PART_ID, BLANK_PART_ID = "rId5", "rId6"
"""Relationship ids by which sections refer to the header or footer with, and without, a page number."""


def assemble(file: WordFile) -> dict[str, bytes]:
    """Return the entries of the package."""
    return {
        "[Content_Types].xml": _content_types(file),
        "_rels/.rels": _relationships(
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "word/document.xml": part("w:document", _DOCUMENT_PREFIXES, element("w:body", None, file.body)),
        "word/_rels/document.xml.rels": _relationships(
            ("rId1", f"{_OFFICE}/styles", "styles.xml"),
            ("rId2", f"{_OFFICE}/settings", "settings.xml"),
            ("rId3", f"{_OFFICE}/fontTable", "fontTable.xml"),
            ("rId4", f"{_OFFICE}/customXml", "../customXml/item1.xml"),
            ("rId7", f"{_OFFICE}/theme", "theme/theme1.xml"),
            (NUMBER_PART_ID, f"{_OFFICE}/{file.edge}", f"{file.edge}1.xml"),
            (BLANK_PART_ID, f"{_OFFICE}/{file.edge}", f"{file.edge}2.xml"),
        ),
        "word/styles.xml": file.styles,
        "word/settings.xml": _settings(file.language),
        "word/fontTable.xml": _fonts(file.font),
        "word/theme/theme1.xml": theme_part(file.font),
        f"word/{file.edge}1.xml": file.number_part,
        f"word/{file.edge}2.xml": file.blank_part,
        "customXml/item1.xml": document(file.data.markup),
        "customXml/_rels/item1.xml.rels": _relationships(("rId1", f"{_OFFICE}/customXmlProps", "itemProps1.xml")),
        "customXml/itemProps1.xml": _data_properties(file.data),
        "docProps/core.xml": _core(file),
        "docProps/app.xml": document(
            element(
                "Properties",
                {"xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"},
                element("Application", None, "gen"),
            )
        ),
    }


def _content_types(file: WordFile) -> bytes:
    overrides = (
        ("/word/document.xml", f"{_WORD}.document.main+xml"),
        ("/word/styles.xml", f"{_WORD}.styles+xml"),
        ("/word/settings.xml", f"{_WORD}.settings+xml"),
        ("/word/fontTable.xml", f"{_WORD}.fontTable+xml"),
        ("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        (f"/word/{file.edge}1.xml", f"{_WORD}.{file.edge}+xml"),
        (f"/word/{file.edge}2.xml", f"{_WORD}.{file.edge}+xml"),
        ("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    )
    return document(
        element(
            "Types",
            {"xmlns": f"{_PACKAGE}/content-types"},
            element(
                "Default",
                {"Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"},
            ),
            element("Default", {"Extension": "xml", "ContentType": "application/xml"}),
            *(element("Override", {"PartName": name, "ContentType": kind}) for name, kind in overrides),
        )
    )


def _relationships(*targets: tuple[str, str, str]) -> bytes:
    links = (element("Relationship", {"Id": id_, "Type": kind, "Target": target}) for id_, kind, target in targets)
    return document(element("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *links))


def _settings(language: str) -> bytes:
    modern = {"w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"}
    return part(
        "w:settings",
        ("w",),
        element("w:zoom", {"w:percent": 100}),
        value("w:defaultTabStop", 720),
        value("w:characterSpacingControl", "doNotCompress"),
        element("w:compat", None, element("w:compatSetting", modern)),
        element("w:themeFontLang", {"w:val": language}),
        value("w:decimalSymbol", ","),
        value("w:listSeparator", ";"),
    )


def _fonts(font: str) -> bytes:
    known = (value("w:charset", "00"), value("w:family", "roman"), value("w:pitch", "variable"))
    return part("w:fonts", ("w",), element("w:font", {"w:name": font}, *known))


def _data_properties(data: DataPart) -> bytes:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    return document(
        element(
            "ds:datastoreItem",
            {"ds:itemID": data.store, "xmlns:ds": namespace},
            element("ds:schemaRefs", None, element("ds:schemaRef", {"ds:uri": data.namespace})),
        )
    )


_PREFIXES_OF_PROPERTIES = {"keywords": "cp"}


def _core(file: WordFile) -> bytes:
    return document(
        element(
            "cp:coreProperties",
            {"xmlns:cp": f"{_PACKAGE}/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/"},
            *(
                element(f"{_PREFIXES_OF_PROPERTIES.get(name, 'dc')}:{name}", None, text(words))
                for name, words in file.properties.items()
            ),
            element("dc:language", None, file.language),
        )
    )
