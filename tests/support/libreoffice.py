"""Saving files with LibreOffice, where it is on the machine."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on the machine")


def convert(path: Path, extension: str, folder: Path) -> Path:
    """Save the file in another form into the folder, with a profile of its own; return the new path."""
    return convert_all([path], extension, folder)[path]


def convert_all(paths: Iterable[Path], extension: str, folder: Path) -> dict[Path, Path]:
    """Save files of different names in another form, in one start of the program; return the new path of each."""
    folder.mkdir(parents=True, exist_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    saved = {path: folder / f"{path.stem}.{extension}" for path in paths}
    command = ["soffice", profile, "--headless", "--convert-to", extension, "--outdir", str(folder), *map(str, saved)]
    subprocess.run(command, check=True, capture_output=True, timeout=120 + 10 * len(saved))
    return saved


def replaced_in_writer(path: Path, old: str, new: str, folder: Path) -> Path:
    """Open a .docx in Writer, replace a text everywhere as a person would, save it as .docx into the folder.

    A document is converted first, since only a profile that has been used once runs macros.
    """
    saved = convert(path, "docx", folder)
    macro = _MACRO.format(source=path.as_uri(), target=saved.as_uri(), old=old, new=new)
    library = folder / "profile" / "user" / "basic" / "Standard"
    (library / "Module1.xba").write_text(_MODULE.format(code=escape(macro)), encoding="utf-8")
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    saved.unlink()
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "macro:///Standard.Module1.Main"]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return saved


_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {kind} PUBLIC "-//OpenOffice.org//DTD {dtd}">\n'
_MODULE = (
    _DECLARATION.format(kind="script:module", dtd='OfficeDocument 1.0//EN" "module.dtd')
    + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"'
    ' script:language="StarBasic">{code}</script:module>'
)
_LIBRARY = (
    _DECLARATION.format(kind="library:library", dtd='OfficeDocument 1.0//EN" "library.dtd')
    + '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
    ' library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/>'
    "</library:library>"
)
_MACRO = """Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  text = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
  search = text.createReplaceDescriptor()
  search.SearchString = "{old}"
  search.ReplaceString = "{new}"
  text.replaceAll(search)
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  text.storeToURL("{target}", word())
  text.close(True)
End Sub
"""
