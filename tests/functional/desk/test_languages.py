"""Pages in English: what is said is English, what is of the law stays Vietnamese."""

from pathlib import Path

from tests.support.desk import come_in, served


def test_the_pages_speak_english(workspace: Path) -> None:
    with served(workspace, language="en") as desk, come_in(desk) as browser:
        page = browser.get("/nop-bao-cao").text

    assert '<html lang="en">' in page
    assert "Choose files" in page
    assert "Chọn tệp" not in page
