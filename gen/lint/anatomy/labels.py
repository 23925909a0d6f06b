"""The words that open a component, as they are recognised with one typing error in them: Nơi nhận, Kính gửi."""

from gen.lint.anatomy import patterns
from gen.lint.anatomy.line import Line
from gen.lint.anatomy.near import within_one_error

_RECIPIENTS, _ADDRESSEES = "noi nhan", "kinh gui"
_ENACTING = ("quyet dinh", "quyet nghi")
_LONGEST = 12
"""Letters of a line that holds such words and nothing else."""


def opens_recipients(line: Line) -> bool:
    """Tell whether a line is “Nơi nhận:”."""
    folded = line.folded
    if patterns.RECIPIENTS_FOLDED.match(folded):
        return True
    return len(folded) <= _LONGEST and folded[:1] in "no" and within_one_error(folded.rstrip(" :.;"), _RECIPIENTS)


def opens_addressees(line: Line) -> bool:
    """Tell whether a line begins with “Kính gửi”; a misspelt one needs its colon."""
    folded = line.folded
    if patterns.ADDRESSEES_FOLDED.match(folded):
        return True
    return folded[:1] in "ki" and ":" in folded[:_LONGEST] and within_one_error(folded.partition(":")[0], _ADDRESSEES)


def enacts(line: Line) -> bool:
    """Tell whether a line holds the words that enact: “QUYẾT ĐỊNH:”."""
    folded = line.folded
    if patterns.ENACTMENT_FOLDED.match(folded):
        return True
    return folded.endswith(":") and any(within_one_error(folded.rstrip(" :"), words) for words in _ENACTING)
