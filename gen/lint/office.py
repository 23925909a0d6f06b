"""Read the house style of an office from the ``[lint]`` table of its ``gen.toml``.

[lint]
ignore = ["PAG008", "CAP"]                    rules or families switched off
units = ["VX", "NC", "TH"]                    abbreviations of the office's units
severities = { HDR012 = "info" }              softer severities
strict = true                                  every rule at its word, also where practice differs
margins = { top = [20, 25], bottom = [20, 25], left = [30, 35], right = [10, 20] }
"""

from collections.abc import Mapping

from gen.domain.diagnostic import Severity
from gen.domain.errors import ConfigurationError, UnknownName
from gen.lint.options import Margins, OfficeSettings
from gen.lint.presets import STRICT, USUAL
from gen.lint.registry import rules_meant
from gen.messages import _

_KEYS = ("ignore", "units", "severities", "margins", "strict")
_SIDES = ("top", "bottom", "left", "right")


def office_settings(table: Mapping[str, object]) -> OfficeSettings:
    """Turn the table into settings. Raises ConfigurationError for unknown keys and values of the wrong shape."""
    unknown = sorted(set(table) - set(_KEYS))
    if unknown:
        raise ConfigurationError(_("[lint] trong gen.toml: không có mục “{key}”.").format(key=unknown[0]))
    return OfficeSettings(
        ignore=_rules(_names(table, "ignore")),
        severities=_severities(table.get("severities", {})),
        units=_names(table, "units"),
        margins=_margins(table["margins"]) if "margins" in table else None,
        preset=_preset(table.get("strict", False)),
    )


def _broken(key: str) -> ConfigurationError:
    return ConfigurationError(_("[lint] trong gen.toml: mục “{key}” ghi chưa đúng.").format(key=key))


def _names(table: Mapping[str, object], key: str) -> frozenset[str]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _broken(key)
    return frozenset(value)


def _rules(names: frozenset[str]) -> frozenset[str]:
    try:
        return rules_meant(names)
    except UnknownName as error:
        raise ConfigurationError(_("[lint] trong gen.toml: {reason}").format(reason=error)) from error


def _preset(strict: object) -> str:
    if not isinstance(strict, bool):
        raise _broken("strict")
    return STRICT if strict else USUAL


def _severities(value: object) -> Mapping[str, Severity]:
    labels = {severity.label: severity for severity in Severity}
    if not isinstance(value, Mapping) or not all(label in labels for label in value.values()):
        raise _broken("severities")
    return {str(code): labels[label] for code, label in value.items()}


def _margins(value: object) -> Margins:
    if not isinstance(value, Mapping) or set(value) != set(_SIDES):
        raise _broken("margins")
    return Margins(**{side: _range(value[side]) for side in _SIDES})


def _range(value: object) -> tuple[float, float]:
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(item, int | float) for item in value):
        raise _broken("margins")
    return float(value[0]), float(value[1])
