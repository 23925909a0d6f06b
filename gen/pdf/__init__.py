"""PDF files: what ours must be, and where on their pages things stand.

Only this room reads the structure of a PDF; pypdf stays inside it.
"""
