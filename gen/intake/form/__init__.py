"""Writing the blank form: one workbook per agency and year that a clerk can fill without a guide."""
