"""Workbooks and CSV files in which text stays text, whatever it begins with.

Excel, LibreOffice and Google Sheets take a cell that begins with ``=``, ``+``, ``-`` or ``@`` for a formula; figures
and names that came from elsewhere must not be able to start one. Every table the program writes goes through here.
"""
