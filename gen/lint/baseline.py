"""A baseline: the findings of today, accepted, so that only new ones are reported."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path, PurePath

from gen.domain.diagnostic import Diagnostic
from gen.domain.errors import ConfigurationError
from gen.domain.location import DocumentLocation
from gen.messages import _
from gen.messages.versions import newer

_VERSION = 1


def fingerprint(finding: Diagnostic) -> str:
    """Return what identifies a finding although paragraphs move: file name, code and the words at its place."""
    location = finding.location
    words = location.text if isinstance(location, DocumentLocation) else str(location)
    known = "\0".join((PurePath(location.file).name, finding.code, words, "" if words else finding.message))
    return hashlib.sha256(known.encode()).hexdigest()[:16]


def baseline_text(findings: Iterable[Diagnostic]) -> str:
    """Return the text of a baseline file that accepts these findings."""
    accepted = sorted({fingerprint(finding) for finding in findings})
    return json.dumps({"version": _VERSION, "accepted": accepted}, indent=1) + "\n"


def read_baseline(path: Path) -> frozenset[str]:
    """Read a baseline file. Raises ConfigurationError when it is not one, or of a later version."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        version = content.get("version", _VERSION)
        if version > _VERSION:
            raise ConfigurationError(newer(path, version, _VERSION))
        return frozenset(str(item) for item in content["accepted"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ConfigurationError(_("Không đọc được tệp đường cơ sở “{file}”.").format(file=path)) from error
