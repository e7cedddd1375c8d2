"""The editor: keys, drafts, files."""

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.conftest import Person
from tests.servers import wait_until


def shown(bob: Person) -> str:
    return bob.page.inner_text(".cm-content").rstrip("\n")


def test_it_is_labelled_coloured_and_starts_with_the_starter_code(bob: Person) -> None:
    bob.open_exercise("softmax")
    expect(bob.page.get_by_role("textbox", name="Python code")).to_be_visible()
    assert bob.page.locator(".cm-content .tok-keyword").first.inner_text() == "import"
    assert "NotImplementedError" in shown(bob)


def test_tab_indents_and_escape_then_tab_leaves(bob: Person) -> None:
    bob.open_exercise("softmax")
    bob.write("x = 1")
    bob.page.keyboard.press("Home")
    bob.page.keyboard.press("Tab")
    assert shown(bob) == "    x = 1"
    bob.page.keyboard.press("Escape")
    bob.page.keyboard.press("Tab")
    assert bob.page.evaluate("document.activeElement.value") == "run"


def test_enter_indents_by_four_after_a_colon(bob: Person) -> None:
    bob.open_exercise("softmax")
    bob.write("def f(x):")
    bob.page.keyboard.press("Enter")
    bob.page.keyboard.type("return x")
    assert shown(bob) == "def f(x):\n    return x"


def test_control_enter_runs_inside_the_editor_and_outside(bob: Person) -> None:
    bob.open_exercise("softmax")
    bob.page.click(".cm-content")
    bob.page.keyboard.press("Control+Enter")
    assert bob.wait_for_result().startswith("Run")
    bob.page.evaluate("document.querySelector('[data-result]').replaceChildren()")
    bob.page.click("h1")
    bob.page.keyboard.press("Control+Enter")
    assert bob.wait_for_result().startswith("Run")
    bob.page.click("text=My submissions")
    assert bob.page.locator(".rows > li").count() == 2


def test_a_draft_survives_a_closed_tab_and_can_be_dropped(bob: Person) -> None:
    bob.open_exercise("softmax")
    bob.write("# half a thought")
    wait_until(lambda: bob.page.evaluate("Object.keys(localStorage).some(key => key.startsWith('draft:'))"))
    bob.open_exercise("softmax")
    assert shown(bob) == "# half a thought"
    bob.page.click("text=Go back to what you last sent")
    assert "NotImplementedError" in shown(bob)
    bob.open_exercise("softmax")
    assert "NotImplementedError" in shown(bob)


def test_what_was_sent_comes_back_and_the_starter_too(bob: Person) -> None:
    bob.open_exercise("softmax")
    bob.write("# what I sent\n")
    bob.press("run")
    bob.wait_for_result()
    bob.open_exercise("softmax")
    assert shown(bob) == "# what I sent"
    expect(bob.page.locator("[data-draft-note]")).to_be_hidden()
    bob.page.click("text=Starter code")
    assert "NotImplementedError" in shown(bob)


def test_a_file_is_opened_in_the_editor(bob: Person, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("# 한글 from a file\n")
    bob.open_exercise("softmax")
    bob.page.set_input_files("input[type=file]", file)
    expect(bob.page.locator(".cm-content")).to_contain_text("# 한글 from a file")


def test_a_file_that_cannot_be_shown_gives_the_reason_and_leaves_the_code(bob: Person, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    bob.open_exercise("softmax")
    bob.write("# my work")
    for data, reason in [("x = 1\n".encode("utf-16"), "UTF-16"), (b"#" * 5_000_000, "at most 256 KiB")]:
        file.write_bytes(data)
        bob.page.set_input_files("input[type=file]", file)
        expect(bob.page.get_by_role("alert")).to_contain_text(reason)
        assert shown(bob) == "# my work"
    bob.troubles.clear()  # the browser itself logs that the answer was 422


def test_an_empty_submission_gives_the_reason(bob: Person) -> None:
    bob.open_exercise("softmax")
    bob.write(" ")
    bob.press("submit")
    expect(bob.page.get_by_role("alert")).to_contain_text("The file is empty")
    bob.troubles.clear()


def test_a_lost_connection_loses_nothing(bob: Person) -> None:
    bob.open_exercise("softmax")
    bob.write("# my work")
    bob.page.context.set_offline(True)
    bob.press("run")
    expect(bob.page.get_by_role("alert")).to_contain_text("Your code is safe in this browser")
    assert shown(bob) == "# my work"
    bob.page.context.set_offline(False)
    bob.troubles.clear()
