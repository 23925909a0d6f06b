"""The keys that the shared tables of reports go by."""

INDICATORS = "indicators"
TASKS = "tasks"
TRAININGS = "trainings"
INSTRUMENTS = "instruments"
PUBLICITY = "publicity"
BUDGET = "budget"
PARAGRAPHS = "paragraphs"
PERIOD = "period"

VALUE = "Giá trị"
"""The heading of the one figure of an indicator that is no rate: it goes without saying."""
