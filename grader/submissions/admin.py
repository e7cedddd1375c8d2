"""Submissions, gradings and workers in Django's admin: to be read.

A verdict is never edited; grading again makes a new row.
"""

import json
from collections import Counter
from datetime import datetime

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import get_language, gettext, gettext_lazy

from grader.judge.visible_text import visible_text
from grader.submissions.cancelling import cancel
from grader.submissions.models import Grading, Submission, WorkerProof
from grader.submissions.workers import takes_work

NOTHING = "–"


class ReadOnlyAdmin(admin.ModelAdmin):
    """Shows, and changes nothing."""

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class GradingInline(admin.TabularInline):
    model = Grading
    fields = ["status", "outcome", "score", "max_score", "attempts", "queued_at", "finished_at"]
    can_delete = False
    show_change_link = True
    extra = 0

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(Submission)
class SubmissionAdmin(ReadOnlyAdmin):
    list_display = ["id", "user", "exercise", "kind", "created_at"]
    list_filter = ["kind", "version__exercise"]
    list_select_related = ["user", "version__exercise"]
    date_hierarchy = "created_at"
    search_fields = ["=id", "=user__username", "=user__email"]
    show_full_result_count = False  # counting every row would cost more with each submission
    fields = ["id", "user", "exercise", "version", "kind", "created_at", "code"]
    inlines = [GradingInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Submission]:
        return super().get_queryset(request).defer("version__files")

    @admin.display(description="exercise")
    def exercise(self, submission: Submission) -> str:
        return submission.version.exercise.slug

    @admin.display(description="source")
    def code(self, submission: Submission) -> SafeString:
        return format_html("<pre>{}</pre>", visible_text(submission.source))


@admin.register(Grading)
class GradingAdmin(ReadOnlyAdmin):
    list_display = ["id", "user", "exercise", "status", "outcome", "score", "max_score", "attempts", "queued_at"]
    list_filter = ["status", "queue", "outcome"]
    list_select_related = ["submission__user", "submission__version__exercise"]
    search_fields = ["=id", "=submission__id", "=submission__user__username"]
    show_full_result_count = False
    exclude = ["report", "progress", "metrics", "fault"]
    actions = ["cancel_selected"]
    readonly_fields = ["our_fault", "pretty_report", "pretty_progress"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Grading]:
        return super().get_queryset(request).defer("report", "progress", "metrics", "submission__version__files")

    @admin.action(description=gettext_lazy("Cancel selected gradings"), permissions=["view"])
    def cancel_selected(self, request: HttpRequest, queryset: QuerySet[Grading]) -> None:
        answers = Counter(cancel(grading, request.user) for grading in queryset)
        for answer, count in answers.items():
            self.message_user(request, f"{count} × {answer.text.in_language(get_language() or 'en')}")

    @admin.display(description="user", ordering="submission__user__username")
    def user(self, grading: Grading) -> str:
        return grading.submission.user.username

    @admin.display(description="exercise")
    def exercise(self, grading: Grading) -> str:
        return grading.submission.version.exercise.slug

    @admin.display(description="fault")
    def our_fault(self, grading: Grading) -> SafeString:
        return format_html("<pre>{}</pre>", visible_text(grading.fault) or "-")

    @admin.display(description="report")
    def pretty_report(self, grading: Grading) -> SafeString:
        return _pretty(grading.report)

    @admin.display(description="progress")
    def pretty_progress(self, grading: Grading) -> SafeString:
        return _pretty({"checks": grading.progress, "metrics": grading.metrics})


@admin.register(WorkerProof)
class WorkerProofAdmin(ReadOnlyAdmin):
    list_display = [
        "name",
        "state",
        "profile_shown",
        "proved",
        "seen",
        "queues_shown",
        "devices_shown",
        "runtimes_shown",
    ]
    list_display_links = ["name"]
    fields = [
        "name", "state", "profile_shown", "why", "proved", "seen", "started_at", "queues_shown", "slots",
        "devices_shown", "runtimes_shown", "versions_shown", "walls_shown",
    ]  # fmt: skip
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> QuerySet[WorkerProof]:
        # The list shows no walls, and there are two pages of them for each worker.
        found = super().get_queryset(request)
        return found if request.resolver_match.kwargs.get("object_id") else found.defer("walls")

    @admin.display(description=gettext_lazy("walls and work"))
    def state(self, worker: WorkerProof) -> SafeString:
        if takes_work(worker):
            return _mark("stands", gettext("✓ walls stand, takes work"))
        if worker.profile:
            return _mark("quiet", gettext("– not seen lately, counts as gone"))
        return _mark("broken", gettext("✗ a wall is broken, takes no work"))

    @admin.display(description=gettext_lazy("profile"), ordering="profile")
    def profile_shown(self, worker: WorkerProof) -> str:
        return worker.profile or NOTHING

    @admin.display(description=gettext_lazy("reason"))
    def why(self, worker: WorkerProof) -> SafeString:
        return format_html('<div class="reason">{}</div>', worker.reason or NOTHING)

    @admin.display(description=gettext_lazy("walls last tried"), ordering="proved_at")
    def proved(self, worker: WorkerProof) -> str:
        return _ago(worker.proved_at)

    @admin.display(description=gettext_lazy("last seen"), ordering="seen_at")
    def seen(self, worker: WorkerProof) -> str:
        return _ago(worker.seen_at)

    @admin.display(description=gettext_lazy("queues"))
    def queues_shown(self, worker: WorkerProof) -> str:
        return ", ".join(worker.queues)

    @admin.display(description=gettext_lazy("GPUs"))
    def devices_shown(self, worker: WorkerProof) -> str:
        return ", ".join(worker.devices) or NOTHING

    @admin.display(description=gettext_lazy("runtimes"))
    def runtimes_shown(self, worker: WorkerProof) -> str:
        return ", ".join(worker.runtimes)

    @admin.display(description=gettext_lazy("versions"))
    def versions_shown(self, worker: WorkerProof) -> str:
        return ", ".join(f"{name} {version}" for name, version in worker.versions.items())

    @admin.display(description=gettext_lazy("walls"))
    def walls_shown(self, worker: WorkerProof) -> SafeString | str:
        if not worker.walls:
            return NOTHING
        # What is broken comes first.
        walls = sorted(worker.walls, key=lambda wall: wall["stands"])
        return format_html(
            '<table class="walls"><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th>'
            '<th scope="col">{}</th></tr></thead><tbody>{}</tbody></table>',
            gettext("runtime"),
            gettext("wall"),
            gettext("state"),
            gettext("what was tried, and what happened"),
            format_html_join("", '<tr><td>{}</td><th scope="row">{}</th><td>{}</td><td>{}</td></tr>', map(_row, walls)),
        )


def _row(wall: dict[str, str]) -> tuple[str, str, SafeString, str]:
    mark = _mark("stands", gettext("✓ stands")) if wall["stands"] else _mark("broken", gettext("✗ broken"))
    return wall.get("runtime", ""), wall["name"], mark, wall["effect"]


def _mark(kind: str, words: str) -> SafeString:
    return format_html('<span class="mark mark--{}">{}</span>', kind, words)


def _ago(moment: datetime) -> str:
    return gettext("%(time)s ago") % {"time": timesince(moment)}


def _pretty(value: object) -> SafeString:
    return format_html("<pre>{}</pre>", visible_text(json.dumps(value, indent=2, ensure_ascii=False)))
