"""From the editor to the verdict, which appears without loading the page again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import MNIST, MakePerson, Person
from tests.conftest import EXERCISES

RIGHT = (EXERCISES / "softmax" / "solution.py").read_text()
WRONG = (EXERCISES / "softmax" / "wrong" / "sums_whole_array.py").read_text()
ENDLESS = "import numpy as np\n\n\ndef softmax(z, axis=-1):\n    while True:\n        pass\n"


@pytest.fixture
def stays(bob: Person) -> Iterator[Person]:
    """Bob, with a mark on the page that a reload would wipe out."""
    bob.open_exercise("softmax")
    bob.page.evaluate("window.mark = 'still here'")
    yield bob
    assert bob.page.evaluate("window.mark") == "still here"


def test_a_right_answer_earns_everything(stays: Person) -> None:
    stays.write(RIGHT)
    stays.press("submit")
    assert stays.wait_for_result() == "Submission All passed 11 / 11"
    expect(stays.page.locator("[data-status]")).to_have_text("Graded: 11 of 11 points. All passed.")


def test_full_marks_lead_at_once_to_the_explanation_and_onwards(bob: Person) -> None:
    bob.open_exercise("softmax")
    assert "Mistakes that others make here" not in bob.page.content()
    bob.write(RIGHT)
    bob.press("submit")
    bob.wait_for_result()
    expect(bob.page.locator(".grading-after")).to_contain_text("Next exercise: ")
    bob.page.click(".grading-after >> text=Read the explanation")
    expect(bob.page.locator(".mistakes li").first).to_be_in_viewport()
    bob.page.click(".explanation > summary")
    expect(bob.page.locator(".mistakes")).to_be_hidden()
    bob.page.click(".solved >> text=Read the explanation")  # on the same page: the fold opens by itself
    expect(bob.page.locator(".mistakes li").first).to_be_visible()


def test_a_wrong_answer_hears_what_is_wrong_and_why(stays: Person) -> None:
    stays.write(WRONG)
    stays.press("submit")
    assert "Partly right" in stays.wait_for_result()
    said = stays.check("rows_sum_to_one")
    assert said.startswith("Wrong answer Every row sums to one 0 / 2")
    assert "Expected" in said
    assert "Input" not in stays.check("matches_reference")


def test_a_run_tries_the_visible_checks_and_does_not_count(stays: Person) -> None:
    stays.write(RIGHT)
    stays.press("run")
    assert stays.wait_for_result() == "Run All passed 6 / 6"
    assert stays.page.locator("#check-matches_reference").count() == 0


def test_an_endless_loop_is_stopped_and_the_next_submission_is_unharmed(stays: Person) -> None:
    stays.write(ENDLESS)
    stays.press("run")
    expect(stays.page.locator(".grading-head")).to_contain_text("Being graded", timeout=10_000)
    assert stays.wait_for_result(60) == "Run Not yet right 0 / 6"
    assert stays.check("worked_example").startswith("Out of time")
    stays.write(RIGHT)
    stays.press("run")
    assert stays.wait_for_result() == "Run All passed 6 / 6"


def test_each_check_appears_as_it_finishes(stays: Person) -> None:
    stays.write("import time\n\n\ndef softmax(z, axis=-1):\n    time.sleep(1)\n    return z\n")
    stays.press("run")
    expect(stays.page.locator("#check-worked_example")).to_contain_text("Wrong answer")
    assert stays.page.locator(".check--pending").count() > 0
    assert stays.page.locator(".grading[data-live]").count() == 1
    stays.wait_for_result(60)


def test_exception_text_with_html_is_only_text(stays: Person) -> None:
    stays.write("def softmax(z, axis=-1):\n    print('<i>printed</i>')\n    raise ValueError('<b>no</b><img src=x>')\n")
    stays.press("run")
    stays.wait_for_result()
    said = stays.check("worked_example")
    assert "ValueError: <b>no</b><img src=x>" in said
    assert "<i>printed</i>" in said
    assert stays.page.locator(".grading b, .grading i, .grading img").count() == 0


def test_the_page_of_a_submission_is_live_too(bob: Person) -> None:
    bob.open_exercise("softmax")
    bob.write(ENDLESS)
    bob.press("run")
    bob.page.click("text=Open this result on its own page")
    bob.page.wait_for_url("**/submissions/*/")
    bob.page.evaluate("window.mark = 'still here'")
    assert "Being graded" in bob.page.inner_text(".grading-head")
    assert bob.wait_for_result(60) == "Run Not yet right 0 / 6"
    assert bob.page.evaluate("window.mark") == "still here"
    assert bob.page.locator(".source .tok-keyword").first.inner_text() == "import"


def test_it_asks_by_itself_where_event_streams_do_not_get_through(make_person: MakePerson) -> None:
    bob = make_person()
    bob.sign_up()
    bob.page.route("**/events", lambda route: route.fulfill(status=502, body="no streams here"))
    bob.open_exercise("softmax")
    bob.write(RIGHT)
    bob.press("submit")
    assert bob.wait_for_result() == "Submission All passed 11 / 11"
    assert [trouble for trouble in bob.troubles if "502" not in trouble] == []
    bob.troubles.clear()


def test_the_best_score_is_on_the_course_page(stays: Person) -> None:
    stays.write(RIGHT)
    stays.press("submit")
    stays.wait_for_result()
    other = stays.page.context.new_page()
    other.goto(stays.site)
    expect(other.locator(".exercise-row", has_text="Softmax").first).to_contain_text("11 / 11")


def test_the_verdict_is_korean_for_a_korean_student(make_person: MakePerson) -> None:
    bob = make_person(language="ko-KR")
    bob.sign_up()
    bob.open_exercise("softmax")
    bob.write(WRONG)
    bob.press("submit")
    assert "부분 점수" in bob.wait_for_result()
    assert "기댓값은" in bob.page.inner_text(".checks")


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.skipif(not MNIST.is_dir(), reason=f"MNIST is not at {MNIST}")
def test_a_network_is_trained_on_real_mnist(bob: Person) -> None:
    bob.open_exercise("mnist-dense")
    bob.write((EXERCISES / "mnist-dense" / "solution.py").read_text())
    bob.press("submit")
    result = bob.wait_for_result(300)
    assert result.startswith("Submission All passed")
    assert bob.page.locator(".badge--bad").count() == 0
