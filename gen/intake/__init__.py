"""Reading what agencies report: workbooks and CSV files in, typed tables and findings out; blank forms; checks.

No DataFrame leaves this room, and bad data is a finding, never an exception.
"""

from gen.intake.checking import Checked, Checker, Report, check_paths, find_reports
from gen.intake.folder import ProgressFolder
from gen.intake.form.workbook import form_bytes, write_form
from gen.intake.reading import Reading

__all__ = [
    "Checked",
    "Checker",
    "ProgressFolder",
    "Reading",
    "Report",
    "check_paths",
    "find_reports",
    "form_bytes",
    "write_form",
]
