"""A mark in the PDFs that the program makes: later runs replace those, and never one that a person made or signed."""

_CREATOR_END = b"</xmp:CreatorTool>"
_PACKET_END = b"<?xpacket end="
_MARK = b"<xmp:Label>gen</xmp:Label>"
_UPDATED, _SIGNED = b"%%EOF", b"/ByteRange"


def marked(pdf: bytes) -> bytes:
    """Return the PDF with the mark in its metadata, which LibreOffice writes as plain text with room to spare.

    Not a byte moves: the mark takes the place of blanks. A file without such metadata stays as it is.
    """
    place = pdf.find(_CREATOR_END)
    end = pdf.find(_PACKET_END, place)
    if place < 0 or end < 0:
        return pdf
    place += len(_CREATOR_END)
    metadata, rest = pdf[place:end], pdf[end:]
    kept = metadata.rstrip()
    if len(metadata) - len(kept) <= len(_MARK):
        return pdf
    return pdf[:place] + _MARK + metadata[: -len(_MARK)] + rest


def is_ours(pdf: bytes) -> bool:
    """Tell whether the program made this PDF and nobody signed it or wrote into it since."""
    return _MARK in pdf and pdf.count(_UPDATED) == 1 and _SIGNED not in pdf
