"""Figures: from the tables of one agency to assessed years and series, and sums over mergers."""

from gen.progress.merging import merge_tables, nothing_reported
from gen.progress.series import assess_series
from gen.progress.year import assess_year
