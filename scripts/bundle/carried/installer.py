"""Install gen from the folder of a bundle, without a network.

The program goes into an environment of its own beside this file's folder; where Python is the embeddable zip, which has
no environments, into that Python itself. Nothing else on the machine is changed but the link in the start menu.
"""

import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from . import shortcut  # relative: in the bundle the folder stands alone

TOP = Path(__file__).resolve().parents[2]
ENVIRONMENT = "moi-truong"
SUMS = "SHA256SUMS"
_OPEN_SITE = ("Lib\\site-packages", "import site")
_COULD_NOT_RUN = 2


class Stopped(Exception):
    """The installation cannot go on; the words are for people."""


def main() -> int:
    """Install, and say in Vietnamese what was done or why it could not be."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]  # both are text files
    try:
        python = install(TOP)
    except Stopped as error:
        print(error, file=sys.stderr)
        return _COULD_NOT_RUN
    except PermissionError as error:
        print(f"Không ghi được “{error.filename}”: hãy đóng gen đang chạy, hoặc giải nén bộ cài vào thư mục ghi được.")
        return _COULD_NOT_RUN
    link = shortcut.make(TOP)
    print(f"Đã cài xong vào “{TOP}”.")
    print(f"Mở bàn làm việc: “{link.stem}” trong menu Start." if link else f"Mở bàn làm việc: {shortcut.launcher(TOP)}")
    print("Máy này:", flush=True)
    subprocess.run([*python, "-m", "gen", "doctor"], cwd=TOP, check=False)
    return 0


def install(top: Path) -> list[str]:
    """Install what lies in ``top``; return how Python is called that has it."""
    about = json.loads((top / "bo-cai/goi.json").read_text(encoding="utf-8"))
    require_machine(about)
    print("Đang kiểm tra bộ cài…", flush=True)
    require_whole(top)
    print("Đang cài, có thể mất vài phút…", flush=True)
    embedded = [*Path(sys.executable).parent.glob("python*._pth")]
    if embedded:
        open_embedded(embedded[0])
        _install_with(sys.executable, about["requirement"], top)
        return [sys.executable, "-I"]
    folder = top / ENVIRONMENT
    try:
        python = _new_environment(folder)
        _install_with(python, about["requirement"], top)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)  # half an environment would be taken for a whole one
        raise
    return [python, "-I"]


def require_machine(about: dict[str, str]) -> None:
    """Raise Stopped where the wheels are for another Python or another system."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if here != about["python"]:
        raise Stopped(
            f"Bộ cài này dành cho Python {about['python']}, còn đây là Python {here}: hãy lấy bộ cài có chữ “py{here}” "
            f"trong tên, hoặc cài Python {about['python']}."
        )
    system = {"Windows": "windows", "Linux": "linux"}.get(platform.system(), platform.system())
    wide = sys.maxsize > 2**32 and platform.machine().lower() in ("amd64", "x86_64")
    if not wide or f"{system}-x64" != about["system"]:
        raise Stopped(f"Bộ cài này dành cho máy {about['system']}; Python trên máy này là loại khác.")


def require_whole(top: Path) -> None:
    """Raise Stopped where a file is missing or not as it was packed: copied halfway, damaged on a stick."""
    for line in (top / SUMS).read_text(encoding="utf-8").splitlines():
        digest, _between, name = line.partition("  ")
        path = top / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            raise Stopped(f"Tệp “{name}” thiếu hoặc hỏng: hãy giải nén lại, hoặc chép lại bộ cài từ nơi phát hành.")


def open_embedded(settings: Path) -> None:
    """Let the embeddable Python see what is installed into it: its ``._pth`` file says where it looks."""
    lines = settings.read_text(encoding="utf-8").splitlines()
    wanted = [line for line in _OPEN_SITE if line not in lines]
    if wanted:
        settings.write_text("\n".join([*lines, *wanted]) + "\n", encoding="utf-8")


def _new_environment(folder: Path) -> str:
    """Make an empty environment, over one that is there; return its Python."""
    if importlib.util.find_spec("venv") is None:
        raise Stopped("Python trên máy này thiếu phần venv (trên Debian, Ubuntu: cài gói python3-venv).")
    import venv

    venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=False).create(folder)
    return str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def _install_with(python: str, requirement: str, top: Path) -> None:
    """Let the pip of the bundle install from the bundle alone, whatever this machine's settings of pip say."""
    (pip,) = (top / "wheels").glob("pip-*.whl")
    own = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    command = [python, str(pip / "pip"), "install", "--quiet", "--no-index", "--find-links", str(top / "wheels")]
    command += ["--no-cache-dir", "--disable-pip-version-check", "--no-warn-script-location", "--force-reinstall"]
    done = subprocess.run(
        [*command, requirement], env=own | {"PIP_CONFIG_FILE": os.devnull, "PYTHONUTF8": "1"}, check=False
    )
    if done.returncode:
        raise Stopped("pip không cài được (xem các dòng trên); hãy gửi các dòng đó cho người phụ trách gen.")
