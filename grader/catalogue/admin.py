"""The catalogue in Django's admin. What comes from an exercise folder is changed there, not here."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from grader.catalogue.models import Exercise, ExerciseVersion, Unit


@admin.register(Unit)
class UnitAdmin(admin.ModelAdmin):
    list_display = ["number", "title_ko", "title_en"]


@admin.register(Exercise)
class ExerciseAdmin(admin.ModelAdmin):
    list_display = ["slug", "unit", "order", "title_ko", "title_en", "difficulty", "max_score", "is_published"]
    list_filter = ["is_published", "unit", "difficulty"]
    list_select_related = ["unit"]
    search_fields = ["slug", "title_ko", "title_en"]
    fields = [
        *("slug", "is_published", "unit", "order", "title_ko", "title_en", "summary_ko", "summary_en"),
        *("difficulty", "minutes", "max_score", "prerequisites", "current"),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: Exercise | None = None) -> list[str]:
        return [name for name in self.fields if name != "is_published"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False


@admin.register(ExerciseVersion)
class ExerciseVersionAdmin(admin.ModelAdmin):
    list_display = ["exercise", "content_hash", "created_at"]
    list_filter = ["exercise"]
    list_select_related = ["exercise"]
    fields = readonly_fields = ["exercise", "content_hash", "created_at", "contents"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ExerciseVersion]:
        return super().get_queryset(request).defer("files")

    @admin.display(description="files")
    def contents(self, version: ExerciseVersion) -> SafeString:
        pieces = ((name, text) for name, text in sorted(version.files.items()))
        return format_html("<div>{}</div>", format_html_join("", "<h3>{}</h3><pre>{}</pre>", pieces))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ExerciseVersion | None = None) -> bool:
        return False
