"""How often a property is tried that takes longer than most: a part of what the profile of hypothesis says."""

from hypothesis import HealthCheck, settings


def one_in(part: int) -> settings:
    """Return settings with a part of the examples of the profile (``HYPOTHESIS_PROFILE=deep`` has more)."""
    usual = settings.default
    assert usual is not None
    examples = max(1, usual.max_examples // part)
    return settings(usual, max_examples=examples, suppress_health_check=list(HealthCheck))
