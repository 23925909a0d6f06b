"""Which tables the workbook of a programme has: shared table types, and tables that a programme declares itself."""
