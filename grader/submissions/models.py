"""What a student sent, each attempt to grade it, and what the workers that do it say of themselves."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from grader.catalogue.models import ExerciseVersion


class Submission(models.Model):
    """A file that a student sent for one version of an exercise. Never changed."""

    class Kind(models.TextChoices):
        RUN = "run", "Run"  # visible checks only, does not count
        SUBMIT = "submit", "Submit"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="submissions")
    version = models.ForeignKey(ExerciseVersion, on_delete=models.PROTECT, related_name="submissions")
    kind = models.CharField(max_length=6, choices=Kind)
    source = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["user", "-created_at"], name="submission_of_user"),
            models.Index(fields=["-created_at"], name="submission_latest"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"

    @cached_property
    def grading(self) -> "Grading":
        """The grading that counts, as it was when it was first asked for."""
        return next(grading for grading in self.gradings.all() if grading.is_current)


class Grading(models.Model):
    """One grading of a submission: its place in the queue, who works on it, and the report."""

    class Status(models.TextChoices):
        QUEUED = "queued", "Queued"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        OUR_FAULT = "our_fault", "Our fault"
        CANCELLED = "cancelled", "Cancelled"

    class Queue(models.TextChoices):
        INTERACTIVE = "interactive", "Interactive"
        TRAINING = "training", "Training"
        GPU = "gpu", "GPU"

    UNFINISHED = (Status.QUEUED, Status.RUNNING)
    SHARED_FAIRLY = (Queue.TRAINING, Queue.GPU)  # whoever was served least comes first: see turns.py

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="gradings")
    is_current = models.BooleanField(default=True, help_text="The one that counts; an older one is kept as a record.")
    status = models.CharField(max_length=9, choices=Status, default=Status.QUEUED)
    queue = models.CharField(max_length=16, choices=Queue, default=Queue.INTERACTIVE)
    attempts = models.PositiveSmallIntegerField(default=0)
    claimed_by = models.CharField(max_length=100, blank=True, default="")
    lease_expires_at = models.DateTimeField(null=True, blank=True)
    queued_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(default=timezone.now, help_text="When the broker last got it.")
    not_before = models.DateTimeField(null=True, blank=True, help_text="After a try that failed on our side.")
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    cancel_requested_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    device_seconds = models.FloatField(
        null=True, blank=True, help_text="Spent by all tries together; empty on queues that are not shared fairly."
    )
    seed = models.BigIntegerField(null=True, blank=True)
    outcome = models.CharField(max_length=16, blank=True, default="")
    score = models.FloatField(null=True, blank=True)
    max_score = models.PositiveIntegerField(null=True, blank=True)
    report = models.JSONField(null=True, blank=True)
    progress = models.JSONField(default=list, blank=True)
    metrics = models.JSONField(default=list, blank=True)
    events_seq = models.PositiveIntegerField(default=0)
    fault = models.TextField(blank=True, default="", help_text="What broke on our side. Staff only.")

    class Meta:
        ordering = ["-queued_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["submission"], condition=models.Q(is_current=True), name="grading_one_current"
            ),
            models.CheckConstraint(
                condition=~models.Q(status="done")
                | models.Q(report__isnull=False, score__isnull=False, finished_at__isnull=False),
                name="grading_done_has_report",
            ),
            models.CheckConstraint(
                condition=models.Q(score__isnull=True) | models.Q(score__gte=0, score__lte=models.F("max_score")),
                name="grading_score_in_range",
            ),
        ]
        indexes = [
            # Partial: the queue stays small however many submissions the site has ever had.
            models.Index(fields=["queue", "queued_at"], condition=models.Q(status="queued"), name="grading_waiting"),
            models.Index(fields=["lease_expires_at"], condition=models.Q(status="running"), name="grading_running"),
            # "Not empty", because SQLite takes no partial index for a list of queues.
            models.Index(
                fields=["queue", "-finished_at"],
                condition=models.Q(device_seconds__isnull=False),
                name="grading_served",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.status} {self.id}"

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.status not in self.UNFINISHED

    @property
    def is_shared_fairly(self) -> bool:
        """Whether it is on a queue where whoever was served least comes first."""
        return self.queue in self.SHARED_FAIRLY


class WorkerProof(models.Model):
    """What one worker said last: which walls it has proved, and whether it may grade behind them."""

    name = models.CharField(_("name"), max_length=200, primary_key=True)
    profile = models.CharField(max_length=16, blank=True, default="", help_text="Empty: it takes no work.")
    reason = models.TextField(blank=True, default="", help_text="Why it takes no work, and what to do.")
    walls = models.JSONField(default=list, blank=True)
    queues = models.JSONField(default=list, blank=True)
    slots = models.PositiveSmallIntegerField(default=1, help_text="Gradings that it runs at the same time.")
    devices = models.JSONField(default=list, blank=True, help_text="Names of its GPUs.")
    runtimes = models.JSONField(default=list, blank=True)
    versions = models.JSONField(default=dict, blank=True)
    proved_at = models.DateTimeField(default=timezone.now, help_text="When its walls were last tried.")
    started_at = models.DateTimeField(_("started"), default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["name"]
        verbose_name = _("worker")
        verbose_name_plural = _("workers")

    def __str__(self) -> str:
        return self.name
