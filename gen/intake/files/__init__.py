"""One file: workbooks and CSV files as raw sheets of cells with their places."""
