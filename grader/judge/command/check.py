"""`grader check EXERCISE_DIR...`: prove that exercises are fit to be published."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

from grader.judge.command.inputs import WrongUseError, count, data_folder, exercises_folder, folder
from grader.judge.command.judging import judge_for
from grader.judge.command.proofs import Proof
from grader.judge.command.proving import Plan, collect, start
from grader.judge.command.terminal import Colour, coloured, is_coloured, plain

_PARALLEL = 2  # gradings at a time
_NAME_COLUMNS = 24
_PROOF_COLUMNS = 10


def add_parser(subparsers: Any) -> None:
    """Add `check` to the command line."""
    parser = subparsers.add_parser("check", help="prove exercises", description="Prove exercises; exit 1 on any gap.")
    parser.add_argument("folders", metavar="EXERCISE_DIR", nargs="*", type=folder, help="folders of exercises")
    parser.add_argument("--all", action="store_true", help="every exercise of the folder exercises")
    parser.add_argument(
        "--exercises", metavar="DIR", type=folder, help="where --all looks; the nearest one if left out"
    )
    parser.add_argument("--runs", metavar="N", type=count, help="gradings with fresh seeds; 3 if left out")
    parser.add_argument("--json", action="store_true", help="print what was found as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Prove the exercises, print a line for each proof, and return 1 if there is a gap."""
    paths = _paths(arguments)
    has_gap = False
    with_colours = is_coloured(sys.stdout)
    found = []
    for slug, proofs in _proved(paths, arguments.runs, is_course=arguments.all):
        has_gap = has_gap or any(proof.gaps for proof in proofs)
        found.append(_as_json(slug, proofs))
        if not arguments.json:
            sys.stdout.write("".join(_lines(slug, proof, with_colours) for proof in proofs))
            sys.stdout.flush()
    if arguments.json:
        sys.stdout.write(json.dumps({"ok": not has_gap, "exercises": found}, indent=2) + "\n")
    return 1 if has_gap else 0


def _proved(paths: Sequence[Path], runs: int | None, *, is_course: bool) -> Iterator[tuple[str, list[Proof]]]:
    """Give the proofs of each exercise in order, while the gradings of the next ones already run."""
    with closing(judge_for(os.environ, data_folder(os.environ), _PARALLEL)) as judge:
        pool = ThreadPoolExecutor(_PARALLEL)
        plans: list[Plan] = []
        try:
            plans += [start(path, judge, pool, runs) for path in paths]
            course = {plan.slug: plan.exercise.prerequisites if plan.exercise else () for plan in plans}
            yield from ((plan.slug, collect(plan, course if is_course else None)) for plan in plans)
        finally:
            for plan in plans:
                plan.cancelled.set()
            pool.shutdown(cancel_futures=True)


def _paths(arguments: argparse.Namespace) -> list[Path]:
    paths = list(arguments.folders)
    if arguments.all:
        place = arguments.exercises or exercises_folder(Path.cwd())
        inside = sorted(place.iterdir())
        paths += [path for path in inside if path.is_dir() and not path.name.startswith((".", "_"))]
        if not paths:
            raise WrongUseError(f"there is no exercise in {place}")
    if not paths:
        raise WrongUseError("name at least one exercise folder, or give --all")
    return list(dict.fromkeys(path.resolve() for path in paths))


def _lines(slug: str, proof: Proof, with_colours: bool) -> str:
    beginning = f"{plain(slug):<{_NAME_COLUMNS}} {proof.name:<{_PROOF_COLUMNS}} "
    if not proof.gaps:
        return f"{beginning}{coloured('ok', Colour.GREEN, is_on=with_colours)}   {proof.note}\n"
    # What a gap says may repeat what an answer printed or raised.
    first, *others = (plain(gap) for gap in proof.gaps)
    lines = [f"{beginning}{coloured('gap', Colour.RED, is_on=with_colours)}  {first}"]
    lines += [" " * (len(beginning) + 5) + other for other in others]
    return "\n".join(lines) + "\n"


def _as_json(slug: str, proofs: Sequence[Proof]) -> dict[str, Any]:
    return {
        "exercise": slug,
        "ok": not any(proof.gaps for proof in proofs),
        "proofs": [
            {"proof": proof.name, "ok": not proof.gaps, "note": proof.note, "gaps": list(proof.gaps)}
            for proof in proofs
        ],
    }
