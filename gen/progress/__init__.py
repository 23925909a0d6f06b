"""Figures: from the tables of one agency to assessed years and series, sums over mergers, the nation, and the board."""

from gen.progress.controls import unit_controls
from gen.progress.merging import merge_tables, nothing_reported
from gen.progress.nation import assess_nation, assess_nation_series
from gen.progress.reporting import Receipt, ReportState, receipt_of, reporting_board
from gen.progress.series import assess_series
from gen.progress.trace import trace
from gen.progress.units import Unit, roll_up
from gen.progress.year import COMPARED, assess_year

__all__ = [
    "COMPARED",
    "Receipt",
    "ReportState",
    "Unit",
    "assess_nation",
    "assess_nation_series",
    "assess_series",
    "assess_year",
    "merge_tables",
    "nothing_reported",
    "receipt_of",
    "reporting_board",
    "roll_up",
    "trace",
    "unit_controls",
]
