"""Read a manifest that is not laid out as the program lays it out: by hand, by another program, or torn."""

import json
from pathlib import Path
from typing import Any

from gen.domain.errors import ConfigurationError
from gen.messages.versions import newer


def laid_out_otherwise(manifest: Path, known: int) -> dict[str, dict[str, Any]] | None:
    """Return the documents of a manifest that is whole JSON by path.

    It is None if the manifest is torn, so that of its lines only the whole ones tell anything.

    Raises ConfigurationError for a format later than the one known: what cannot be read is not to be rewritten.
    """
    try:
        content = json.loads(manifest.read_bytes().decode("utf-8-sig"))
        format_found = content.get("format", known)
        if format_found > known:
            raise ConfigurationError(newer(manifest, format_found, known))
        documents = content["documents"]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    whole = isinstance(documents, dict) and all(isinstance(one, dict) for one in documents.values())
    return documents if whole else None
