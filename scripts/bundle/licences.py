"""The licences of all parts of a bundle, with their texts; read from the wheels that travel, not from this machine."""

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator

from scripts.bundle.targets import HERE
from scripts.bundle.wheels import Wheel

_HEADINGS = ("Thành phần", "Phiên bản", "Giấy phép", "Văn bản giấy phép")
_TABLE = "GIAY-PHEP.csv"


class NotAccepted(Exception):
    """A part has a licence that is not in the table, or no text of it."""


def licence_files(wheels: Iterable[Wheel]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the folder of licences: the table of all parts, and the texts, a folder for each part.

    Raises NotAccepted.
    """
    known = tomllib.loads((HERE / "licences.toml").read_text(encoding="utf-8"))
    rows = []
    for wheel in wheels:
        licence = str(known["said"].get(wheel.name) or _said_by(wheel))
        texts = [*wheel.licence_texts()]
        if not texts and wheel.name in known["texts"]:
            text = known["texts"][wheel.name]
            texts = [(text, (HERE / "texts" / text).read_bytes())]
        if not texts or not _parts(licence) <= set(known["accepted"]):
            raise NotAccepted(f"{wheel.name} {wheel.version}: “{licence}”, {len(texts)} texts; see licences.toml")
        folder = f"{wheel.name}-{wheel.version}"
        rows.append((wheel.name, wheel.version, licence, folder))
        yield from ((f"{folder}/{name}", content) for name, content in texts)
    yield _TABLE, _table(rows)


def _said_by(wheel: Wheel) -> str:
    return str(wheel.metadata["License-Expression"] or wheel.metadata["License"] or "")


def _parts(expression: str) -> set[str]:
    return {word for word in re.split(r"[()\s]+", expression) if word not in ("", "AND", "OR")} or {""}


def _table(rows: Iterable[tuple[str, ...]]) -> bytes:
    written = io.StringIO()
    table = csv.writer(written)
    table.writerows((_HEADINGS, *rows))
    return written.getvalue().encode("utf-8-sig")
