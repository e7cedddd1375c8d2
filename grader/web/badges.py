"""How verdicts, outcomes and statuses look: always an icon and a word, never a colour alone."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Badge:
    """An icon of icons.svg, a tone of site.css ("good", "warn", "bad", "busy" or "" for none), and a word."""

    icon: str
    tone: str
    label: str | Promise

    @property
    def is_busy(self) -> bool:
        """Whether the icon turns."""
        return self.icon == "busy"


# Names of grader.judge.verdict and of Grading.Status; the two sets share no name with different meanings.
BADGES = {
    # verdicts of one check
    "passed": Badge("passed", "good", _("Passed")),
    "partial": Badge("partial", "warn", _("Partly right")),
    "failed": Badge("failed", "bad", _("Wrong answer")),
    "error": Badge("error", "bad", _("Error")),
    "timeout": Badge("timeout", "bad", _("Out of time")),
    "memory": Badge("memory", "bad", _("Out of memory")),
    "output": Badge("output", "bad", _("Printed too much")),
    "crashed": Badge("crashed", "bad", _("Crashed")),
    "pending": Badge("waiting", "", _("Waiting")),
    "checking": Badge("busy", "busy", _("Checking")),
    "skipped": Badge("waiting", "", _("Not run")),
    # outcomes of a submission
    "accepted": Badge("passed", "good", _("All passed")),
    "wrong": Badge("failed", "bad", _("Not yet right")),
    "not_loaded": Badge("error", "bad", _("Could not be loaded")),
    # statuses of a grading
    "queued": Badge("waiting", "", _("In the queue")),
    "running": Badge("busy", "busy", _("Being graded")),
    "our_fault": Badge("info", "warn", _("Our mistake")),
    "cancelled": Badge("info", "", _("Cancelled")),
}
