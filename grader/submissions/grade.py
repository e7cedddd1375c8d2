"""Grading one submission: claim it, let the judge work, save what it says."""

import logging
import traceback
from typing import TYPE_CHECKING
from uuid import UUID

from grader.catalogue.versions import judge_exercise
from grader.judge.errors import BoxError, GradingCancelled
from grader.judge.verdict import Report
from grader.submissions.claiming import claim, claim_next, end_cancelled, finish, give_back, release
from grader.submissions.events import publish
from grader.submissions.keeping import Keeper
from grader.submissions.models import Grading, Submission

if TYPE_CHECKING:
    # Only a worker loads them; the site loads this module with the task.
    from grader.judge.grading import Judge
    from grader.submissions.guarding import Guard

logger = logging.getLogger(__name__)


def grade_and_save(grading_id: UUID | str, judge: "Judge", guard: "Guard | None" = None) -> Grading.Status | None:
    """Grade it unless somebody else does; safe to call twice, safe to be killed at any point.

    Args:
        grading_id: Which.
        judge: Who grades.
        guard: Who says whether the judge's walls still stand: if not, whatever comes out is put back ungraded.

    Returns:
        The status it has now; None when this call had no claim, or lost it. QUEUED if it failed on our side and the
        scheduler will send it again.
    """
    grading = claim(grading_id)
    if grading is None:
        logger.info("grading %s is not free", grading_id)
        return None
    return _grade_and_tell(grading, judge, guard)


def grade_next(queue: str, judge: "Judge", guard: "Guard | None" = None) -> Grading.Status | None:
    """Grade the one whose turn it is on a queue that is shared fairly; as safe as `grade_and_save`.

    Args:
        queue: Which.
        judge: Who grades.
        guard: As for `grade_and_save`.

    Returns:
        As `grade_and_save`; None if nobody waits.
    """
    grading = claim_next(queue)
    return None if grading is None else _grade_and_tell(grading, judge, guard)


def _grade_and_tell(grading: Grading, judge: "Judge", guard: "Guard | None") -> Grading.Status | None:
    status = _grade(grading, judge, guard)
    if status is None:
        logger.warning("grading %s was taken over, this result is dropped", grading.pk)
    else:
        publish(grading.pk, "finished" if status != Grading.Status.QUEUED else "queued")
    return status


def _grade(grading: Grading, judge: "Judge", guard: "Guard | None") -> Grading.Status | None:
    keeper = Keeper(grading)
    try:
        with keeper:
            report = _ask(judge, grading, keeper, guard)
        if _is_withdrawn(guard):
            return release(grading)
        return Grading.Status.DONE if finish(grading, report, keeper.metrics) else None
    except GradingCancelled:
        return _stopped(grading, keeper, guard)
    except Exception:  # JudgeError or a bug of ours: the one border where it must cost neither student nor worker
        if _is_withdrawn(guard):
            return release(grading)
        logger.exception("grading %s failed on our side", grading.pk)
        return give_back(grading, traceback.format_exc())


def _stopped(grading: Grading, keeper: Keeper, guard: "Guard | None") -> Grading.Status | None:
    if keeper.cancelled.is_set():
        return Grading.Status.CANCELLED if end_cancelled(grading, keeper.checks, keeper.metrics) else None
    if _is_withdrawn(guard):
        return release(grading)
    return give_back(grading, "The worker was stopped in mid-grading.")  # nothing, if somebody else has taken it


def _is_withdrawn(guard: "Guard | None") -> bool:
    return guard is not None and guard.withdrawn.is_set()


def _ask(judge: "Judge", grading: Grading, keeper: Keeper, guard: "Guard | None") -> Report:
    submission = grading.submission
    try:
        return judge.grade(
            judge_exercise(submission.version),
            submission.source,
            seed=grading.seed,
            visible_only=submission.kind == Submission.Kind.RUN,
            on_event=keeper.on_event,
            cancelled=keeper.stop,
            **_device(grading),
        )
    except BoxError:
        if guard is not None:
            guard.suspect()  # a machine that builds no boxes any more must not use up everybody's tries
        raise


def _device(grading: Grading) -> dict[str, str]:
    """Return where the submission runs: whoever is on the queue of the GPUs was promised one."""
    return {"device": "gpu"} if grading.queue == Grading.Queue.GPU else {}
