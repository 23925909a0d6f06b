"""How severe a finding is, in words."""

from gen.domain.diagnostic import Severity
from gen.messages import _


def severity_name(severity: Severity) -> str:
    """Return the severity in the language spoken."""
    names = {Severity.ERROR: _("lỗi"), Severity.WARNING: _("cảnh báo"), Severity.INFO: _("lưu ý")}
    return names[severity]
