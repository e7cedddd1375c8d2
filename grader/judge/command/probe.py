"""`grader probe`: say what walls stand on this machine."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import closing
from typing import Any

from grader.judge.box.boxes import Boxes
from grader.judge.command.terminal import plain
from grader.judge.probing.probe import ProbeReport, find_profile, probe
from grader.judge.walls.profiles import FULL, GPU, LEVELS, PROFILES

_GAP = 1


def add_parser(subparsers: Any) -> None:
    """Add `probe` to the command line."""
    parser = subparsers.add_parser(
        "probe",
        help="prove the walls of this machine",
        description="Try every wall in a real box; exit 1 if no profile holds.",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.add_argument("--runtime", default="numpy", help="try the boxes of this runtime (default: numpy)")
    parser.add_argument(
        "--profile",
        choices=tuple(PROFILES),
        help="try this profile; the strongest that holds if left out",
    )


def run(arguments: argparse.Namespace) -> int:
    """Try the walls and print what happened."""
    report = _report(arguments.profile, arguments.runtime)
    text = json.dumps(report.as_json(), indent=2) if arguments.json else _table(report)
    sys.stdout.write(text + "\n")
    return 0 if report.profile else _GAP


def _report(profile: str | None, runtime: str) -> ProbeReport:
    if profile is None:
        return find_profile(LEVELS[0], runtime)
    device = "gpu" if profile == GPU.name else "cpu"
    with closing(Boxes(profile=FULL.name if device == "gpu" else profile)) as boxes:
        return probe(boxes, runtime, device=device)


def _table(report: ProbeReport) -> str:
    width = max((len(wall.name) for wall in report.walls), default=0)
    rows = [f"{'stands' if wall.stands else 'BROKEN'}  {wall.name:<{width}}  {wall.effect}" for wall in report.walls]
    end = f"profile: {report.profile}" if report.profile else "profile: none. Nothing will be graded on this machine."
    return plain("\n".join([*rows, *([report.problem] if report.problem else []), end]))
