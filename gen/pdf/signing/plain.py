"""Plain dictionaries of a PDF read off its bytes, a hundred times faster than pyHanko reads an object.

Plain is a dictionary of which every reader says the same: names, numbers, references, short texts and lists of them; no
key twice, no escape in a key, no comment, nothing within anything but a list. Of all others nothing is said here.
"""

import re
from collections.abc import Mapping

Entries = Mapping[bytes, bytes]
"""By key, with its stroke, the value as it is written."""

_GAP = rb"[\t\n\f\r ]"
_END = rb"(?![^\t\n\f\r ()<>\[\]{}/%])"
_LETTER = rb"[!-~](?<![()<>\[\]{}/%#])"
_KEY = rb"/(?:%s)++" % _LETTER
_NAME = rb"/(?:%s|#[0-9A-Fa-f]{2})++" % _LETTER
_REFERENCE = rb"[0-9]{1,9}+%s0%sR" % (_GAP, _GAP) + _END
_NUMBER = rb"[+-]?+(?:[0-9]++(?:\.[0-9]*+)?+|\.[0-9]++)" + _END
_WORD = rb"(?:true|false|null)" + _END
_TEXT = rb"\([^()\\]*+\)|<[0-9A-Fa-f]*+>"
_ONE = b"(?:%s)" % b"|".join((_NAME, _REFERENCE, _NUMBER, _WORD, _TEXT))
_LIST = rb"\[(?:%s*+%s)*+%s*+\]" % (_GAP, _ONE, _GAP)
_VALUE = b"(?:%s|%s)" % (_ONE, _LIST)
_ENTRY = rb"%s*+%s%s*+%s" % (_GAP, _KEY, _GAP, _VALUE)
_OBJECT = re.compile(rb"([0-9]{1,9}+)%s0%sobj%s*+<<((?:%s)*+)%s*+>>%s*+endobj" % (_GAP, _GAP, _GAP, _ENTRY, _GAP, _GAP))
_ENTRIES = re.compile(b"(%s)%s*+(%s)" % (_KEY, _GAP, _VALUE))
_REFERENCES = re.compile(b"([0-9]{1,9}+)%s0%sR" % (_GAP, _GAP) + _END)


def plain_dictionary(content: bytes, offset: int, number: int) -> Entries | None:
    """Return the entries of the object that begins at a place; None where it has another number or is not plain."""
    found = _OBJECT.match(content, offset) if offset >= 0 else None
    if found is None or int(found[1]) != number:
        return None
    pairs = _ENTRIES.findall(found[2])
    entries = dict(pairs)
    return entries if len(entries) == len(pairs) else None


def references(value: bytes) -> list[int]:
    """Return the numbers of the objects that a value refers to; never one too few."""
    return [int(number) for number in _REFERENCES.findall(value)] if b"R" in value else []
