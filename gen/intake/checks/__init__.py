"""Checks of tables: within one agency's tables, against last year and the programme, and of plans."""
