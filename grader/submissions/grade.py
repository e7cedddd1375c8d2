"""Grading one submission: claim it, let the judge work, save what it says."""

import logging
import threading
import traceback
from typing import TYPE_CHECKING
from uuid import UUID

from grader.catalogue.versions import judge_exercise
from grader.judge.errors import GradingCancelled
from grader.judge.verdict import Report
from grader.submissions.claiming import claim, finish, give_back, release
from grader.submissions.events import publish
from grader.submissions.keeping import Keeper
from grader.submissions.models import Grading, Submission

if TYPE_CHECKING:
    from grader.judge.grading import Judge  # only a worker loads it; the site loads this module with the task

logger = logging.getLogger(__name__)


def grade_and_save(
    grading_id: UUID | str, judge: "Judge", withdrawn: threading.Event | None = None
) -> Grading.Status | None:
    """Grade it unless somebody else does; safe to call twice, safe to be killed at any point.

    Args:
        grading_id: Which.
        judge: Who grades.
        withdrawn: Set by the guard when the walls stand no more: then whatever comes out is put back ungraded.

    Returns:
        The status it has now; None when this call had no claim, or lost it. QUEUED if it failed on our side and the
        scheduler will send it again.
    """
    grading = claim(grading_id)
    if grading is None:
        logger.info("grading %s is not free", grading_id)
        return None
    status = _grade(grading, judge, withdrawn or threading.Event())
    if status is None:
        logger.warning("grading %s was taken over, this result is dropped", grading.pk)
    else:
        publish(grading.pk, "finished" if status != Grading.Status.QUEUED else "queued")
    return status


def _grade(grading: Grading, judge: "Judge", withdrawn: threading.Event) -> Grading.Status | None:
    keeper = Keeper(grading)
    try:
        with keeper:
            report = _ask(judge, grading, keeper)
        if withdrawn.is_set():
            return release(grading)
        return Grading.Status.DONE if finish(grading, report, keeper.metrics) else None
    except GradingCancelled:
        return None if keeper.lost.is_set() else give_back(grading, "The worker was stopped in mid-grading.")
    except Exception:  # JudgeError or a bug of ours: the one border where it must cost neither student nor worker
        if withdrawn.is_set():
            return release(grading)
        logger.exception("grading %s failed on our side", grading.pk)
        return give_back(grading, traceback.format_exc())


def _ask(judge: "Judge", grading: Grading, keeper: Keeper) -> Report:
    submission = grading.submission
    return judge.grade(
        judge_exercise(submission.version),
        submission.source,
        seed=grading.seed,
        visible_only=submission.kind == Submission.Kind.RUN,
        on_event=keeper.on_event,
        cancelled=keeper.lost,
    )
