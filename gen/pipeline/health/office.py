"""LibreOffice: is it there, and does it answer?"""

import subprocess

from gen.domain.errors import ConfigurationError
from gen.messages import _
from gen.messages.reasons import reason_of
from gen.pipeline.health import findings
from gen.pipeline.health.known import known
from gen.pipeline.health.model import Observation, place
from gen.pipeline.making.pdf import find_office

_SUBJECT = "LibreOffice"


def office() -> Observation:
    """Look for LibreOffice and ask its version."""
    try:
        program = find_office()
    except ConfigurationError:
        return Observation(_SUBJECT, _("không có"), (findings.OFFICE_MISSING.at(place(_SUBJECT)),))
    return answering(program)


def answering(program: str) -> Observation:
    """Ask a program its version."""
    seconds = known()["office"]["seconds"]
    try:
        asked = subprocess.run([program, "--version"], capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return _silent(program, _("quá {seconds} giây").format(seconds=seconds))
    except OSError as error:
        return _silent(program, reason_of(error))
    said = asked.stdout.decode("utf-8", "replace").strip()
    if asked.returncode or not said:
        return _silent(program, _("mã thoát {code}").format(code=asked.returncode))
    return Observation(_SUBJECT, said.splitlines()[0].removeprefix(f"{_SUBJECT} "))


def _silent(program: str, reason: str) -> Observation:
    return Observation(_SUBJECT, program, (findings.OFFICE_SILENT.at(place(program), reason=reason),))
