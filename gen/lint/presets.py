"""How hard the linter is: “strict” takes the decree at its word, “usual” only notes what half of practice does."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from gen.domain.diagnostic import Severity
from gen.lint.rule import Found

STRICT, USUAL = "strict", "usual"
PRESETS = (STRICT, USUAL)


class Preset(NamedTuple):
    """Points up to which a size out of its range is usual, and severities to report rules with, by code."""

    points: Mapping[str, float]
    severities: Mapping[str, Severity]

    def softened(self, code: str, finding: Found) -> Severity:
        """Return the highest severity a finding may have here."""
        if finding.beyond and finding.beyond <= self.points.get(code, 0):
            return Severity.INFO
        return self.severities.get(code, Severity.ERROR)


@lru_cache(maxsize=1)
def tables() -> Mapping[str, Any]:
    """Read ``presets.toml`` once."""
    return tomllib.loads(files("gen.lint").joinpath("presets.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=len(PRESETS))
def preset(name: str) -> Preset:
    """Return a preset by its name; what the table does not hold is taken at the rule's word."""
    table = tables().get(name, {})
    labels = {severity.label: severity for severity in Severity}
    return Preset(table.get("points", {}), {code: labels[label] for code, label in table.get("severities", {}).items()})
