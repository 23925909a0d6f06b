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
    undated: Mapping[str, Severity]
    """The same for documents whose day is not known."""

    def softened(self, code: str, finding: Found, *, dated: bool) -> Severity:
        """Return the highest severity a finding may have here."""
        if not dated and code in self.undated:
            return self.undated[code]
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
    return Preset(table.get("points", {}), _severities(table.get("severities", {})), _severities(tables()["undated"]))


def _severities(table: Mapping[str, str]) -> Mapping[str, Severity]:
    labels = {severity.label: severity for severity in Severity}
    return {code: labels[label] for code, label in table.items()}
