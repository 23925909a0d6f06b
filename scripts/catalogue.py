"""Bring the English catalogue in step with the code: ``python -m scripts.catalogue`` (or ``make messages``).

Extracts every message of ``gen``, keeps the English there is, drops what the code no longer says, writes ``gen.po``
and compiles ``gen.mo``. Messages that lack their English are listed, each with the English of the dropped message that
it resembles: a changed message is a new one. The exit code is then 1; give the English in ``gen.po`` and run again.
The same code and the same English give the same bytes: no dates, sorted by file.
"""

import io
import sys
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from scripts.terms import terms

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "gen/locale/en/LC_MESSAGES/gen.po"
MO = PO.with_suffix(".mo")
_HEADER = "# English messages of gen. Made by `python -m scripts.catalogue`; write here only the English."
_KEYWORDS: dict[str, None] = {"_": None}
_METHODS = [("**.py", "python"), ("**.html", "jinja2")]
"""Which files say messages, and how each kind is read: the pages of the desk are jinja templates."""


class PlainCatalogue(Catalog):
    """A catalogue whose header says nothing of the day, the translator or the version of Babel."""

    @property  # type: ignore[misc]  # read-only: what a file says in its header is not taken over
    def mime_headers(self) -> list[tuple[str, str]]:
        """What gettext needs to read the texts."""
        return [
            ("Language", "en"),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def code_messages(root: Path = ROOT) -> dict[str, tuple[str, ...]]:
    """Return every Vietnamese message and term of the code with the files that say it."""
    found: dict[str, list[str]] = {}
    extracted = extract_from_dir(root / "gen", _METHODS, keywords=_KEYWORDS, comment_tags=())
    for file, _line, message, _comments, _context in sorted(extracted, key=lambda row: (row[0], row[1])):
        assert isinstance(message, str), f"{file}: one text for a message"
        found.setdefault(message, []).append(f"gen/{Path(file).as_posix()}")
    for file, name in terms():
        found.setdefault(name, []).append(file)
    return {message: tuple(sorted(set(files))) for message, files in found.items()}


def written_english(path: Path = PO) -> Catalog:
    """Return the catalogue as it stands."""
    if not path.exists():
        return Catalog(locale="en")
    with path.open("rb") as stream:
        return read_po(stream, locale="en")


def catalogue_in_step(messages: dict[str, tuple[str, ...]], written: Catalog) -> Catalog:
    """Return the catalogue of these messages with the English that is written."""
    catalogue = PlainCatalogue(locale="en", header_comment=_HEADER, fuzzy=False)
    for message, files in messages.items():
        entry = written.get(message)
        catalogue.add(message, entry.string if entry else "", locations=[(file, 0) for file in files])
    return catalogue


def to_po(catalogue: Catalog) -> bytes:
    """Return the text for translators."""
    buffer = io.BytesIO()
    write_po(buffer, catalogue, width=120, sort_by_file=True, include_lineno=False, ignore_obsolete=True)
    return buffer.getvalue()


def to_mo(catalogue: Catalog) -> bytes:
    """Return what gettext reads."""
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def lacking(catalogue: Catalog) -> Iterator[Message]:
    """Yield the messages without English."""
    return (message for message in catalogue if message.id and not message.string)


def former_english(message: str, catalogue: Catalog, written: Catalog) -> str:
    """Return the English of the message that this one was before it was changed; "" if none resembles it."""
    dropped = [str(entry.id) for entry in written if entry.id and entry.id not in catalogue]
    near = get_close_matches(message, dropped, n=1)
    entry = written.get(near[0]) if near else None
    return str(entry.string) if entry else ""


def main() -> int:
    """Write both files; name what lacks its English."""
    written = written_english()
    catalogue = catalogue_in_step(code_messages(), written)
    PO.write_bytes(to_po(catalogue))
    MO.write_bytes(to_mo(catalogue))
    missing = [str(message.id) for message in lacking(catalogue)]
    for message in missing:
        former = former_english(message, catalogue, written)
        sys.stdout.write(f"{message}\n" + (f"    formerly: {former}\n" if former else ""))
    sys.stdout.write(f"{len(catalogue)} messages, {len(missing)} without English\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
