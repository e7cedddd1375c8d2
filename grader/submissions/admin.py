"""Submissions and gradings in Django's admin: to be read. A verdict is never edited; grading again makes a new row."""

import json

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from grader.submissions.models import Grading, Submission


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
        return format_html("<pre>{}</pre>", submission.source)


@admin.register(Grading)
class GradingAdmin(ReadOnlyAdmin):
    list_display = ["id", "user", "exercise", "status", "outcome", "score", "max_score", "attempts", "queued_at"]
    list_filter = ["status", "queue", "outcome"]
    list_select_related = ["submission__user", "submission__version__exercise"]
    search_fields = ["=id", "=submission__id", "=submission__user__username"]
    show_full_result_count = False
    exclude = ["report", "progress", "metrics", "fault"]
    readonly_fields = ["our_fault", "pretty_report", "pretty_progress"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Grading]:
        return super().get_queryset(request).defer("report", "progress", "metrics", "submission__version__files")

    @admin.display(description="user", ordering="submission__user__username")
    def user(self, grading: Grading) -> str:
        return grading.submission.user.username

    @admin.display(description="exercise")
    def exercise(self, grading: Grading) -> str:
        return grading.submission.version.exercise.slug

    @admin.display(description="fault")
    def our_fault(self, grading: Grading) -> SafeString:
        return format_html("<pre>{}</pre>", grading.fault or "-")

    @admin.display(description="report")
    def pretty_report(self, grading: Grading) -> SafeString:
        return _pretty(grading.report)

    @admin.display(description="progress")
    def pretty_progress(self, grading: Grading) -> SafeString:
        return _pretty({"checks": grading.progress, "metrics": grading.metrics})


def _pretty(value: object) -> SafeString:
    return format_html("<pre>{}</pre>", json.dumps(value, indent=2, ensure_ascii=False))
