"""Mutations of a package (docx, xlsx, ods): of the archive itself, and of the parts in it."""

import io
import struct
import warnings
import zipfile
from random import Random

from tests.soak.fuzz import markup, raw, sheets

Parts = list[tuple[str, bytes]]
_DIRECTORY = b"PK\x01\x02"
_SIZES = 20
"""Where, in an entry of the directory, the two sizes of a member stand."""


def mutated(content: bytes, chance: Random) -> bytes:
    """Return the package with one mutation of its bytes or its structure, or one to three of its parts."""
    way = chance.random()
    if way < 0.1:
        return raw.mutated(content, chance)
    parts = _parts(content)
    if way < 0.15:
        return _with_wrong_size(content, chance)
    if way < 0.3:
        return _packed(
            chance.choice((_dropped, _doubled, _renamed, _emptied, _swapped, _crowded))(parts, chance), chance
        )
    for _time in range(chance.choice([1, 1, 2, 3])):
        parts = _part_changed(parts, chance)
    return _packed(parts, chance)


def _part_changed(parts: Parts, chance: Random) -> Parts:
    """Change a part that is XML; the sheets of a workbook and the body of a document more often than others."""
    weighty = [at for at, (name, _part) in enumerate(parts) if name.endswith((".xml", ".rels"))]
    main = [at for at in weighty if _is_main(parts[at][0])]
    at = chance.choice(main if main and chance.random() < 0.6 else weighty)
    name, part = parts[at]
    change = sheets.mutated if sheets.is_sheet(name) and chance.random() < 0.5 else markup.mutated
    return [*parts[:at], (name, change(part, chance)), *parts[at + 1 :]]


def _is_main(name: str) -> bool:
    return (
        sheets.is_sheet(name) or name in ("word/document.xml", "xl/workbook.xml") or name.startswith("customXml/item")
    )


def _dropped(parts: Parts, chance: Random) -> Parts:
    at = chance.randrange(len(parts))
    return [*parts[:at], *parts[at + 1 :]]


def _doubled(parts: Parts, chance: Random) -> Parts:
    name, part = chance.choice(parts)
    return [*parts, (chance.choice([name, name.upper(), f"/{name}"]), chance.choice([part, b""]))]


def _renamed(parts: Parts, chance: Random) -> Parts:
    at = chance.randrange(len(parts))
    name, part = parts[at]
    new = chance.choice(
        ["x" + name, name.replace("/", "\\"), "../../" + name, "/etc/x", "", name + "/", name[:-1], "a" * 40_000]
    )
    return [*parts[:at], (new, part), *parts[at + 1 :]]


def _emptied(parts: Parts, chance: Random) -> Parts:
    at = chance.randrange(len(parts))
    return [*parts[:at], (parts[at][0], chance.choice([b"", b"<x/>", b"\x00"])), *parts[at + 1 :]]


def _swapped(parts: Parts, chance: Random) -> Parts:
    changed = list(parts)
    one, other = (chance.randrange(len(parts)) for _part in range(2))
    changed[one], changed[other] = (parts[one][0], parts[other][1]), (parts[other][0], parts[one][1])
    return changed


def _crowded(parts: Parts, chance: Random) -> Parts:
    """Add very many members, or one that unpacks to a thousand times its size."""
    if chance.random() < 0.5:
        return [*parts, *((f"x/{number}.xml", b"<x/>") for number in range(3_000))]
    at = chance.randrange(len(parts))
    name, part = parts[at]
    return [*parts[:at], (name, part + b" " * 60_000_000), *parts[at + 1 :]]


def _parts(content: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return [(entry.filename, package.read(entry)) for entry in package.infolist()]


def _packed(parts: Parts, chance: Random) -> bytes:
    whole = io.BytesIO()
    way = chance.choice([zipfile.ZIP_DEFLATED] * 12 + [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    with zipfile.ZipFile(whole, "w", way) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that stand twice, as they are meant to
        for name, part in parts:
            package.writestr(zipfile.ZipInfo(name[:65_000]), part, way)
    return whole.getvalue()


def _with_wrong_size(content: bytes, chance: Random) -> bytes:
    """Let the directory say another size of a member than it has, or another way of packing, or a password."""
    places = [at for at in range(len(content)) if content.startswith(_DIRECTORY, at)]
    at = chance.choice(places)
    field, form, values = chance.choice(
        (
            (_SIZES, "<I", (0, 1, 0xFFFFFFFF, 0x7FFFFFFF, 10**9)),
            (_SIZES + 4, "<I", (0, 1, 0xFFFFFFFF, 0x7FFFFFFF, 10**9)),
            (10, "<H", (0, 9, 12, 14, 99, 65_535)),
            (8, "<H", (1, 0x41, 0xFFFF)),
            (42, "<I", (0, 1, 0xFFFFFFFF, 10**6)),
        )
    )
    return (
        content[: at + field] + struct.pack(form, chance.choice(values)) + content[at + field + struct.calcsize(form) :]
    )
