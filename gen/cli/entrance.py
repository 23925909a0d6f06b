"""Start the command line: choose the language, run the command, turn every error into one sentence and an exit code."""

import io
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from gen.cli import exits
from gen.cli.output import say_lines, say_page
from gen.cli.stopping import stopping_like_ctrl_c
from gen.cli.usage import sentence_for
from gen.domain.errors import GenError
from gen.messages import _, use_language
from gen.messages.reasons import sentence_of


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave the process with its exit code."""
    _speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    use_language(_language_asked_for(given))
    sys.exit(_exit_code(given))


def _speak_utf8() -> None:
    """Let output be UTF-8: where it goes to a file, Windows would encode it in a page that lacks Vietnamese letters.

    Names of files that are no text at all are shown by their bytes instead of ending the run.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _exit_code(arguments: list[str]) -> int:
    from gen.cli.commands import gen  # help texts are made on import, in the language chosen above

    if os.environ.get("GEN_DEBUG"):
        logging.basicConfig()
        logging.getLogger("gen").setLevel(logging.DEBUG)  # an unexpected error of one file is reported there
    try:
        with stopping_like_ctrl_c():
            result = gen.main(args=arguments, prog_name="gen", standalone_mode=False)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        return _complain(_("Đã dừng theo yêu cầu."))
    except click.exceptions.NoArgsIsHelpError as error:
        say_page(error.format_message(), err=True)
        return exits.COULD_NOT_RUN
    except click.ClickException as error:
        return _complain(sentence_for(error))
    except GenError as error:
        said = str(error)
        others = (finding for finding in error.findings if finding.message not in said)
        return _complain(*said.split("\n"), *(f"{finding.location}: {finding.message}" for finding in others))
    except BrokenPipeError:
        return exits.DONE
    except OSError as error:
        if os.environ.get("GEN_DEBUG"):
            raise
        return _complain(sentence_of(error))
    except Exception as error:
        if os.environ.get("GEN_DEBUG"):
            raise
        text = _("Lỗi chương trình ngoài dự kiến ({kind}: {error}). Đặt GEN_DEBUG=1 rồi chạy lại để xem chi tiết.")
        return _complain(text.format(kind=type(error).__name__, error=error))
    return result if isinstance(result, int) else exits.DONE


def _complain(*lines: str) -> int:
    with suppress(OSError):  # the terminal may be closed
        say_lines(lines, err=True)
    return exits.COULD_NOT_RUN


def _language_asked_for(arguments: list[str]) -> str:
    for position, argument in enumerate(arguments):
        if argument == "--lang" and position + 1 < len(arguments):
            return arguments[position + 1]
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
    return os.environ.get("GEN_LANG", "vi")
