"""Reading what agencies report: workbooks and CSV files in, typed tables and findings out; blank forms; checks.

No DataFrame leaves this room, and bad data is a finding, never an exception. Writing has heavy libraries behind it and
is imported where it is used: ``gen.intake.form.workbook`` writes blank forms, ``gen.intake.annotation`` marks findings
in a copy of a workbook.
"""

from gen.intake.check_paths import check_paths
from gen.intake.checking import Checked, Checker, Report, find_reports
from gen.intake.folder import ProgressFolder
from gen.intake.owners.names import AgencyNames
from gen.intake.report import Reading

__all__ = ["AgencyNames", "Checked", "Checker", "ProgressFolder", "Reading", "Report", "check_paths", "find_reports"]
