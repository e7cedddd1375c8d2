"""Live events through Redis. They only say "look again": the database is the truth, and a lost event loses nothing."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from functools import cache
from typing import Any
from uuid import UUID

import redis
import redis.asyncio
from django.conf import settings

logger = logging.getLogger(__name__)

TICK_SECONDS = 2.0
TICK: dict[str, Any] = {"kind": "tick", "data": {}}
CONNECT_SECONDS = 0.5


def publish(grading_id: UUID | str, kind: str, data: dict[str, Any] | None = None) -> None:
    """Tell everyone who watches this grading. Redis being down is no error: watchers also look by themselves."""
    try:
        _client().publish(_channel(grading_id), json.dumps({"kind": kind, "data": data or {}}))
    except redis.RedisError as error:
        logger.debug("event %s of %s was not published: %s", kind, grading_id, error)


async def subscribe(grading_id: UUID | str) -> AsyncIterator[dict[str, Any]]:
    """Yield the events of one grading for ever, and a tick whenever none came for TICK_SECONDS; never raises."""
    while True:
        try:
            async for event in _listen(grading_id):
                yield event
        except (redis.RedisError, OSError) as error:
            logger.debug("cannot listen to %s: %s", grading_id, error)
            yield TICK
            await asyncio.sleep(TICK_SECONDS)


async def _listen(grading_id: UUID | str) -> AsyncIterator[dict[str, Any]]:
    client = redis.asyncio.from_url(settings.REDIS_URL, socket_connect_timeout=CONNECT_SECONDS)
    async with client, client.pubsub(ignore_subscribe_messages=True) as listener:
        await listener.subscribe(_channel(grading_id))
        yield TICK  # whoever listens looks once more: an event may have passed while the subscription was on its way
        while True:
            message = await listener.get_message(timeout=TICK_SECONDS)
            yield json.loads(message["data"]) if message else TICK


def _channel(grading_id: UUID | str) -> str:
    return f"descent:grading:{grading_id}"


@cache
def _client() -> redis.Redis:
    return redis.Redis.from_url(
        settings.REDIS_URL, socket_connect_timeout=CONNECT_SECONDS, socket_timeout=CONNECT_SECONDS
    )
