"""The one place that names concrete adapters."""

from gen.bootstrap.services import Services, build_services

__all__ = ["Services", "build_services"]
