"""The relation from the record to its properties, by which programs know which part the controls are bound to.

LibreOffice reads a custom XML part only with this relation and does not write it (seen with 7.4): left so, the record
is gone when LibreOffice saves the document the next time.
"""

from gen.wordml.bindings import STORE_ID
from gen.wordml.names import PACKAGE_RELATIONS, RELATIONS
from gen.wordml.patching.archive import DocxArchive
from gen.wordml.patching.markup import as_utf8

_RELATIONS = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    f'<Relationships xmlns="{PACKAGE_RELATIONS}">'
    f'<Relationship Id="rId1" Type="{RELATIONS}/customXmlProps" Target="{{target}}"/></Relationships>'
)


def relate_properties(archive: DocxArchive, record: str) -> None:
    """Write the relations of the record's part anew where they are gone and its properties are still beside it."""
    folder, _slash, name = record.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    if relations in archive:
        return
    beside = (part for part in archive.names if part != record and part.rpartition("/")[0] == folder)
    properties = next((part for part in beside if STORE_ID.encode() in as_utf8(archive.read(part)).upper()), None)
    if properties is not None:
        archive.write(relations, _RELATIONS.format(target=properties.rpartition("/")[2]).encode())
