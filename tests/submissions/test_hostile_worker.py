"""The attack suite through a real Celery worker, two at a time: announced verdicts, nothing lost, nobody harmed.

What the walls do is tried in tests/judge/test_hostile.py. Here it is the route around them: database, queue, worker.
"""

import json
import os
import re
from collections.abc import Callable, Iterator

import pytest

from grader.accounts.models import User
from grader.catalogue.loading import load_exercise
from grader.catalogue.models import Exercise, ExerciseVersion
from grader.judge.reading import folder_files
from grader.judge.sources import SourceRefused
from grader.submissions.access import submission_for
from grader.submissions.models import Grading, Submission
from grader.submissions.presenting import present
from grader.submissions.submit import submit
from tests.conftest import Worker
from tests.hostile.suite import FOLDER, Attack, attacks, hostile_double
from tests.servers import wait_until

pytestmark = [pytest.mark.box, pytest.mark.redis, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

EXERCISE = hostile_double()
# Each of these waits for a clock; a few stand for all, so that the whole stays below a minute and a half.
SLOW_ONES = {
    "resources/endless_loop",
    "resources/asleep",
    "resources/deaf_to_signals",
    "resources/stops_itself",
    "resources/slow_import",
    "forging/callbacks_without_end",
}
# Of children that wait for the next grading: four each, two for each of two gradings at a time. They come and go.
READY_DESCRIPTORS = 4 * 2 * 2


@pytest.fixture
def version(transactional_db: None) -> ExerciseVersion:
    """The exercise that is attacked, in the database."""
    load_exercise(EXERCISE.slug, folder_files(FOLDER / "exercise"))
    return Exercise.objects.select_related("current__exercise").get(slug=EXERCISE.slug).current


def chosen() -> Iterator[Attack]:
    """Every attack that does not wait for a clock, and some that do."""
    for attack in attacks():
        waits = "timeout" in attack.expected(EXERCISE).values()
        if attack.runtime == "numpy" and attack.expected(EXERCISE) and (not waits or attack.name in SLOW_ONES):
            yield attack


def descriptors_of(worker: Worker) -> int:
    return len(os.listdir(f"/proc/{worker.process.pid}/fd"))


def verdicts_of(grading: Grading) -> dict[str, str]:
    return {check["name"]: check["verdict"] for check in grading.report["checks"]}


def points_of(verdicts: dict[str, str]) -> float:
    return sum(check.points for check in EXERCISE.checks if verdicts[check.name] == "passed")


def wait_for_all(seconds: float) -> None:
    wait_until(lambda: not Grading.objects.exclude(finished_at__isnull=False).exists(), seconds, "all are graded")


def test_every_attack_gets_its_verdict_and_nobody_else_is_harmed(
    start_worker: Callable[..., Worker], bob: User, charlie: User, version: ExerciseVersion, settings: object
) -> None:
    settings.MAX_UNFINISHED = 1000
    worker = start_worker()
    pairs: list[tuple[Attack, Submission, Submission]] = []
    for attack in chosen():
        hostile = submit(bob, version, attack.upload, Submission.Kind.SUBMIT)
        pairs.append((attack, hostile, submit(charlie, version, EXERCISE.solution.encode(), Submission.Kind.SUBMIT)))
        if len(pairs) == 5:
            wait_for_all(30)
            after_a_few = descriptors_of(worker)
    wait_for_all(150)

    wrong = []
    for attack, hostile, honest in pairs:
        found, expected = Grading.objects.get(submission=hostile), attack.expected(EXERCISE)
        beside = Grading.objects.get(submission=honest)
        if (found.status, found.attempts, found.fault) != ("done", 1, ""):
            wrong.append(f"{attack.name}: {found.status} after {found.attempts} attempts: {found.fault[-300:]}")
        elif (verdicts_of(found), found.score) != (expected, points_of(expected)):
            wrong.append(f"{attack.name}: {verdicts_of(found)}, {found.score} points")
        elif "ESCAPED:" in json.dumps(found.report):
            wrong.append(f"{attack.name}: escaped")
        if (beside.status, beside.outcome, beside.score, beside.attempts) != ("done", "accepted", 8, 1):
            wrong.append(f"the honest submission after {attack.name}: {beside.status}, {beside.score}, {beside.fault}")
    assert not wrong, "\n".join(wrong)
    assert len(pairs) > 100
    assert Grading.objects.count() == 2 * len(pairs)
    assert worker.process.poll() is None
    wait_until(lambda: descriptors_of(worker) <= after_a_few + READY_DESCRIPTORS, 10, "descriptors are few again")
    assert "Traceback" not in worker.log.read_text()


def test_what_is_refused_never_becomes_a_submission(bob: User, version: ExerciseVersion) -> None:
    refused = [attack for attack in attacks() if not attack.expected(EXERCISE)]
    for attack in refused:
        with pytest.raises(SourceRefused):
            submit(bob, version, attack.upload, Submission.Kind.SUBMIT)
    assert len(refused) > 15
    assert not Submission.objects.exists()


def test_a_student_is_shown_nothing_of_hidden_inputs(
    start_worker: Callable[..., Worker], bob: User, alice: User, version: ExerciseVersion
) -> None:
    start_worker()
    spies = [attack for attack in attacks() if attack.name.startswith("information/told_by_")]
    sent = [submit(bob, version, attack.upload, Submission.Kind.SUBMIT) for attack in spies]
    wait_for_all(30)
    for submission in sent:
        for_staff = present(submission_for(alice, submission.pk), alice)
        for_bob = present(submission_for(bob, submission.pk), bob)
        hidden = {check["name"]: check for check in for_bob["checks"] if not check["visible"]}
        assert hidden["hidden"] == hidden["hidden"] | {"output": "", "traceback": "", "message": None, "seconds": 0}
        said = [check for check in for_staff["checks"] if check["name"] == "hidden"]
        # Every number that the spy told of hidden inputs, except those of visible checks.
        visible = json.dumps([check for check in for_bob["checks"] if check["visible"]])
        secrets = set(re.findall(r"-?\d\.\d{6,}", json.dumps(said))) - _told_by_visible_checks(for_staff)
        assert not [number for number in secrets if number in json.dumps(for_bob)], visible
    assert len(spies) == 3


def _told_by_visible_checks(state: dict[str, object]) -> set[str]:
    """Numbers that were known before the first hidden check began: those of visible inputs."""
    numbers: set[str] = set()
    for check in state["checks"]:
        if check["name"] == "hidden":
            break
        numbers |= set(re.findall(r"-?\d\.\d{6,}", json.dumps(check)))
    return numbers
