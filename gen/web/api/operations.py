"""Every operation of ``/api``: its method and path, what it is asked, what it answers, who may."""

from enum import Enum

from msgspec import Struct, field

from gen.web.access.people import EVERYTHING, Role

_CLERKS = frozenset({Role.CLERK, Role.SECRETARIAT})
_SECRETARIAT = frozenset({Role.SECRETARIAT})


class Field(Struct, frozen=True):
    """Something that is asked: its name, its JSON type, whether it must be there."""

    name: str
    type: str = "string"
    required: bool = False
    says: str = ""


class Files(Enum):
    """Whether files come with a request."""

    NONE = "none"
    WELCOME = "welcome"
    NEEDED = "needed"


class Operation(Struct, frozen=True):
    """An operation; ``answers`` is the type of its answer.

    ``files`` says whether documents or workbooks come with it.
    """

    method: str
    path: str
    says: str
    fields: tuple[Field, ...]
    files: Files = Files.NONE
    answers: str = "application/json"
    schema: dict[str, object] = field(default_factory=lambda: {"type": "object"})
    roles: frozenset[Role] = EVERYTHING

    @property
    def key(self) -> str:
        """The name of the operation: the last part of its path."""
        return self.path.rpartition("/")[2]


_TIME = (
    Field("year", "integer", True, "Year of the report."),
    Field("period", says="Id of the part of the year (Q1, H1); the year itself where it is left out."),
    Field("programme", says="Id of the programme; the usual one where it is left out."),
)
_LIST: dict[str, object] = {"type": "array", "items": {"type": "object"}}

OPERATIONS = (
    Operation(
        "POST", "/api/check", "Check reports (gen check --json).", _TIME, Files.NEEDED, schema=_LIST, roles=_CLERKS
    ),
    Operation("POST", "/api/lint", "Judge documents (gen lint --json).", (), Files.NEEDED, schema=_LIST),
    Operation("POST", "/api/read", "Read the figures of documents (gen read --json).", (), Files.NEEDED, schema=_LIST),
    Operation(
        "POST",
        "/api/make",
        "Make a document (gen make); without a file, from the figures of the workspace.",
        (
            Field("kind", required=True, says="Kind of document, such as annual."),
            Field("agency", required=True, says="Id or name of the agency."),
            *_TIME,
            Field("draft", "boolean", says="Make a draft even where the figures have errors."),
        ),
        Files.WELCOME,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        roles=_CLERKS,
    ),
    Operation(
        "POST",
        "/api/batch",
        "Make the documents of many agencies in the workspace (gen batch --json).",
        (
            Field("kind", required=True, says="Kind of document, such as annual."),
            *_TIME,
            Field("agencies", says="Selector: all, provinces, ministries, ids."),
        ),
        schema={"type": "object", "required": ["interrupted", "counts", "documents"]},
        roles=_SECRETARIAT,
    ),
    Operation(
        "GET",
        "/api/status",
        "Who has reported (gen status --json).",
        _TIME,
        schema={"type": "object", "required": ["year", "deadline", "counts", "agencies"]},
        roles=_SECRETARIAT,
    ),
    Operation(
        "GET",
        "/api/trace",
        "Where a figure comes from (gen trace --json).",
        (
            Field("figure", required=True, says="Id of a figure, such as training.people."),
            *_TIME,
            Field("agency", says="One agency; the whole country where it is left out."),
        ),
        schema={"type": "object", "required": ["unit", "name", "year", "figure", "value", "parts"]},
        roles=_SECRETARIAT,
    ),
)
