"""What of a submission somebody may see."""

import json
from dataclasses import replace
from typing import Any

import pytest
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from grader.judge.errors import ExerciseError
from grader.submissions.access import best_scores, state_for, submission_for, submissions_of
from grader.submissions.claiming import claim, finish, save_progress
from grader.submissions.models import Grading, Submission
from grader.submissions.presenting import present
from tests.submissions.conftest import Send
from tests.submissions.reports import SECRET, failed_report


@pytest.fixture
def failed(bob: User, send: Send) -> Submission:
    """Every check of it failed, each with a secret in every field that may hold one."""
    submission = send(bob)
    grading = claim(submission.grading.pk)
    finish(grading, failed_report(), [{"name": "any_axis", "data": SECRET}, {"name": "worked_example", "data": 1}])
    return submission_for(bob, submission.pk)


def checks_of(state: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {check["name"]: check for check in state["checks"]}


def test_a_hidden_check_shows_its_verdict_and_nothing_else(failed: Submission, bob: User) -> None:
    check = checks_of(present(failed, bob))["matches_reference"]
    assert (check["verdict"], check["earned"], check["points"]) == ("failed", 0.0, 2)
    assert (check["message"], check["hint"], check["details"]) == (None, None, {})
    assert (check["output"], check["traceback"], check["seconds"]) == ("", "", 0)


def test_a_hint_of_a_hidden_check_is_shown_where_the_author_allows_it(failed: Submission, bob: User) -> None:
    checks = checks_of(present(failed, bob))
    assert checks["any_axis"]["hint"] == {"ko": "힌트", "en": "a hint"}
    assert checks["matches_reference"]["hint"] is None


def test_nothing_of_hidden_checks_leaks_anywhere(failed: Submission, bob: User) -> None:
    assert SECRET not in json.dumps(present(failed, bob))


def test_hidden_progress_does_not_leak_either(bob: User, send: Send) -> None:
    submission = send(bob)
    grading = claim(submission.grading.pk)
    save_progress(grading, failed_report().as_json()["checks"], [{"name": "any_axis", "data": SECRET}])
    state = present(submission_for(bob, submission.pk), bob)
    assert SECRET not in json.dumps(state)
    assert state["status"] == "running"
    assert {check["verdict"] for check in state["checks"]} == {"failed"}


def test_a_visible_check_shows_everything(failed: Submission, bob: User) -> None:
    state = present(failed, bob)
    check = checks_of(state)["worked_example"]
    assert check["message"] == {"ko": "틀림", "en": "wrong"}
    assert (check["output"], check["traceback"]) == ("printed", "line 1")
    assert state["metrics"] == [{"name": "worked_example", "data": 1}]


def test_nothing_of_hidden_checks_leaks_from_a_version_that_cannot_be_read_any_more(
    failed: Submission, bob: User, alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(version: object) -> object:
        raise ExerciseError("softmax/exercise.toml", "is of another age")

    monkeypatch.setattr("grader.submissions.presenting.judge_exercise", unreadable)
    state = present(failed, bob)
    assert (SECRET in json.dumps(state), state["checks"], state["metrics"]) == (False, [], [])
    assert state["limit_seconds"] is None
    assert SECRET in json.dumps(present(failed, alice))


def test_measurements_and_attempts_of_visible_checks_are_shown(bob: User, alice: User, send: Send) -> None:
    submission = send(bob)
    facts = {"measurements": [{"name": SECRET}], "attempts": [{"attempt": 1, "measurements": [SECRET]}]}
    checks = [check | facts | {"metrics": [SECRET]} for check in failed_report().as_json()["checks"]]
    save_progress(claim(submission.grading.pk), checks, [])
    rows = checks_of(present(submission_for(bob, submission.pk), bob))
    assert rows["worked_example"]["measurements"] == facts["measurements"]
    assert rows["worked_example"]["attempts"] == facts["attempts"]
    assert (rows["any_axis"]["measurements"], rows["any_axis"]["attempts"]) == ([], [])
    assert not any("metrics" in row for row in rows.values())  # they stand beside the checks
    assert checks_of(present(submission_for(alice, submission.pk), alice))["any_axis"]["attempts"] == facts["attempts"]


def test_what_an_author_calls_a_mistake_and_who_is_like_whom_is_for_staff(bob: User, alice: User, send: Send) -> None:
    submission = send(bob)
    report = failed_report()
    checks = tuple(replace(check, mistake="author_says", fingerprint="ab" * 16) for check in report.checks)
    finish(claim(submission.grading.pk), replace(report, checks=checks), [])
    stored = submission_for(bob, submission.pk)
    assert "author_says" not in json.dumps(present(stored, bob))
    assert "abab" not in json.dumps(present(stored, bob))
    assert checks_of(present(stored, alice))["worked_example"]["fingerprint"] == "ab" * 16


def test_staff_see_hidden_checks_too(failed: Submission, alice: User) -> None:
    assert checks_of(present(failed, alice))["matches_reference"]["output"] == SECRET


def test_a_fault_is_for_staff(failed: Submission, alice: User, bob: User) -> None:
    Grading.objects.update(fault="Traceback: /srv/secret")
    assert present(submission_for(bob, failed.pk), bob)["fault"] == ""
    assert present(submission_for(alice, failed.pk), alice)["fault"] == "Traceback: /srv/secret"


def test_a_run_holds_visible_checks_only(bob: User, send: Send) -> None:
    state = present(send(bob, kind=Submission.Kind.RUN), bob)
    assert len(state["checks"]) == 4
    assert all(check["visible"] and check["verdict"] is None for check in state["checks"])


def test_the_place_in_the_queue_counts_those_before(bob: User, charlie: User, send: Send) -> None:
    submissions = [send(bob), send(charlie), send(bob)]
    assert [present(submission, bob)["position"] for submission in submissions] == [1, 2, 3]
    claim(submissions[0].grading.pk)
    again = [submission_for(submission.user, submission.pk) for submission in submissions]
    assert [present(submission, bob)["position"] for submission in again] == [None, 1, 2]


def test_a_stranger_is_told_not_found(bob: User, charlie: User, alice: User, send: Send) -> None:
    submission = send(bob)
    assert submission_for(bob, submission.pk) == submission_for(alice, submission.pk) == submission
    with pytest.raises(Http404):
        submission_for(charlie, submission.pk)
    assert list(submissions_of(charlie)) == []


def test_state_for_answers_like_present(bob: User, charlie: User, send: Send, transactional_db: None) -> None:
    submission = send(bob)
    state = present(submission_for(bob, submission.pk), bob)
    assert state_for(bob, submission.pk) | {"now": state["now"]} == state
    with pytest.raises(Http404):
        state_for(charlie, submission.pk)


def test_lists_cost_two_queries_and_load_no_report(
    bob: User, send: Send, softmax: Exercise, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(4):
        send(bob)
    with django_assert_num_queries(2):
        found = list(submissions_of(bob, softmax))
        assert [(row.grading.status, row.version.exercise.unit.number) for row in found] == [("queued", 1)] * 4
    assert "report" in found[0].grading.get_deferred_fields()


def test_best_scores_count_submits_that_are_done(
    bob: User, send: Send, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for score, kind in [(4.0, "submit"), (7.5, "submit"), (11.0, "run"), (3.0, "submit")]:
        grading = claim(send(bob, kind=kind).grading.pk)
        finish(grading, failed_report(score), [])
    send(bob)
    with django_assert_num_queries(1):
        assert best_scores(bob) == {"softmax": (7.5, 11)}


def test_presenting_costs_the_same_whatever_is_stored(
    bob: User, charlie: User, send: Send, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    submission = send(bob)
    for _ in range(3):
        send(charlie)
    with django_assert_max_num_queries(3):
        present(submission_for(bob, submission.pk), bob)
