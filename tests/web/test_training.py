"""What a student sees of a training: curves, pace, queue, measurements and rules."""

import html
import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from grader.submissions.models import Grading, Submission
from tests.conftest import load_from_folder
from tests.web.conftest import load_changed, signed_in
from tests.web.training import measurement, point, result, running

CHECK = "reads_new_images"
HOSTILE = "<img src=x onerror=alert(1)></script>\u202e"


@pytest.fixture
def mnist(db: None) -> Exercise:
    """The exercise mnist-dense, published."""
    return load_from_folder("mnist-dense")


def saved(user: User, exercise: Exercise, kind: str = "submit", **grading: Any) -> Submission:
    submission = Submission.objects.create(user=user, version=exercise.current, kind=kind, source="x = 1\n")
    Grading.objects.create(submission=submission, **grading)
    return submission


def page_of(client: Client, submission: Submission) -> str:
    return client.get(f"/submissions/{submission.pk}/").content.decode()


def charts_of(page: str) -> list[dict[str, Any]]:
    """Return what the scripts of charts hold."""
    return [json.loads(text) for text in re.findall(r'<script type="application/json">(.*?)</script>', page, re.S)]


def words(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


# --- curves ---


def test_training_and_validation_share_a_chart_for_loss_and_one_for_accuracy(
    as_bob: Client, bob: User, mnist: Exercise
) -> None:
    values = [{"loss": 0.9, "val_accuracy": 0.4}, {"loss": 0.5, "val_loss": 0.6, "accuracy": 0.8, "val_accuracy": 0.7}]
    metrics = [point(step, values=each) for step, each in enumerate(values, 1)]
    [chart] = charts_of(page_of(as_bob, saved(bob, mnist, **running(metrics=metrics))))
    assert (chart["unit"], chart["of"]) == ("epoch", 5.0)
    loss, accuracy = chart["panels"]
    assert [(curve["name"], curve["y"]) for curve in loss["curves"]] == [
        ("training", [0.9, 0.5]),
        ("validation", [None, 0.6]),
    ]
    assert loss["label"] == "Loss. Last values: training 0.5, validation 0.6."
    assert [curve["style"] for curve in accuracy["curves"]] == ["2", "1"]  # validation came first and looks the same
    assert accuracy["isShare"]


def test_losses_of_two_networks_keep_their_names(as_bob: Client, bob: User, mnist: Exercise) -> None:
    metrics = [point(1, unit="step", values={"d_loss": 0.6, "g_loss": 0.9, "reward": 3.0})]
    [chart] = charts_of(page_of(as_bob, saved(bob, mnist, **running(metrics=metrics))))
    assert [panel["title"] for panel in chart["panels"]] == ["Loss", "reward"]
    assert [curve["name"] for curve in chart["panels"][0]["curves"]] == ["d_loss", "g_loss"]


def test_what_the_grader_measured_is_told_apart_from_what_the_code_says(
    as_bob: Client, bob: User, mnist: Exercise
) -> None:
    metrics = [point(1), point(2), point(2, by="grader", values={"accuracy": 0.5})]
    progress = [result(mnist, CHECK, measurements=[measurement(0.934)])]
    page = page_of(as_bob, saved(bob, mnist, **running(metrics=metrics, progress=progress)))
    accuracy = charts_of(page)[0]["panels"][1]
    assert [(curve["name"], curve["style"]) for curve in accuracy["curves"]] == [
        ("training", "1"),
        ("training, measured by the grader", "measured"),
        ("measured by the grader", "final"),
    ]
    assert accuracy["curves"][2]["y"] == [None, 0.934]
    assert accuracy["bars"] == [{"at": 0.83, "name": "full marks from 0.83"}]
    assert "Lines: reported by your code, and not counted." in page


def test_every_training_of_a_check_has_its_own_charts_and_the_last_one_is_open(
    as_bob: Client, bob: User, mnist: Exercise
) -> None:
    metrics = [point(1), point(1, run=2), point(2, run=2)]
    page = page_of(as_bob, saved(bob, mnist, **running(metrics=metrics)))
    assert len(charts_of(page)) == 2
    assert re.findall(r'class="run" id="run-[\w-]+" data-parts( open)?>', page) == ["", " open"]
    assert "Training 1 epoch 1 of 5" in words(page)
    assert "Training 2 epoch 2 of 5" in words(page)


def test_runs_of_attempts_are_named_after_them(as_bob: Client, bob: User, mnist: Exercise) -> None:
    metrics = [point(1), point(1, run=2, attempt=2)]
    attempts = [
        {"attempt": 1, "verdict": "partial", "earned": 1, "measurements": [measurement(0.5)]},
        {"attempt": 2, "verdict": "passed", "earned": 6, "measurements": [measurement(0.9, run=2)]},
    ]
    check = result(mnist, CHECK, measurements=[measurement(0.9, run=2)], attempts=attempts)
    page = page_of(as_bob, saved(bob, mnist, **running(metrics=metrics, progress=[check])))
    assert "Attempt 1 epoch 1 of 5" in words(page)
    assert "Attempt 2 epoch 1 of 5" in words(page)
    finals = [chart["panels"][1]["curves"][-1]["y"] for chart in charts_of(page)]
    assert finals == [[0.5], [0.9]]
    assert "attempt 1: 0.5, attempt 2: 0.9. The best counts." in page


def test_the_points_are_a_table_too(as_bob: Client, bob: User, mnist: Exercise) -> None:
    metrics = [point(1), point(2, by="grader", values={"accuracy": 0.5})]
    page = words(page_of(as_bob, saved(bob, mnist, **running(metrics=metrics))))
    assert "Points as a table epoch loss accuracy seconds source 1 1 0.5 3.0 your code 2 0.5 6.0 grader" in page


def test_many_points_are_thinned_and_first_and_last_stay(as_bob: Client, bob: User, mnist: Exercise) -> None:
    metrics = [point(step / 10, of=100.0) for step in range(1, 1001)]
    page = page_of(as_bob, saved(bob, mnist, **running(metrics=metrics)))
    x = charts_of(page)[0]["panels"][0]["x"]
    assert (len(x), x[0], x[-1]) == (150, 0.1, 100)
    assert page.count("<td>your code</td>") == 30
    assert "30 of 1000 points" in page
    assert len(page) < 60_000


def test_names_of_a_student_become_neither_html_nor_script(as_bob: Client, bob: User, mnist: Exercise) -> None:
    metrics = [point(1, values={HOSTILE: 1.0, "val_" + HOSTILE: 2.0, HOSTILE + "2": 3.0})]
    title = {"ko": HOSTILE, "en": HOSTILE}
    progress = [result(mnist, CHECK, measurements=[measurement(0.5, title=title)])]
    page = page_of(as_bob, saved(bob, mnist, **running(metrics=metrics, progress=progress)))
    assert "<img" not in page
    assert "\u202e" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    [chart] = charts_of(page)  # a name cannot end the script that holds it
    assert chart["panels"][0]["title"] == "<img src=x onerror=alert(1)></script>⟨U+202E⟩"


def test_reports_from_before_there_were_curves_are_left_out(as_bob: Client, bob: User, mnist: Exercise) -> None:
    metrics = [{"name": CHECK, "data": {"epoch": 1, "loss": 0.5}}]
    assert charts_of(page_of(as_bob, saved(bob, mnist, **running(metrics=metrics)))) == []


@pytest.mark.parametrize(("client_name", "charts"), [("as_bob", 0), ("as_alice", 1)])
def test_curves_of_a_hidden_check_are_for_staff(
    client_name: str, charts: int, bob: User, mnist: Exercise, request: pytest.FixtureRequest
) -> None:
    source = mnist.current.files["exercise.toml"]
    before, after = source.split(f'name = "{CHECK}"')
    hidden = before + f'name = "{CHECK}"' + after.replace("visible = true", "visible = false", 1)
    exercise = load_changed("mnist-dense", **{"exercise.toml": hidden})
    progress = [result(exercise, CHECK, measurements=[measurement(0.123)])]
    submission = saved(bob, exercise, **running(metrics=[point(1)], progress=progress))
    page = page_of(request.getfixturevalue(client_name), submission)
    assert len(charts_of(page)) == charts
    assert ("0.123" in page) == bool(charts)


def test_the_words_are_korean_for_a_korean_reader(bob: User, mnist: Exercise) -> None:
    client = signed_in(bob)
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "ko"
    progress = [result(mnist, CHECK, measurements=[measurement()])]
    page = page_of(client, saved(bob, mnist, **running(metrics=[point(3)], progress=progress)))
    assert charts_of(page)[0]["panels"][0]["label"] == "손실. 마지막 값: 학습 0.3333."
    assert "학습 곡선 에폭 3 / 5" in words(page)
    assert "보지 못한 이미지의 정확도: 0.934 0.83 이상이면 만점, 0.3 이하면 0점 (MNIST, CPU)" in words(page)


# --- measurements ---


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Accuracy on new images: 0.934 full marks from 0.83, no points up to 0.3 (MNIST, CPU)"),
        ({"value": 0.8299999}, "0.8299999 full marks from 0.83"),
        ({"value": 0.82998}, "0.82998 full marks from 0.83"),
        ({"better": "lower", "none_at": 2.0, "data": ""}, "full marks up to 0.83, no points from 2 on (CPU)"),
        (
            {"title": {"ko": "정확도(데이터: digits)", "en": "accuracy (data: digits)"}, "data": "digits"},
            "Accuracy (data: digits): 0.934 full marks from 0.83, no points up to 0.3 (CPU)",
        ),
        ({"value": None, "none_at": None, "device": "gpu"}, "not a number full marks from 0.83 (MNIST, GPU)"),
    ],
)
def test_a_measurement_is_a_sentence(
    as_bob: Client, bob: User, mnist: Exercise, changes: dict[str, Any], said: str
) -> None:
    progress = [result(mnist, CHECK, measurements=[measurement(**changes)])]
    assert said in words(page_of(as_bob, saved(bob, mnist, **running(progress=progress))))


def test_a_number_that_missed_its_bar_is_said_once(as_bob: Client, bob: User, mnist: Exercise) -> None:
    said = {"ko": "정확도: 0.5.", "en": "Accuracy: 0.5. Full marks at 0.83."}
    missed = result(mnist, CHECK, measurements=[measurement(0.5)], message=said, details={"kind": "scale"})
    broke = result(mnist, CHECK, measurements=[measurement(0.5)], message=said, details={"kind": "not_finite"})
    page = words(page_of(as_bob, saved(bob, mnist, progress=[missed])))
    assert "0.5 full marks from 0.83" in page
    assert "Full marks at 0.83." not in page
    assert "Full marks at 0.83." in words(page_of(as_bob, saved(bob, mnist, progress=[broke])))


def test_one_attempt_is_not_counted_out(as_bob: Client, bob: User, mnist: Exercise) -> None:
    attempts = [{"attempt": 1, "verdict": "passed", "earned": 6, "measurements": []}]
    progress = [result(mnist, CHECK, attempts=attempts)]
    assert "The best counts" not in page_of(as_bob, saved(bob, mnist, **running(progress=progress)))


# --- pace and queue ---


def test_a_running_training_says_how_far_it_is(as_bob: Client, bob: User, mnist: Exercise) -> None:
    started = timezone.now() - timedelta(seconds=62)
    progress = [result(mnist, "network_is_784_64_10"), result(mnist, "learns_from_its_images")]
    page = page_of(as_bob, saved(bob, mnist, **running(started_at=started, progress=progress, metrics=[point(3)])))
    assert re.search(r'<progress aria-label="Progress" max="5.0" value="3.0">', page)
    said = words(page.split('id="grading-pace"')[1].split("</div>")[0])
    assert re.search(r"epoch 3 of 5 running for 1:0\d time limit 5 min 30 s on the processor \(CPU\)", said)
    assert 'data-run-seconds="9.0"' in page


def test_part_of_an_epoch_is_said_roughly(as_bob: Client, bob: User, mnist: Exercise) -> None:
    page = words(page_of(as_bob, saved(bob, mnist, **running(metrics=[point(0.155555)]))))
    assert "Training curves epoch 0.2 of 5" in page
    assert "source 0.16 " in page


def test_what_a_training_printed_is_folded_beside_its_curves(as_bob: Client, bob: User, mnist: Exercise) -> None:
    progress = [result(mnist, CHECK, output="Epoch 1/5"), result(mnist, "learns_from_its_images", output="no curve")]
    page = page_of(as_bob, saved(bob, mnist, **running(metrics=[point(1)], progress=progress)))
    assert f'id="output-{CHECK}">' in page
    assert 'id="output-learns_from_its_images" open>' in page


def test_before_its_first_report_it_goes_by_the_time_limit(as_bob: Client, bob: User, mnist: Exercise) -> None:
    # What an earlier check reported says nothing about this one.
    metrics = [point(5, check="learns_from_its_images")]
    progress = [result(mnist, "network_is_784_64_10"), result(mnist, "learns_from_its_images")]
    page = page_of(as_bob, saved(bob, mnist, **running(progress=progress, metrics=metrics)))
    assert re.search(r'<progress aria-label="Progress" max="330.0" value="\d\.\d*" data-by-time>', page)


def test_a_quick_grading_has_neither_pace_nor_cancel(as_bob: Client, bob: User, softmax: Exercise) -> None:
    page = page_of(as_bob, saved(bob, softmax, status="running"))
    assert "grading-pace" not in page
    assert "Cancel this grading" not in page


def test_work_that_a_worker_dropped_says_that_it_began_again(as_bob: Client, bob: User, mnist: Exercise) -> None:
    again = running(started_at=timezone.now()) | {"attempts": 2}
    assert "Your code began again by itself" in page_of(as_bob, saved(bob, mnist, **again))
    waits = again | {"status": "queued", "started_at": None}
    assert "begins again by itself" in page_of(as_bob, saved(bob, mnist, **waits))
    assert "A worker stopped" not in page_of(as_bob, saved(bob, mnist, **running(started_at=timezone.now())))


def test_without_a_worker_for_training_it_says_why_it_waits(as_bob: Client, bob: User, mnist: Exercise) -> None:
    page = page_of(as_bob, saved(bob, mnist, queue="training"))
    assert "No worker for training runs is on right now" in page
    assert "begins in" not in page


# --- cancelled ---


def test_a_cancelled_training_keeps_its_curves_and_says_what_happened(
    as_bob: Client, bob: User, mnist: Exercise
) -> None:
    progress = [result(mnist, "network_is_784_64_10")]
    fields = {"status": "cancelled", "queue": "training", "finished_at": timezone.now(), "cancelled_by": bob}
    metrics = [point(1, check="learns_from_its_images")]
    submission = saved(bob, mnist, progress=progress, metrics=metrics, **fields)
    page = page_of(as_bob, submission)
    assert "It was cancelled by its owner. It has no score." in page
    assert len(charts_of(page)) == 1
    assert "data-live" not in page
    head = words(page.split('id="grading-head"')[1].split("</div>")[0])
    assert head.endswith("Submission Cancelled")  # and no score
    assert "Cancelled" in page.split('id="check-learns_from_its_images"')[1].split("<h3>")[0]
    assert "Cancelled" in as_bob.get("/submissions/").content.decode()


@pytest.mark.parametrize(("verdict", "badge"), [("timeout", "Out of time"), ("memory", "Out of memory")])
def test_a_training_that_was_stopped_keeps_its_curves_too(
    as_bob: Client, bob: User, mnist: Exercise, verdict: str, badge: str
) -> None:
    stopped = result(mnist, CHECK, verdict, message={"ko": "멈췄습니다.", "en": "It was stopped."})
    page = page_of(as_bob, saved(bob, mnist, **running(progress=[stopped], metrics=[point(2)])))
    row = page.split(f'id="check-{CHECK}"')[1]
    assert badge in row.split("<h3>")[0]
    assert "It was stopped." in row
    assert len(charts_of(row)) == 1


# --- rules beforehand ---


def test_the_exercise_states_time_limit_and_device(as_bob: Client, mnist: Exercise) -> None:
    page = words(as_bob.get("/exercises/mnist-dense/").content.decode())
    assert "How training is graded Time limit 5 min 30 s for all checks together Device" in page
    assert "trainings with other random numbers" not in page


def test_the_exercise_states_its_attempts(as_bob: Client, mnist: Exercise) -> None:
    source = mnist.current.files["exercise.toml"]
    changed = source.replace(f'name = "{CHECK}"', f'name = "{CHECK}"\nattempts = 3')
    load_changed("mnist-dense", **{"exercise.toml": changed})
    page = words(as_bob.get("/exercises/mnist-dense/").content.decode())
    assert "“Reads the digits of images it has not seen”: up to 3 trainings with other random numbers" in page


def test_an_exercise_without_training_states_nothing_of_it(as_bob: Client, softmax: Exercise) -> None:
    assert "How training is graded" not in as_bob.get("/exercises/softmax/").content.decode()
