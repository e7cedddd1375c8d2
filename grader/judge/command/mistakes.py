"""`grader mistakes EXERCISE_DIR FOLDER`: which mistakes a class makes, most frequent first.

Submissions that fail the same checks with the same fingerprints make the same mistake. One that nobody knows yet and
that many make is worth a file in wrong/: from then on everybody who makes it is told.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.judge.command.inputs import WrongUseError, data_folder, folder, language, read_regular_file
from grader.judge.command.judging import judge_for
from grader.judge.command.terminal import plain
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from grader.judge.sources import SourceRefused, refuse_source
from grader.judge.text import Text
from grader.judge.verdict import Outcome, Report, Verdict

_PARALLEL = 2  # gradings at a time
_SEED = 1  # the same for all: inputs that differ would make messages differ
_SHOWN_FILES = 5


@dataclass(frozen=True)
class Cluster:
    """Submissions that fail in the same way.

    Args:
        files: Their paths inside the folder.
        failed: The checks that they fail.
        mistakes: Names of known mistakes that explain it; empty if nobody knows it yet.
        text: The hint of the first of them, or what the first failed check says.
    """

    files: tuple[str, ...]
    failed: tuple[str, ...]
    mistakes: tuple[str, ...]
    text: Text | None

    def as_json(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "count": len(self.files),
            "mistakes": list(self.mistakes),
            "failed": list(self.failed),
            "text": self.text.as_json() if self.text else None,
            "files": list(self.files),
        }


def add_parser(subparsers: Any) -> None:
    """Add `mistakes` to the command line."""
    parser = subparsers.add_parser(
        "mistakes",
        help="find the mistakes of a class",
        description="Grade every .py file of a folder and list those that fail in the same way, most frequent first.",
    )
    parser.add_argument("exercise", metavar="EXERCISE_DIR", type=folder, help="folder of the exercise")
    parser.add_argument("submissions", metavar="FOLDER", type=folder, help="folder of submissions, with its subfolders")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")
    parser.add_argument("--language", choices=("ko", "en"), help="language of the hints; as LANG says if left out")


def run(arguments: argparse.Namespace) -> int:
    """Grade the files and print the clusters."""
    exercise = read_folder(arguments.exercise)
    sources, refused = _read(arguments.submissions)
    if not sources and not refused:
        raise WrongUseError(f"there is no .py file in {arguments.submissions}")
    with closing(judge_for(os.environ, data_folder(os.environ), _PARALLEL)) as judge:
        reports = dict(zip(sources, _graded(judge, exercise, list(sources.values())), strict=True))
    found = clusters(reports)
    right = sum(1 for report in reports.values() if report.outcome is Outcome.ACCEPTED)
    if arguments.json:
        summary = {"exercise": exercise.slug, "files": len(reports), "right": right, "refused": refused}
        sys.stdout.write(json.dumps(summary | {"clusters": [one.as_json() for one in found]}, indent=2) + "\n")
        return 0
    sys.stdout.write(f"{exercise.slug}: {len(reports)} files, {right} right, {len(found)} ways to be wrong\n")
    chosen = arguments.language or language(os.environ)
    for cluster in found:
        sys.stdout.write("\n" + "".join(f"{line}\n" for line in _lines(cluster, chosen)))
    for name, reason in refused.items():
        sys.stdout.write(f"\n{plain(name)} cannot be graded: {plain(reason)}\n")
    return 0


def clusters(reports: dict[str, Report]) -> list[Cluster]:
    """Return the submissions that are not right, together with those that fail in the same way, most frequent first.

    Args:
        reports: Reports of one version of an exercise, by the name of the file.
    """
    alike: dict[tuple[Any, ...], list[str]] = {}
    for name, report in reports.items():
        if report.outcome is not Outcome.ACCEPTED:
            alike.setdefault(_way_to_fail(report), []).append(name)
    found = [_cluster(files, reports[files[0]]) for files in alike.values()]
    return sorted(found, key=lambda cluster: (-len(cluster.files), cluster.files))


def _way_to_fail(report: Report) -> tuple[Any, ...]:
    if report.load_message is not None:
        return ("not loaded", report.load_message.en)
    return tuple(
        (check.name, check.fingerprint or str(check.verdict))
        for check in report.checks
        if check.verdict is not Verdict.PASSED
    )


def _cluster(files: list[str], report: Report) -> Cluster:
    failed = [check for check in report.checks if check.verdict is not Verdict.PASSED]
    named = [check for check in failed if check.mistake]
    text = report.load_message or next((check.hint for check in [*named, *failed] if check.hint), None)
    return Cluster(
        files=tuple(files),
        failed=tuple(check.name for check in failed),
        mistakes=tuple(dict.fromkeys(check.mistake for check in named)),
        text=text or next((check.message for check in failed if check.message), None),
    )


def _lines(cluster: Cluster, chosen: str) -> Iterator[str]:
    name = ", ".join(cluster.mistakes) if cluster.mistakes else "not known yet"
    yield f"{len(cluster.files):4}  {name}"
    if cluster.text:
        yield f"      {plain(cluster.text.in_language(chosen)).splitlines()[0]}"
    yield f"      fails {', '.join(cluster.failed) or 'to be loaded'}"
    shown = ", ".join(plain(file) for file in cluster.files[:_SHOWN_FILES])
    yield f"      {shown}{', …' if len(cluster.files) > _SHOWN_FILES else ''}"


def _read(place: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the sources by their path inside the folder, and why other files are none."""
    sources: dict[str, str] = {}
    refused: dict[str, str] = {}
    for path in sorted(place.rglob("*.py")):
        name = str(path.relative_to(place))
        try:
            sources[name] = refuse_source(read_regular_file(path))
        except SourceRefused as error:
            refused[name] = error.text.en
        except WrongUseError as error:
            refused[name] = str(error)
    return sources, refused


def _graded(judge: Judge, exercise: Exercise, sources: Sequence[str]) -> list[Report]:
    with ThreadPoolExecutor(_PARALLEL) as pool:
        return list(pool.map(lambda source: judge.grade(exercise, source, seed=_SEED), sources))
