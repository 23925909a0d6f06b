"""What the zip library raises for a package that is no zip, is torn, locked, or packed in a way it does not know."""

import zipfile
import zlib

TORN = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError)
"""An unknown way of packing is a ``RuntimeError`` too, as is a password."""
