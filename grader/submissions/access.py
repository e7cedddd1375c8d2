"""Which submissions somebody may see. Views get them here only; strangers are told "not found"."""

from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Max, Prefetch, QuerySet
from django.http import Http404

from grader.accounts.models import User
from grader.catalogue.models import Exercise
from grader.submissions.models import Grading, Submission
from grader.submissions.presenting import present


class Best(NamedTuple):
    """The best that somebody reached in an exercise."""

    score: float
    max_score: int

    @property
    def is_full(self) -> bool:
        """Whether nothing is missing: the exercise counts as solved, and its explanation may be read."""
        return self.score >= self.max_score


def submission_for(user: User, submission_id: UUID | str) -> Submission:
    """Return a submission of this user, or of anyone when the user is staff."""
    # One query: pages that wait ask this again and again.
    found = Grading.objects.filter(submission_id=submission_id, is_current=True)
    found = found.select_related("submission__user", "submission__version__exercise__unit")
    if not user.is_staff:
        found = found.filter(submission__user_id=user.pk)
    grading = found.defer("submission__version__files").first()
    if grading is None:
        raise Http404("No such submission.")
    grading.submission.grading = grading
    return grading.submission


def state_for(user: User, submission_id: UUID | str) -> dict[str, Any]:
    """Return what `present` says now, and give the database connection back: for streams, which last long."""
    try:
        return present(submission_for(user, submission_id), user)
    finally:
        connection.close()


def submissions_of(user: User, exercise: Exercise | None = None) -> QuerySet[Submission]:
    """Return a user's submissions, the latest first, each with its grading but without reports."""
    gradings = Grading.objects.filter(is_current=True).defer("report", "progress", "metrics")
    found = Submission.objects.filter(user_id=user.pk).select_related("version__exercise__unit")
    found = found.defer("source", "version__files").prefetch_related(Prefetch("gradings", queryset=gradings))
    return found if exercise is None else found.filter(version__exercise=exercise)


def has_full_marks(user: User, exercise: Exercise) -> bool:
    """Return whether the user has once earned every point of an exercise."""
    best = best_scores(user).get(exercise.slug) if user.is_authenticated else None
    return best is not None and best.is_full


def best_scores(user: User) -> dict[str, Best]:
    """Return the best score of each exercise that the user has submitted, by slug."""
    rows = (
        Grading.objects.filter(
            submission__user_id=user.pk,
            submission__kind=Submission.Kind.SUBMIT,
            status=Grading.Status.DONE,
            is_current=True,
        )
        .values_list("submission__version__exercise__slug", "max_score")
        .annotate(best=Max("score"))
        .order_by()
    )
    best: dict[str, Best] = {}
    for slug, max_score, score in rows:
        # An exercise may have been worth other points once: the better share counts.
        if slug not in best or score / max_score > best[slug].score / best[slug].max_score:
            best[slug] = Best(score, max_score)
    return best
