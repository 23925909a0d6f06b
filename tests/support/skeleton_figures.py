"""The report of one province for a year on the programme that the skeleton describes."""

from pathlib import Path

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
    "ke-hoach.csv": (
        "Mã đơn vị,Mã,Hoạt động,Địa điểm,Số lượng,Đơn vị tính,Cơ quan chủ trì,Cơ quan phối hợp,Bắt đầu,Kết thúc,"
        "Sản phẩm,Kinh phí,Nguồn",
        "lao-cai,1a,Rà soát quy trình trên địa bàn tỉnh,,5,quy trình,Văn phòng,,01/02/2026,31/12/2030,Quy trình,0,",
        "lao-cai,2a,Trả kết quả hồ sơ đúng hẹn,,,,Văn phòng,,01/02/2026,31/12/2030,Hồ sơ,120,Ngân sách địa phương",
    ),
    "noi-dung-ke-hoach.csv": (
        "Mã đơn vị,Mục,Nội dung",
        "lao-cai,Lĩnh vực ưu tiên,Giải quyết hồ sơ về đất đai.",
        "lao-cai,Chương trình công tác,Chương trình công tác năm 2026 của tỉnh.",
        "lao-cai,Tờ trình,số 12/TTr-SNV ngày 10/3/2026",
    ),
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


def write_figures(folder: Path, year: int = 2026) -> None:
    """Write the tables into the folder of a year; plans are those of the first year alone."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in FIGURES.items():
        if year == 2026 or "ke-hoach" not in name:
            text = "\n".join((*lines, "")).replace("2026", str(year))
            (folder / name).write_text(text, "utf-8-sig")
