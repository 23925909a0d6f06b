"""Every reason why the program cannot go on. Bad *data* is a ``Diagnostic``; these are for what stops the work.

GenError
    ConfigurationError      raised when a setting or a file of the workspace is unusable
        KnowledgeError      raised when a dated data file (agencies, programme) is broken; carries its findings
        WorkspaceNotFound   raised when there is no workspace here or above
        UnknownName         raised when an agency, kind or option does not exist; carries the nearest names
        NotInForce          raised when a thing did not exist on the date or year asked for
    TableError              raised when a table of figures cannot be read at all
    TemplateError           raised when a template has errors or does not fit its context; carries its findings
    DocumentError           raised when a .docx cannot be read or changed
        NewerDocument       raised when a later version of the program wrote what it carries
    RegisterError           raised when a number cannot be given
        RegisterUnavailable raised when the book itself cannot be used, whichever file is to be numbered
    StorageError            raised when a file cannot be written (full disk, read-only, open in Word)
"""

from gen.domain.diagnostic import Diagnostic


class GenError(Exception):
    """The work cannot go on; ``str(error)`` is one sentence for people; ``findings`` say more where there is more."""

    def __init__(self, message: str, findings: tuple[Diagnostic, ...] = ()) -> None:
        super().__init__(message, findings)
        self.message = message
        self.findings = findings

    def __str__(self) -> str:
        return self.message


class ConfigurationError(GenError):
    """A setting or a file of the workspace is unusable."""


class KnowledgeError(ConfigurationError):
    """A dated data file is broken; its findings name file, line and field."""


class WorkspaceNotFound(ConfigurationError):
    """There is no workspace here or above, or the folder named is not one."""


class UnknownName(ConfigurationError):
    """A name does not exist; the message offers the nearest ones."""


class NotInForce(ConfigurationError):
    """Something did not exist, or was no longer in force, on the date or in the year asked for."""


class TableError(GenError):
    """A table of figures cannot be read at all."""


class TemplateError(GenError):
    """A template has errors or does not fit its context."""


class DocumentError(GenError):
    """A Word document cannot be read or changed."""


class NewerDocument(DocumentError):
    """A later version of the program wrote what the document carries; the message names file and version."""


class RegisterError(GenError):
    """A number cannot be given or a register cannot be reached."""


class RegisterUnavailable(RegisterError):
    """The book cannot be opened, reached or written: what holds for one file holds for all."""


class StorageError(GenError):
    """A file cannot be written."""
