"""The page of one submission, and its state for polling."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.judge.text import Text
from grader.judge.verdict import Outcome, Verdict
from tests.conftest import load_from_folder
from tests.submissions.reports import SECRET, failed, failed_report
from tests.web.conftest import Save, done

HOSTILE = "<script>alert(1)</script>\u202edesrever\x1b[31m"


def page_of(client: Client, submission: Any, suffix: str = "") -> str:
    return client.get(f"/submissions/{submission.pk}/{suffix}").content.decode()


def test_the_owner_sees_verdict_points_message_and_code(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob, source="first = 1\nsecond = 2\n", **done(failed_report(score=2)))
    page = page_of(as_bob, submission)
    assert "Right values for arrays of many shapes" in page
    assert "Wrong answer" in page
    assert "2 <small>/ 11</small>" in page
    assert "<li><code>first = 1</code></li><li><code>second = 2</code></li></ol>" in page


@pytest.mark.parametrize("suffix", ["", "state.json"])
def test_a_stranger_is_told_that_it_does_not_exist(as_charlie: Client, bob: User, save: Save, suffix: str) -> None:
    submission = save(bob, **done(failed_report()))
    assert as_charlie.get(f"/submissions/{submission.pk}/{suffix}").status_code == 404


@pytest.mark.parametrize("suffix", ["", "state.json"])
def test_a_visitor_is_sent_to_sign_in(client: Client, bob: User, save: Save, suffix: str) -> None:
    submission = save(bob)
    response = client.get(f"/submissions/{submission.pk}/{suffix}")
    assert response.headers["Location"] == f"/accounts/login/?next=/submissions/{submission.pk}/{suffix}"


@pytest.mark.parametrize("suffix", ["", "state.json"])
def test_hidden_checks_show_their_verdict_only(as_bob: Client, bob: User, save: Save, suffix: str) -> None:
    submission = save(bob, **done(failed_report()))
    page = page_of(as_bob, submission, suffix)
    assert "Right values for arrays of many shapes" in page
    assert SECRET not in page


def test_staff_see_hidden_checks_too(as_alice: Client, bob: User, save: Save) -> None:
    page = page_of(as_alice, save(bob, **done(failed_report())))
    assert SECRET in page
    assert "bob" in page


def test_nothing_of_a_student_becomes_html(as_bob: Client, bob: User, save: Save) -> None:
    check = replace(
        failed("worked_example", True),
        message=Text(HOSTILE, HOSTILE),
        hint=Text(HOSTILE, HOSTILE),
        output=HOSTILE,
        traceback=HOSTILE,
        details={"actual": HOSTILE, "inputs": [HOSTILE]},
    )
    report = replace(failed_report(), checks=(check,), load_output=HOSTILE, load_message=Text(HOSTILE, HOSTILE))
    submission = save(bob, source=HOSTILE, **done(report))
    page = page_of(as_bob, submission)
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;⟨U+202E⟩desrever⟨U+001B⟩[31m") == 9
    assert "\u202e" not in page
    assert "\x1b" not in page


def test_a_queued_submission_shows_its_place_and_works_without_javascript(
    as_bob: Client, bob: User, charlie: User, save: Save
) -> None:
    save(charlie)
    page = page_of(as_bob, save(bob))
    assert "place 2 in the queue" in page
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in page
    assert "data-live" in page


def test_a_running_submission_shows_the_checks_so_far(as_bob: Client, bob: User, save: Save) -> None:
    progress = [failed("worked_example", True).as_json() | {"verdict": "passed", "earned": 1}]
    page = page_of(as_bob, save(bob, status="running", progress=progress))
    assert "1 of 7 checks" in page
    assert page.count("Checking") == 1
    assert page.count("Waiting") == 5


def test_a_finished_submission_asks_for_nothing_more(as_bob: Client, bob: User, save: Save) -> None:
    page = page_of(as_bob, save(bob, **done(failed_report())))
    assert "http-equiv" not in page
    assert "data-live" not in page


def test_a_file_that_could_not_be_loaded_says_why(as_bob: Client, bob: User, save: Save) -> None:
    report = replace(
        failed_report(),
        outcome=Outcome.NOT_LOADED,
        checks=(),
        load_message=Text("문법 오류", "A syntax error in line 4."),
        load_output="SyntaxError: expected ':'",
    )
    page = page_of(as_bob, save(bob, **done(report)))
    assert "A syntax error in line 4." in page
    assert "SyntaxError: expected &#x27;:&#x27;" in page
    assert page.count("Not run") == 7


def test_the_data_that_were_used_are_named(as_bob: Client, bob: User, save: Save) -> None:
    report = replace(failed_report(), environment={"data": "digits, pears", "data_absent": "mnist"})
    submission = save(bob, **done(report))
    page = page_of(as_bob, submission)
    assert "Data: scikit-learn&#x27;s 8x8 digits, pears." in page
    assert "Not on this server: MNIST handwritten digits." in page
    as_bob.cookies["django_language"] = "ko"
    page = page_of(as_bob, submission)
    assert "데이터: scikit-learn의 8x8 숫자, pears." in page
    assert "이 서버에 없는 데이터: MNIST 손글씨 숫자." in page


def test_our_fault_is_told_apart_from_a_wrong_answer(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob, status="our_fault", fault="BoxError: no namespaces")
    page = page_of(as_bob, submission)
    assert "Something broke on our side, not in your code." in page
    assert "BoxError" not in page


def test_staff_see_what_broke(as_alice: Client, bob: User, save: Save) -> None:
    assert "BoxError" in page_of(as_alice, save(bob, status="our_fault", fault="BoxError: no namespaces"))


def test_the_words_are_korean_for_a_korean_reader(bob: User, save: Save) -> None:
    client = Client(headers={"accept-language": "ko"})
    client.force_login(bob)
    page = page_of(client, save(bob, **done(failed_report())))
    assert "오답" in page
    assert "틀림" in page
    assert "wrong" not in page


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_word_and_an_icon(as_bob: Client, bob: User, save: Save, verdict: Verdict) -> None:
    check = replace(failed("worked_example", True), verdict=verdict)
    page = page_of(as_bob, save(bob, **done(replace(failed_report(), checks=(check,)))))
    row = page.split('id="check-worked_example"')[1].split("<h3>")[0]
    assert f"icons.svg#{verdict.value}" in row
    assert f"</svg>{verdict.value}<" not in row


def test_the_state_holds_what_the_page_shows(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob, **done(failed_report(score=2)))
    state = as_bob.get(f"/submissions/{submission.pk}/state.json").json()
    assert state["finished"] is True
    assert (state["score"], state["max_score"]) == (2, 11)
    assert state["checks"][0]["message"] == {"ko": "틀림", "en": "wrong"}
    assert 'id="check-worked_example"' in state["html"]


def test_a_page_that_asks_again_and_again_gets_its_html_only(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob, **done(failed_report()))
    assert set(as_bob.get(f"/submissions/{submission.pk}/state.json?html").json()) == {"finished", "html"}


def test_neither_page_nor_state_is_kept_by_caches(as_bob: Client, bob: User, save: Save) -> None:
    submission = save(bob)
    for suffix in ["", "state.json"]:
        response = as_bob.get(f"/submissions/{submission.pk}/{suffix}")
        assert "no-store" in response.headers["Cache-Control"]


def test_many_submissions_cost_no_more_queries(
    as_bob: Client, bob: User, save: Save, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    submission = save(bob)
    page_of(as_bob, submission)
    for _ in range(20):
        save(bob)
    with django_assert_max_num_queries(6):  # session, user, submission, grading, place in the queue
        page_of(as_bob, submission)


# --- after full marks ---


def accepted(**changes: Any) -> dict[str, Any]:
    return done(replace(failed_report(score=11), outcome=Outcome.ACCEPTED)) | changes


@pytest.mark.parametrize("suffix", ["", "state.json"])
def test_full_marks_offer_the_explanation_and_the_next_exercise(
    as_bob: Client, bob: User, save: Save, suffix: str
) -> None:
    following = load_from_folder("cross-entropy")
    page = page_of(as_bob, save(bob, **accepted()), suffix)
    assert "/exercises/softmax/?explanation=1#explanation" in page
    assert f"Next exercise: {following.title_en}" in page
    assert "/exercises/cross-entropy/" in page


@pytest.mark.parametrize("suffix", ["", "state.json"])
def test_less_than_full_marks_or_a_run_offer_neither(as_bob: Client, bob: User, save: Save, suffix: str) -> None:
    load_from_folder("cross-entropy")
    for submission in (save(bob, **done(failed_report(score=10))), save(bob, kind="run", **accepted()), save(bob)):
        page = page_of(as_bob, submission, suffix)
        assert "#explanation" not in page
        assert "Next exercise" not in page


def test_the_page_of_full_marks_costs_no_more_queries_for_a_longer_course(
    as_bob: Client, bob: User, save: Save, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    submission = save(bob, **accepted())
    page_of(as_bob, submission)
    with django_assert_num_queries(6):  # session, user, submission, best scores, units, exercises
        page_of(as_bob, submission)
    load_from_folder("cross-entropy")
    with django_assert_num_queries(6):
        page_of(as_bob, submission)
