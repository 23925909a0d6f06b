"""The words that all rooms use: agencies, periods, values, tables, documents, findings.

Frozen dataclasses, enumerations, protocols and errors; standard library only. Nothing here opens a file or reads the
clock.
"""
