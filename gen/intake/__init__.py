"""Reading what agencies report: workbooks and CSV files in, typed tables and findings out; blank forms; checks.

No DataFrame leaves this room, and bad data is a finding, never an exception.
"""

from gen.intake.folder import ProgressFolder
from gen.intake.reading import Reading

__all__ = [
    "ProgressFolder",
    "Reading",
]
