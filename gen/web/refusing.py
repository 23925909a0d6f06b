"""A page that says why something was refused; it needs no session and shows nothing of the workspace."""

from starlette.responses import HTMLResponse, Response

from gen.web import view


def refusal(status: int, sentence: str) -> Response:
    """Return the page with one sentence."""
    return HTMLResponse(view.rendered("refusal.html", {"sentence": sentence}), status)
