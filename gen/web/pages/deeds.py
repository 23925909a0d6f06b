"""“Nhật ký”: who did what to which file, when."""

from starlette.responses import Response

from gen.web.visit import Visit

_MOST = 500


def show(visit: Visit) -> Response:
    """Show the last lines of the journal."""
    return visit.page("journal.html", deeds=visit.desk.journal.latest(_MOST), most=_MOST)
