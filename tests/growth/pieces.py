"""What long texts are made of: pieces that stop a reader at many places, and ordinary ones."""

PIECES = (
    *"aạ7 \u00a0\t\n.,-:;/()[]\"'“”<&…–_*{}\\%\u0301",
    *(
        "Số: . . . ",
        "Số: ",
        "số /A-A",
        "ngày … tháng … năm ",
        "Hà Nội, ngày ",
        "V/v",
        "Căn cứ ",
        "Nơi nhận: ",
        "Lưu: VT (",
    ),
    *(
        "a ",
        "a\n",
        "a  ",
        "7.",
        "7 ",
        "7/",
        " -",
        "- A",
        ". . ",
        " ,",
        "a.",
        "(a",
        "a)",
        "{{",
        "{{ x }}",
        "{%",
        "{% if x %}",
        "}}",
    ),
    *(
        "(Kèm theo số ",
        "Phụ lục I ",
        "phụ lục 1, ",
        "Điều 1. ",
        "Luật số ",
        "Nghị định số ",
        "năm 2024 - ",
        "CỘNG HÒA   ",
        "“a",
    ),
    *(
        "ngày 1/1/2024 ",
        "trong trong ",
        "TM. ",
        "Nguyễn Văn ",
        "UBND ",
        "&amp;",
        "o0o",
        "---",
        "***",
        "[[a:",
        "**",
        "=1+",
        "e\u0301",
    ),
)
ORDINARY = (
    "Tỉnh đã tổ chức các lớp tập huấn cho công chức cấp xã. ",
    *("Số: . . . ", "ngày 1/1/2024 ", "Căn cứ ", "Nơi nhận: ", "số /A-A", " ", "a", "7.", "…", "(", "{{"),
)
"""Pieces that are tried at the lengths of the largest cell and of a long document."""
LINES = (
    *("{% endif %}\n", "{% if a %}\n", "a\n\n", "::recipients\n\n", "::pagebreak\n", "|a|\n"),
    *("{% endif %}\n\na\n\n", "# a\n\n"),
)
"""Lines of a source of templates."""
TAILS = ("", "!", "\n7x")
