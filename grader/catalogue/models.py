"""Units, exercises and their versions."""

from django.db import models


class TitledModel(models.Model):
    """Has a title in both languages."""

    title_ko = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200)

    class Meta:
        abstract = True

    def title(self, language: str) -> str:
        """Return the title for a language code such as "ko" or "en-us"."""
        return self.title_ko if language.startswith("ko") else self.title_en


class Unit(TitledModel):
    """A unit of the course."""

    number = models.PositiveSmallIntegerField(unique=True)
    summary_ko = models.CharField(max_length=500, blank=True)
    summary_en = models.CharField(max_length=500, blank=True)
    intro_ko = models.TextField(blank=True)
    intro_en = models.TextField(blank=True)
    prerequisites = models.JSONField(default=list, blank=True)  # numbers of units

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number}. {self.title_en}"

    def summary(self, language: str) -> str:
        """Return one or two sentences for lists."""
        return self.summary_ko if language.startswith("ko") else self.summary_en

    def intro(self, language: str) -> str:
        """Return the introduction for a language code."""
        return self.intro_ko if language.startswith("ko") else self.intro_en


class Exercise(TitledModel):
    """An exercise as lists show it. What is graded is its current version."""

    slug = models.SlugField(max_length=80, unique=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="exercises")
    order = models.PositiveSmallIntegerField()
    summary_ko = models.CharField(max_length=500)
    summary_en = models.CharField(max_length=500)
    difficulty = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField()
    max_score = models.PositiveIntegerField()
    # Slugs, as the author wrote them: one may name an exercise that has not been loaded yet, so these are no keys.
    prerequisites = models.JSONField(default=list, blank=True)
    is_published = models.BooleanField(default=True)
    current = models.ForeignKey(
        "ExerciseVersion", on_delete=models.PROTECT, null=True, blank=True, related_name="current_of"
    )

    class Meta:
        ordering = ["unit__number", "order", "slug"]
        constraints = [
            models.CheckConstraint(condition=models.Q(difficulty__range=(1, 3)), name="exercise_difficulty_1_to_3"),
        ]

    def __str__(self) -> str:
        return self.slug

    def summary(self, language: str) -> str:
        """Return the one-sentence summary for a language code."""
        return self.summary_ko if language.startswith("ko") else self.summary_en


class ExerciseVersion(models.Model):
    """The files of an exercise at one time. Never changed, so that a grading can be replayed."""

    exercise = models.ForeignKey(Exercise, on_delete=models.CASCADE, related_name="versions")
    content_hash = models.CharField(max_length=64)
    files = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(fields=["exercise", "content_hash"], name="version_once_per_exercise"),
        ]

    def __str__(self) -> str:
        return f"{self.exercise.slug} {self.content_hash[:12]}"
