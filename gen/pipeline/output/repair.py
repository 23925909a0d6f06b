"""Read a manifest that is not laid out as the program lays it out: by hand, by another program, or torn."""

import json
import re
from pathlib import Path
from typing import Any

from gen.domain.errors import ConfigurationError
from gen.messages import _

_BEGINNING = re.compile(rb'\s*\{\s*"format"\s*:\s*(\d{1,9})')


def laid_out_otherwise(manifest: Path, known: int) -> dict[str, dict[str, Any]] | None:
    """Return the documents of a manifest that is whole JSON by path; None where it is torn, so that of its lines only
    the whole ones tell anything.

    Raises ConfigurationError for a format later than the one known: what cannot be read is not to be rewritten.
    """
    content = manifest.read_bytes()
    begins = _BEGINNING.match(content)
    if begins is not None and int(begins[1]) > known:
        text = _("“{file}” do phiên bản gen mới hơn ghi; hãy dùng phiên bản đó hoặc cập nhật gen.")
        raise ConfigurationError(text.format(file=manifest))
    try:
        documents = json.loads(content.decode("utf-8-sig"))["documents"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    whole = isinstance(documents, dict) and all(isinstance(one, dict) for one in documents.values())
    return documents if whole else None
