"""How the text parts of a normalised package (see ``packages``) are called."""

DOCUMENT = "word/document.xml"


def short_name(part: str) -> str:
    """Return the name of a part as findings show it: ``body``, ``header1``, ``core``."""
    stem = part.rpartition("/")[2].removesuffix(".xml")
    return "body" if stem == "document" else stem
