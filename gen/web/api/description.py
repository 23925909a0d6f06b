"""The OpenAPI 3.1 document of ``/api``, made from the table of its operations."""

from gen import __version__
from gen.web.api.operations import Field, Files, Operation

_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "findings": {"type": "array", "items": {"type": "object"}},
    },
}
_WRONG = {
    "400": "What was asked for cannot be done; the findings say why.",
    "401": "No key, or one that does not count.",
    "403": "The account may not do this.",
    "413": "The request is too large.",
}


def description(operations: tuple[Operation, ...]) -> dict[str, object]:
    """Return the document."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "gen", "version": __version__},
        "paths": {one.path: {one.method.lower(): _operation(one)} for one in operations},
        "components": {
            "schemas": {"Problem": _PROBLEM},
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{"key": []}],
    }


def _operation(one: Operation) -> dict[str, object]:
    described: dict[str, object] = {
        "operationId": one.key,
        "summary": one.says,
        "responses": {
            "200": {"description": "Done.", "content": {one.answers: {"schema": _answer(one)}}},
            **{status: _wrong(words) for status, words in _WRONG.items()},
        },
    }
    if one.method == "GET":
        described["parameters"] = [_parameter(field) for field in one.fields]
    else:
        described["requestBody"] = {"required": True, "content": {"multipart/form-data": {"schema": _form(one)}}}
    return described


def _answer(one: Operation) -> dict[str, object]:
    return one.schema if one.answers == "application/json" else {"type": "string", "format": "binary"}


def _wrong(words: str) -> dict[str, object]:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": words, "content": {"application/problem+json": {"schema": schema}}}


def _parameter(field: Field) -> dict[str, object]:
    return {
        "name": field.name,
        "in": "query",
        "required": field.required,
        "description": field.says,
        "schema": {"type": field.type},
    }


def _form(one: Operation) -> dict[str, object]:
    properties: dict[str, object] = {
        field.name: {"type": field.type, "description": field.says} for field in one.fields
    }
    if one.files is not Files.NONE:
        properties["file"] = {"type": "array", "items": {"type": "string", "format": "binary"}}
    required = [field.name for field in one.fields if field.required]
    return {
        "type": "object",
        "required": [*required, "file"] if one.files is Files.NEEDED else required,
        "properties": properties,
    }
