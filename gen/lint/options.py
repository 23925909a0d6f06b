"""What the person who lints may choose, and what an office has settled for itself."""

from collections.abc import Mapping

from msgspec import Struct, field

from gen.domain.diagnostic import Severity


class Margins(Struct, frozen=True):
    """Least and most margins an office allows, in mm, in the order top, bottom, left, right."""

    top: tuple[float, float]
    bottom: tuple[float, float]
    left: tuple[float, float]
    right: tuple[float, float]


class OfficeSettings(Struct, frozen=True):
    """The house style of an office, from ``gen.toml``: it may soften rules, never sharpen them beyond the law."""

    ignore: frozenset[str] = frozenset()
    """Codes or families of rules switched off."""
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """Code → severity to report it with; only lower than its own counts."""
    units: frozenset[str] = frozenset()
    """Abbreviations of the office's units; empty when it has not listed them (then they are not judged)."""
    margins: Margins | None = None
    preset: str = "usual"
    """How hard it is where nothing is said on the command line (``gen.lint.presets``)."""


class LintOptions(Struct, frozen=True):
    """How to lint: which profile, which rules, which settings, what was accepted before."""

    profile: str = "auto"
    preset: str = ""
    """``strict`` or ``usual``; “” for the office's own."""
    select: frozenset[str] = frozenset()
    """Codes or families to report; empty for all."""
    ignore: frozenset[str] = frozenset()
    office: OfficeSettings = OfficeSettings()
    baseline: frozenset[str] = frozenset()
    """Fingerprints of findings accepted earlier (``gen.lint.baseline``)."""
    taken: Mapping[str, str] = field(default_factory=dict)
    """Identity of a document (``Anatomy.identity``) → file of another one that has it."""
