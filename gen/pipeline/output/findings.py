"""What is told of the output folder itself."""

from gen.domain.diagnostic import Severity
from gen.domain.finding import Finding
from gen.messages import _

MANIFEST_REPAIRED = Finding(
    "MAN001",
    "manifest-repaired",
    Severity.WARNING,
    lambda: "{detail}",
    lambda: _("Xem lại các văn bản được giữ nguyên; văn bản nào không cần giữ thì xóa rồi lập lại."),
)

FINDINGS: tuple[Finding, ...] = (MANIFEST_REPAIRED,)
