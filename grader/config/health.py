"""Whether the site can serve, and who grades: asked by whatever watches over it.

Strangers may read it, so of the walls it tells only which profile they make up; the admin shows the rest to staff.
"""

from typing import Any

import redis
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache

from grader.submissions.models import WorkerProof
from grader.submissions.workers import takes_work

REDIS_SECONDS = 0.5


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database answers: without Redis or workers the site takes submissions, and they wait."""
    try:
        workers = [_described(worker) for worker in WorkerProof.objects.defer("walls", "reason")]
    except DatabaseError:
        return JsonResponse({"database": "down", "redis": _redis(), "workers": []}, status=503)
    return JsonResponse({"database": "ok", "redis": _redis(), "workers": workers})


def _described(worker: WorkerProof) -> dict[str, Any]:
    now = timezone.now()
    return {
        "name": worker.name,
        "queues": worker.queues,
        "slots": worker.slots,
        "devices": worker.devices,
        "profile": worker.profile or None,
        "runtimes": worker.runtimes,
        "takes_work": takes_work(worker),
        "proved_seconds_ago": round((now - worker.proved_at).total_seconds()),
        "seen_seconds_ago": round((now - worker.seen_at).total_seconds()),
    }


def _redis() -> str:
    try:
        with redis.Redis.from_url(
            settings.REDIS_URL, socket_connect_timeout=REDIS_SECONDS, socket_timeout=REDIS_SECONDS
        ) as client:
            return "ok" if client.ping() else "down"
    except redis.RedisError:
        return "down"
