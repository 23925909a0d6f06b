"""The words that all rooms use: agencies, periods, values, tables, documents, findings.

Frozen structs (msgspec), enumerations, protocols and errors; otherwise the standard library only. Nothing here opens a
file or reads the clock.
"""
