"""The made-up report of the layout tests, filled in."""

from pathlib import Path
from types import SimpleNamespace

from gen.decree import Profile
from gen.layout import build_template
from gen.rendering import CompiledTemplate
from gen.wordml.keeping import keeping_together

SAMPLE = Path(__file__).parents[1] / "unit" / "layout" / "data" / "sample.txt"


def rendered_sample(profile: Profile) -> bytes:
    """Return the sample as a finished draft under the profile."""
    template = build_template(SAMPLE.read_text(encoding="utf-8"), profile, "sample")
    compiled = CompiledTemplate.compile(template, filters={"count": str, "percent": str, "unbroken": str})
    made = compiled.render_reporting(sample_context(), finish=lambda parts, _letters: keeping_together(parts))
    return made.content


def sample_context() -> dict[str, object]:
    """Return the values that the sample prints."""
    rows = [SimpleNamespace(name=f"Nhiệm vụ số {number}", planned=number, done=number) for number in range(1, 46)]
    record = {
        "kind": "annual",
        "agency_id": "lao-cai",
        "year": 2024,
        "program_version": "",
        "template_sha256": "",
        "programme": "1439",
    }
    return {
        "header": {
            "superior": "",
            "issuer_lines": ["ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"],
            "number": "",
            "symbol": "BC-UBND",
            "place": "Lào Cai",
            "date_text": "ngày      tháng 12 năm 2024",
        },
        "title": {"type": "BÁO CÁO", "subject": "Kết quả thực hiện Đề án năm 2024"},
        "addressees": ["Bộ Nội vụ"],
        "signature": {"lines": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "name": ""},
        "recipients": ["Như trên", "Lưu: VT, NC"],
        "attachment": {"document": "Báo cáo", "issuer": "Ủy ban nhân dân tỉnh Lào Cai"},
        "record": {**record, "number": "", "symbol": "", "issued_on": "", "subject": "", "figures": [], "tables": ""},
        "issuer": "Ủy ban nhân dân tỉnh Lào Cai",
        "year": 2024,
        "documents": 12,
        "coverage": 85,
        "paragraphs": ["Ủy ban nhân dân tỉnh đã chỉ đạo các sở, ban, ngành triển khai các nhiệm vụ được giao."] * 12,
        "rows": rows,
    }
