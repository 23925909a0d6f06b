"""The application: every door of the table, the style sheet and script, and what holds for every request."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from gen.messages import _
from gen.web.access.headers import STATIC, CarefulHeaders
from gen.web.api.entering import api_routes
from gen.web.desk import Desk
from gen.web.doors import DOORS
from gen.web.entering import endpoint
from gen.web.logging_in import login_routes
from gen.web.refusing import refusal


def create_app(desk: Desk, hosts: tuple[str, ...]) -> Starlette:
    """Return the application of a desk, which answers to these names of hosts alone."""
    routes: list[BaseRoute] = [Route(door.address, endpoint(desk, door), methods=[door.method]) for door in DOORS]
    routes.extend(login_routes(desk))
    routes.extend(api_routes(desk))
    routes.append(Mount(STATIC, StaticFiles(directory=Path(__file__).parent / "static")))
    return Starlette(
        routes=routes,
        middleware=[
            Middleware(CarefulHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
        ],
        exception_handlers={404: _missing, 405: _missing, 500: _broken},
    )


async def _missing(request: Request, error: Exception) -> Response:
    del request, error
    return refusal(404, _("Không có trang này; hãy chọn một trang ở danh mục."))


async def _broken(request: Request, error: Exception) -> Response:
    del request, error
    return refusal(500, _("Lỗi chương trình ngoài dự kiến; dữ liệu đã lưu vẫn còn nguyên. Hãy tải lại trang."))
