"""`grader calibrate` with the small training exercise of the guide for authors, and what `grader check` makes of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grader.judge.command import calibrate
from grader.judge.command.main import main
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.verdict import Report

pytestmark = pytest.mark.slow

Edit = Callable[[dict[str, Any]], None]
EVIDENCE: list[str] = []


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def calibration(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "calibration.json").read_text())
    return found


def gaps_of_evidence(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    main(["check", str(folder), "--json"])
    (exercise,) = json.loads(capsys.readouterr().out)["exercises"]
    (gaps,) = (proof["gaps"] for proof in exercise["proofs"] if proof["proof"] == "evidence")
    return list(gaps)


@pytest.fixture
def calibrated(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The exercise with evidence, measured once for all tests."""
    if not EVIDENCE:
        assert main(["calibrate", str(fit_a_line), "--runs", "20"]) == 0
        capsys.readouterr()
        EVIDENCE.append((fit_a_line / "calibration.json").read_text())
    (fit_a_line / "calibration.json").write_text(EVIDENCE[0])
    return fit_a_line


@pytest.mark.box
def test_the_example_of_the_guide_has_no_gap(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", str(fit_a_line), "--runs", "20", "--wrong", "5"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("solution  1/20  knows_ten_points overfit_loss ")
    assert "predicts_new_points error 0.0" in lines[19]
    assert "(mean 0.0" in lines[19]
    assert any(line.startswith("wrong/never_trains  5/5") for line in lines)
    (row,) = (line.split() for line in lines if line.startswith("predicts_new_points"))
    assert row[1:5] == ["error", "-", "cpu", "20"]
    assert row[8] == "0.02"
    assert row[-1] == "ok"

    assert main(["check", str(fit_a_line)]) == 0
    assert "evidence   ok   2 numbers, nearest" in capsys.readouterr().out


@pytest.mark.box
def test_what_was_measured_is_kept_beside_the_exercise(calibrated: Path) -> None:
    found = calibration(calibrated)

    (loss, error) = found["evidence"]
    assert (loss["check"], loss["name"]) == ("knows_ten_points", "overfit_loss")
    assert (error["check"], error["name"], error["device"]) == ("predicts_new_points", "error", "cpu")
    spread = error["spread"]
    assert spread["n"] == 20
    assert spread["lowest"] < spread["mean"] < spread["highest"]
    assert error["distance"] == pytest.approx((0.02 - spread["mean"]) / spread["sd"], abs=0.01)
    assert error["suggested"] == pytest.approx(spread["mean"] + 4 * spread["sd"], rel=0.01)
    assert error["suggested"] >= spread["mean"] + 4 * spread["sd"]
    assert len(set(error["seeds"])) == 20
    assert set(error["versions"]) == {"numpy"}


@pytest.mark.box
def test_json_goes_to_the_output_and_progress_elsewhere(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", str(fit_a_line), "--runs", "8", "--only", "predicts_new_points", "--json"]) == 0
    said = capsys.readouterr()
    (item,) = json.loads(said.out)["evidence"]
    assert item["spread"]["n"] == 8
    assert "solution  8/8" in said.err


@pytest.mark.box
def test_evidence_of_what_was_not_measured_now_stays(calibrated: Path) -> None:
    def on_a_gpu(found: dict[str, Any]) -> None:
        found["evidence"].append({**found["evidence"][1], "device": "gpu"})

    edit(calibrated, on_a_gpu)
    before = calibration(calibrated)["evidence"]

    main(["calibrate", str(calibrated), "--runs", "2", "--only", "predicts_new_points"])

    after = calibration(calibrated)["evidence"]
    assert [after[0], after[2]] == [before[0], before[2]]
    assert (after[1]["spread"]["n"], after[2]["device"]) == (2, "gpu")


@pytest.mark.box
def test_a_bar_too_near_is_measured_and_refused(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(fit_a_line / "checks.py", "full_at=0.02", "full_at=0.0103")

    assert main(["calibrate", str(fit_a_line), "--runs", "20"]) == 1

    said = capsys.readouterr().out
    assert any(line.startswith("predicts_new_points") and line.endswith("too near") for line in said.splitlines())
    (gap,) = (gap for gap in gaps_of_evidence(fit_a_line, capsys) if "standard deviations from" in gap)
    assert gap.startswith("predicts_new_points: error on the cpu: the bar 0.0103 is ")
    assert "at least 4 are wanted, which is 0.01" in gap


@pytest.mark.box
def test_a_wrong_answer_that_passes_is_found(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(fit_a_line / "wrong" / "ignores_the_speed.py", "# expect: first_updates", "# expect: predicts_new_points")

    assert main(["calibrate", str(fit_a_line), "--runs", "20", "--wrong", "4"]) == 1

    row = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("ignores_the_speed"))
    assert row.endswith("4/4  passed!")
    assert "wrong/ignores_the_speed.py passed predicts_new_points in 4 of 4 runs" in gaps_of_evidence(
        fit_a_line, capsys
    )


@pytest.mark.box
@pytest.mark.parametrize(("lucky", "said"), [(1, " (in 1 of 3 runs)"), (3, "")])
def test_a_wrong_answer_that_surprises_is_graded_again(
    calibrated: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, lucky: int, said: str
) -> None:
    """Luck and a mistake of the author look alike in one run."""
    wrong, solution = (calibrated / "wrong" / "never_trains.py").read_text(), (calibrated / "solution.py").read_text()
    left, real = [solution] * lucky, Judge.grade

    def grade(judge: Judge, exercise: Exercise, source: str, **options: Any) -> Report:
        return real(judge, exercise, left.pop() if source in wrong and left else source, **options)

    monkeypatch.setattr(Judge, "grade", grade)
    main(["check", str(calibrated), "--json"])
    (exercise,) = json.loads(capsys.readouterr().out)["exercises"]
    gaps = {proof["proof"]: proof["gaps"] for proof in exercise["proofs"]}

    assert f"wrong/never_trains.py passes predicts_new_points, which it should fail{said}" in gaps["wrong"]
    assert bool(gaps["hints"]) is (lucky == 3)


@pytest.mark.box
def test_bars_without_evidence_are_refused(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gaps_of_evidence(fit_a_line, capsys) == [
        "there is no evidence for the bars of knows_ten_points (overfit_loss), predicts_new_points (error): run grader"
        " calibrate on fit-a-line"
    ]


@pytest.mark.box
def test_evidence_of_another_solution_is_refused(calibrated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(calibrated / "solution.py", "range(1500)", "range(1501)")

    (gap,) = gaps_of_evidence(calibrated, capsys)
    assert gap.startswith("the evidence is of another solution.py")


def edit(folder: Path, change: Edit) -> None:
    found = calibration(folder)
    change(found)
    (folder / "calibration.json").write_text(json.dumps(found))


@pytest.mark.box
@pytest.mark.parametrize(
    ("change", "gap"),
    [
        (lambda found: found["evidence"].pop(), "predicts_new_points: error on the cpu: there is no evidence"),
        (lambda found: found["evidence"][1]["spread"].update(n=19), "measured 19 times; at least 20 are wanted"),
        (lambda found: found["evidence"][1]["spread"].update(mean=0.001, sd=0.0001), "beyond 6 standard deviations"),
        (lambda found: found["evidence"][1]["spread"].update(sd=0.01), "standard deviations from the solution's mean"),
        (lambda found: found["evidence"][0]["spread"].update(not_finite=2), "2 of 20 values were NaN or infinite"),
        (lambda found: found["evidence"][0].pop("spread"), "calibration.json is not what `grader calibrate` writes"),
        (lambda found: found["evidence"][0].update(check=7), "calibration.json is not what `grader calibrate` writes"),
        (lambda found: found.pop("wrong"), "calibration.json is not what `grader calibrate` writes"),
    ],
)
def test_evidence_that_proves_nothing_is_refused(
    calibrated: Path, capsys: pytest.CaptureFixture[str], change: Edit, gap: str
) -> None:
    edit(calibrated, change)

    assert any(gap in found for found in gaps_of_evidence(calibrated, capsys))


@pytest.mark.box
def test_a_bar_may_be_moved_without_measuring_again(calibrated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(calibrated / "checks.py", "full_at=0.02", "full_at=0.03")

    assert gaps_of_evidence(calibrated, capsys) == []


@pytest.mark.box
def test_a_bar_that_moves_by_itself_is_refused(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(fit_a_line / "checks.py", "full_at=0.02", "full_at=0.02 + 0.01 * rng.random()")

    assert main(["calibrate", str(fit_a_line), "--runs", "20"]) == 1
    assert "bar varies" in capsys.readouterr().out
    assert any("differs from run to run" in gap for gap in gaps_of_evidence(fit_a_line, capsys))


@pytest.mark.box
def test_a_damaged_calibration_is_measured_anew(calibrated: Path) -> None:
    (calibrated / "calibration.json").write_text('{"evidence": 3}')

    # Two runs would be too few: their spread is above twice the true one in 1 of 50 cases, and the bar "too near".
    assert main(["calibrate", str(calibrated), "--runs", "8"]) == 0
    assert len(calibration(calibrated)["evidence"]) == 2


@pytest.mark.box
def test_a_solution_that_loses_is_told_with_its_seed(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    replace(fit_a_line / "solution.py", "range(1500)", "range(2)")

    assert main(["calibrate", str(fit_a_line), "--runs", "2"]) == 1
    assert "solution.py did not pass knows_ten_points (failed) with seed " in capsys.readouterr().out


@pytest.mark.box
def test_every_attempt_is_evidence(fit_a_line: Path) -> None:
    replace(fit_a_line / "solution.py", "range(1500)", "range(5)")  # never good enough, so always a second attempt

    main(["calibrate", str(fit_a_line), "--runs", "4", "--only", "predicts_new_points"])

    (item,) = calibration(fit_a_line)["evidence"]
    assert (len(item["seeds"]), item["spread"]["n"]) == (4, 8)


@pytest.mark.box
def test_an_exercise_that_measures_nothing_cannot_be_calibrated(capsys: pytest.CaptureFixture[str]) -> None:
    softmax = Path(__file__).parents[2] / "exercises" / "softmax"

    assert main(["calibrate", str(softmax), "--runs", "1"]) == 2
    assert "nothing in softmax was measured" in capsys.readouterr().err
    assert not (softmax / "calibration.json").exists()


def test_only_must_be_a_check(fit_a_line: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["calibrate", str(fit_a_line), "--only", "predicts"]) == 2
    assert "--only must be a check of fit-a-line: first_updates, " in capsys.readouterr().err


def test_each_data_set_at_hand_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exercise: Any = type("Exercise", (), {"datasets": ("mnist",)})
    monkeypatch.setattr(calibrate.datasets, "data_used", lambda names, place: "mnist" if place else "digits")

    assert calibrate._data_folders(exercise, tmp_path) == [tmp_path, None]
    assert calibrate._data_folders(exercise, None) == [None]
