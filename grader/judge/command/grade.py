"""`grader grade EXERCISE_DIR FILE`: grade one file and say what is wrong with it."""

from __future__ import annotations

import argparse
import json
import os
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from grader.judge.command.inputs import WrongUseError, data_folder, folder, language, read_regular_file, seed
from grader.judge.command.judging import judge_for
from grader.judge.command.report_text import report_text
from grader.judge.command.terminal import is_coloured
from grader.judge.command.training_text import Progress
from grader.judge.exercise import Exercise
from grader.judge.reading import read_folder
from grader.judge.sources import SourceRefused, refuse_source
from grader.judge.steps import OnEvent


def add_parser(subparsers: Any) -> None:
    """Add `grade` to the command line."""
    parser = subparsers.add_parser(
        "grade", help="grade one file", description="Grade one file; exit 0 whatever the score."
    )
    parser.add_argument("exercise", metavar="EXERCISE_DIR", type=folder, help="folder of the exercise")
    parser.add_argument("file", metavar="FILE", type=Path, help="the submission, a Python file")
    parser.add_argument("--json", action="store_true", help="print the whole report as JSON")
    parser.add_argument("--seed", type=seed, help="draw the hidden inputs from this number, to repeat a grading")
    parser.add_argument("--visible", action="store_true", help="run the visible checks only, as Run on the site does")
    parser.add_argument("--only", metavar="CHECK", help="run one check only")
    parser.add_argument("--device", choices=("cpu", "gpu"), help="where to run it; a GPU only if that is asked for")
    parser.add_argument("--language", choices=("ko", "en"), help="language of the report; as LANG says if left out")


def run(arguments: argparse.Namespace) -> int:
    """Grade the file and print the report."""
    chosen = arguments.language or language(os.environ)
    try:
        source = refuse_source(read_regular_file(arguments.file))
    except SourceRefused as refused:
        raise WrongUseError(f"{arguments.file}: {refused.text.in_language(chosen)}") from refused
    exercise = read_folder(arguments.exercise)
    _refuse_no_checks(exercise, arguments.only, visible_only=arguments.visible)
    with closing(judge_for(os.environ, data_folder(os.environ))) as judge:
        report = judge.grade(
            exercise,
            source,
            seed=arguments.seed,
            visible_only=arguments.visible,
            only=arguments.only,
            on_event=_progress(exercise, chosen) if is_coloured(sys.stderr) else None,
            device=_device(exercise, arguments.device),
        )
    if arguments.json:
        # ASCII only: a report repeats what a submission printed, which may hold escape sequences.
        sys.stdout.write(json.dumps(report.as_json(), indent=2) + "\n")
    else:
        sys.stdout.write(report_text(report, exercise, chosen, with_colours=is_coloured(sys.stdout)))
    return 0


def _device(exercise: Exercise, device: str | None) -> str | None:
    if device is not None and exercise.device not in (device, "gpu-preferred"):
        raise WrongUseError(f"{exercise.slug} is graded on the {exercise.device.upper()} only. Received: {device}")
    return device


def _progress(exercise: Exercise, chosen: str) -> OnEvent:
    return Progress(sys.stderr, {check.name: check.title.in_language(chosen) for check in exercise.checks}, chosen).tell


def _refuse_no_checks(exercise: Exercise, only: str | None, *, visible_only: bool) -> None:
    names = [check.name for check in exercise.checks if check.visible or not visible_only]
    kind = "visible check" if visible_only else "check"
    if only is not None and only not in names:
        raise WrongUseError(f"--only must be a {kind} of {exercise.slug}: {', '.join(names)}. Received: {only}")
    if not names:
        raise WrongUseError(f"{exercise.slug} has no visible check")
