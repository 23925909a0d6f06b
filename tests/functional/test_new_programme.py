"""A programme begun from the skeleton runs the whole way, and nothing of the shipped one shows through."""

import re
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.support.cli import ROOT, Said
from tests.support.cli import gen as gen_in

WORDS = re.compile(r"1439|ASEAN|ACCSM|Tầm nhìn")
FIGURES = {
    "thong-tin.csv": (
        "Mã đơn vị,Mục,Giá trị",
        "lao-cai,Mã đơn vị,lao-cai",
        "lao-cai,Tên đơn vị,Ủy ban nhân dân tỉnh Lào Cai",
        "lao-cai,Năm báo cáo,2026",
        "lao-cai,Số liệu tính đến ngày,14/12/2026",
        "lao-cai,Người lập biểu,Lan",
        "lao-cai,Điện thoại,0200000000",
    ),
    "chi-tieu.csv": (
        "Mã đơn vị,Mã,Chỉ tiêu,Đơn vị tính,Tử số,Mẫu số,Giá trị,Mục tiêu,Ước,Ghi chú",
        "lao-cai,X01,Tỷ lệ hồ sơ giải quyết đúng hạn,hồ sơ,900,1000,,95,,",
        "lao-cai,X02,Số quy trình được rút ngắn,quy trình,,,7,,,",
    ),
    "nhiem-vu.csv": (
        "Mã đơn vị,Mã,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Bắt đầu,Kết thúc,Sản phẩm,Trạng thái,Kết quả,"
        "Nguyên nhân",
        "lao-cai,1a,Rà soát quy trình,Văn phòng,,01/02/2026,30/11/2026,Quy trình,Đã hoàn thành,Rút ngắn 7 quy trình,",
        "lao-cai,2a,Giải quyết hồ sơ,Văn phòng,,01/02/2026,30/11/2026,Hồ sơ,Thường xuyên,Giải quyết 900 hồ sơ,",
    ),
    "tap-huan.csv": ("Mã đơn vị,Tên lớp,Chủ đề,Từ ngày,Đến ngày,Địa điểm,Số người,Số lượt", "lao-cai,Không,,,,,,"),
    "van-ban.csv": ('Mã đơn vị,"Số, ký hiệu",Ngày ban hành,Cơ quan ban hành,Trích yếu', "lao-cai,Không,,,"),
    "tuyen-truyen.csv": ("Mã đơn vị,Hình thức,Số lượng,Lượt người,Ghi chú", "lao-cai,Không,,,"),
    "kinh-phi.csv": ("Mã đơn vị,Nguồn,Dự toán,Thực hiện,Ghi chú", "lao-cai,Không,,,"),
    "noi-dung.csv": (
        "Mã đơn vị,Mục,Nội dung",
        "lao-cai,Chỉ đạo,Tỉnh đã giao Văn phòng theo dõi việc rút ngắn quy trình.",
        "lao-cai,Ưu điểm,Người dân được phục vụ nhanh hơn.",
        "lao-cai,Hạn chế,Một số hồ sơ còn chậm.",
        "lao-cai,Nguyên nhân,Biên chế còn thiếu.",
        "lao-cai,Phương hướng,Tiếp tục rà soát các quy trình còn dài.",
        "lao-cai,Kiến nghị,Đề nghị bổ sung trang thiết bị.",
    ),
}
DOCUMENTS = (
    ("annual", "lao-cai"),
    ("reminder", "cao-bang", "--date", "2026-12-20"),
    ("summary", "bnv", "--draft"),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with the shipped programme, which begins one of its own and gets the report of a province."""
    office = tmp_path_factory.mktemp("office")
    for part in ("templates", "data/programmes", "data/agencies", "data/progress/2024"):
        shutil.copytree(ROOT / part, office / part)
    assert gen(office, "programme", "new", "thu-x", "--year", "2026").code == 0
    for name, lines in FIGURES.items():
        (office / "data/progress/thu-x/2026" / name).write_text("\n".join((*lines, "")), "utf-8-sig")
    return office


def gen(office: Path, *words: str | Path) -> Said:
    return gen_in(*words, workspace=office)


def of_the_new_one(office: Path, *words: str | Path) -> Said:
    return gen(office, *words, "--programme", "thu-x")


def texts(path: Path) -> str:
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))


def test_the_skeleton_is_sound(office: Path) -> None:
    checked = gen(office, "programme", "check", "thu-x")

    assert (checked.code, checked.out) == (0, "")


def test_its_form_speaks_of_it_alone(office: Path) -> None:
    assert of_the_new_one(office, "form", "lao-cai", "--year", "2026").code == 0

    found = texts(office / "bieu-mau/thu-x/2026/lao-cai.xlsx")

    assert "BIỂU SỐ LIỆU THỰC HIỆN CHƯƠNG TRÌNH THỬ" in found
    assert "Kỹ năng phục vụ người dân" in found
    assert not WORDS.findall(found)


def test_its_report_is_checked_without_findings(office: Path) -> None:
    checked = of_the_new_one(office, "check", "--year", "2026")

    assert (checked.code, "1 báo cáo: 0 lỗi, 0 cảnh báo" in checked.out + checked.err) == (0, True), checked.out


@pytest.mark.parametrize("words", DOCUMENTS, ids=lambda words: words[0])
def test_its_documents_are_of_good_form_and_speak_of_it_alone(office: Path, words: tuple[str, ...]) -> None:
    kind, agency, *more = words
    made = of_the_new_one(office, "make", kind, agency, "--year", "2026", *more)
    path = office / f"output/thu-x/{kind}/2026/{agency}.docx"

    assert path.is_file(), made.err
    assert " 0 lỗi, 0 cảnh báo" in gen(office, "lint", path).out
    assert "Chương trình thử" in texts(path)
    assert not WORDS.findall(texts(path))


def test_the_report_measures_against_its_own_targets(office: Path) -> None:
    of_the_new_one(office, "make", "annual", "lao-cai", "--year", "2026")

    found = re.sub("<[^>]+>", "", texts(office / "output/thu-x/annual/2026/lao-cai.docx"))

    assert "đạt 90% (900/1.000 hồ sơ), đúng tiến độ so với mục tiêu 95% đến năm 2030" in found


def test_an_id_that_is_taken_is_refused(office: Path) -> None:
    said = gen(office, "programme", "new", "thu-x")

    assert (said.code, said.err) == (2, "Đã có chương trình “thu-x”; hãy chọn mã khác.\n")


def test_the_shipped_programme_goes_on_beside_it(office: Path) -> None:
    assert gen(office, "make", "annual", "lao-cai", "--year", "2024", "--programme", "1439").code == 0
    assert (office / "output/annual/2024/lao-cai.docx").is_file()


def test_templates_are_in_step_with_their_sources(office: Path) -> None:
    assert gen(office, "templates", "build").out.endswith("Đã dựng 0 mẫu.\n")
