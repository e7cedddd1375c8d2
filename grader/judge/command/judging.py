"""The judge of the command line: the strongest profile of this machine that the site or the user accepts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from grader.judge.command.inputs import WrongUseError
from grader.judge.errors import BoxError
from grader.judge.grading import Judge
from grader.judge.probing.probe import find_profile
from grader.judge.walls.profiles import FULL, LEVELS

_RECOGNITION_SECONDS = 2.0  # longer than a site allows: nobody waits in a queue behind the command line


def judge_for(environment: Mapping[str, str], data_dir: Path | None = None, slots: int = 1) -> Judge:
    """Return a judge.

    Args:
        environment: GRADER_MINIMUM_PROFILE names the weakest profile that will do, "full" if it is not set.
        data_dir: Folder of fetched data sets.
        slots: Gradings at a time.

    Raises:
        WrongUseError: there is no such profile.
        BoxError: no profile holds here that is strong enough.
    """
    minimum = environment.get("GRADER_MINIMUM_PROFILE") or FULL.name
    if minimum not in LEVELS:
        raise WrongUseError(f"GRADER_MINIMUM_PROFILE must be one of {', '.join(LEVELS)}. Received: {minimum}")
    if minimum == FULL.name:
        return Judge(
            data_dir, slots, recognition_seconds=_RECOGNITION_SECONDS
        )  # a child whose walls cannot be built is no child
    found = find_profile(minimum)
    if found.profile is None:
        raise BoxError(f"nothing is graded on this machine: {found.reason}")
    return Judge(data_dir, slots, found.profile, _RECOGNITION_SECONDS)
