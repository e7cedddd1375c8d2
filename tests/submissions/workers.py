"""Rows of workers made by hand, for pages that only read them."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from grader.submissions.models import WorkerProof
from grader.submissions.workers import ALIVE_SECONDS

BROKEN = [
    {"runtime": "numpy", "name": "network", "stands": True, "effect": "connect: EPERM"},
    {"runtime": "numpy", "name": "Landlock", "stands": False, "effect": "moving a file: <b>worked</b>"},
]


def a_worker(name: str = "interactive@host", **facts: Any) -> WorkerProof:
    """Save a worker whose walls stand."""
    values = {"profile": "full", "queues": ["interactive"], "runtimes": ["numpy"], "walls": BROKEN[:1]}
    return WorkerProof.objects.create(name=name, **values | facts)


def a_broken_worker(name: str = "interactive@host", **facts: Any) -> WorkerProof:
    """Save a worker that may not grade."""
    return a_worker(name, profile="", reason="Landlock (moving a file: worked)", walls=BROKEN, **facts)


def long_ago() -> Any:
    """Return a moment after which a worker that was silent counts as gone."""
    return timezone.now() - timedelta(seconds=ALIVE_SECONDS + 1)
