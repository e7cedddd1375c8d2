"""Everything works as plain pages."""

from pathlib import Path

import pytest

from tests.browser.conftest import MakePerson, Person
from tests.conftest import EXERCISES

RIGHT = EXERCISES / "softmax" / "solution.py"


@pytest.fixture
def bob(make_person: MakePerson) -> Person:
    """Bob, who has switched JavaScript off."""
    person = make_person(java_script_enabled=False)
    person.sign_up()
    return person


def test_code_in_the_text_field_is_graded(bob: Person) -> None:
    bob.open("/exercises/softmax/")
    bob.page.fill("textarea", RIGHT.read_text())
    bob.page.click("button[value=submit]")
    bob.page.wait_for_url("**/submissions/*/")
    assert bob.wait_for_result() == "Submission All passed 11 / 11"  # the page loads itself again until then


def test_the_explanation_folds_and_unfolds(bob: Person) -> None:
    bob.open("/exercises/softmax/")
    bob.page.fill("textarea", RIGHT.read_text())
    bob.page.click("button[value=submit]")
    bob.wait_for_result()
    bob.open("/exercises/softmax/")
    assert not bob.page.is_visible(".mistakes")
    bob.page.click(".explanation > summary")
    assert bob.page.is_visible(".mistakes")


def test_a_file_is_graded(bob: Person) -> None:
    bob.open("/exercises/softmax/")
    bob.page.set_input_files("input[type=file]", RIGHT)
    bob.page.click("button[value=run]")
    assert bob.wait_for_result() == "Run All passed 6 / 6"


def test_a_refusal_keeps_the_text(bob: Person, tmp_path: Path) -> None:
    bob.open("/exercises/softmax/")
    bob.page.fill("textarea", "# coding: cp949\n# my work\n")
    bob.page.click("button[value=submit]")
    assert "Declared coding: cp949" in bob.page.inner_text("[role=alert]")
    assert bob.page.input_value("textarea") == "# coding: cp949\n# my work\n"
    bob.troubles.clear()  # the browser itself logs that the answer was 422


def test_the_language_can_be_changed(bob: Person) -> None:
    bob.open("/")
    bob.page.click("text=한국어")
    assert bob.page.inner_text("h1") == "직접 만들며 배우는 딥러닝"
