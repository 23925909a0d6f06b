"""Files that are workbooks but closed to us: with a password, or in Excel's binary form (xlsb)."""

import re
from zipfile import BadZipFile

from gen.intake.files.package import Package

_OOXML = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream in which Office keeps an xlsx file with a password ([MS-OFFCRYPTO] 2.3.4.4)."""
_ODF_MANIFEST = "META-INF/manifest.xml"
_ODF_MARKS = (b"encryption-data", b"encrypted-package")
"""What the manifest of an ods file with a password names (OpenDocument 1.3, part 2, 4.4)."""
_XLS = re.compile(rb"\x09\x08[\x00-\x20]\x00\x00[\x05\x06]\x05\x00.{4,16}?\x2f\x00.\x00", re.DOTALL)
"""The beginning of an xls workbook, followed by the record FilePass ([MS-XLS] 2.4.117)."""
_BINARY = "xl/workbook.bin"
_MANIFEST_READ = 1 << 20


def has_password(content: bytes) -> bool:
    """Tell whether the file is one that Office or LibreOffice opens with a password."""
    return _OOXML in content or bool(_XLS.search(content)) or _is_locked_ods(content)


def _is_locked_ods(content: bytes) -> bool:
    try:
        package = Package(content)
        if _ODF_MANIFEST not in package:
            return False
        with package.open(_ODF_MANIFEST) as manifest:
            text = manifest.read(_MANIFEST_READ)
    except (BadZipFile, OSError, ValueError, LookupError, NotImplementedError, RuntimeError):
        return False
    return any(mark in text for mark in _ODF_MARKS)


def is_binary_workbook(package: Package) -> bool:
    """Tell whether the package is an xlsb file, whatever the ending of its name."""
    return _BINARY in package
