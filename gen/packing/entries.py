"""Reading an entry of a zip without the zip library's stream, which costs more than the unpacking of a small one."""

import struct
import zipfile

from gen.packing.deflating import inflated

LOCAL = struct.Struct("<4sHHHHHLLLHH")
"""The header before the data of an entry (APPNOTE.TXT 4.3.7)."""
LOCAL_MARK = b"PK\3\4"
DEFLATED = 8


def unpacked(content: bytes, entry: zipfile.ZipInfo) -> bytes | None:
    """Return an entry of the zip ``content`` that is packed as usual.

    None of any other: the zip library knows more of it, or says what is wrong. No more is held than the entry says it
    unpacks to.
    """
    start = entry.header_offset
    head = content[start : start + LOCAL.size]
    if entry.compress_type != DEFLATED or not entry.file_size or len(head) < LOCAL.size:
        return None
    mark, *_sizes, name, more = LOCAL.unpack(head)
    start += LOCAL.size
    if mark != LOCAL_MARK or content[start : start + name] != entry.orig_filename.encode():
        return None
    start += name + more
    return inflated(content[start : start + entry.compress_size], entry.file_size, entry.CRC)
