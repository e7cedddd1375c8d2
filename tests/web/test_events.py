"""The event stream of a submission."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.test import AsyncClient

from grader.accounts.models import User
from grader.submissions.events import publish
from grader.submissions.models import Grading, Submission
from tests.servers import RedisServer
from tests.submissions.reports import SECRET, failed_report
from tests.web.conftest import Save, done

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.redis]
PATIENCE_SECONDS = 20


@pytest.fixture
def elsewhere() -> Any:
    """Run a function on the database as another process would, while the streams of this one wait."""
    with ThreadPoolExecutor(1) as thread:

        def run(function: Callable[..., Any], *args: Any) -> Any:
            return asyncio.wrap_future(thread.submit(function, *args))

        yield run
        thread.submit(lambda: connection.close()).result()  # the connection of that thread


def listen(user: User | None) -> AsyncClient:
    client = AsyncClient()
    if user:
        client.force_login(user)
    return client


async def events_of(client: AsyncClient, submission: Submission, language: str = "en") -> AsyncIterator[dict[str, Any]]:
    """Yield the data of each event; heartbeats are left out."""
    response = await client.get(f"/submissions/{submission.pk}/events", headers={"accept-language": language})
    assert response.headers["Content-Type"] == "text/event-stream"
    async for chunk in response.streaming_content:
        text = chunk.decode()
        if text.startswith("data: "):
            yield json.loads(text.removeprefix("data: "))


def run(main: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await main

    asyncio.run(bounded())


def finish(submission: Submission) -> None:
    Grading.objects.filter(submission=submission).update(**done(failed_report(score=2)))
    publish(submission.grading.pk, "done")


@pytest.mark.usefixtures("redis_server")
def test_it_tells_the_state_at_once_each_change_and_ends(bob: User, save: Save, elsewhere: Any) -> None:
    submission, client = save(bob), listen(bob)

    async def main() -> None:
        events = events_of(client, submission)
        first = await anext(events)
        assert "In the queue" in first["html"]
        assert not first["finished"]
        await elsewhere(finish, submission)
        last = [event async for event in events][-1]
        assert last["finished"]
        assert "2 <small>/ 11</small>" in last["html"]

    run(main())


@pytest.mark.usefixtures("no_redis")
def test_without_redis_it_looks_by_itself(bob: User, save: Save, elsewhere: Any) -> None:
    submission, client = save(bob), listen(bob)

    async def main() -> None:
        events = events_of(client, submission)
        await anext(events)
        await elsewhere(finish, submission)
        assert [event["finished"] async for event in events][-1]

    run(main())


@pytest.mark.usefixtures("redis_server")
def test_time_that_passes_is_no_event_but_a_sign_of_life(bob: User, save: Save) -> None:
    submission, client = save(bob, queue="training", status="running"), listen(bob)
    grading_id = submission.grading.pk

    async def main() -> None:
        response = await client.get(f"/submissions/{submission.pk}/events")
        chunks = response.streaming_content
        assert (await anext(chunks)).startswith(b"data: ")
        for _ in range(2):  # the state holds the time of each look
            publish(grading_id, "progress")
            assert (await anext(chunks)).startswith(b"event: tick\n")

    run(main())


@pytest.mark.usefixtures("no_redis")
def test_a_finished_submission_gives_one_event(bob: User, save: Save) -> None:
    submission, client = save(bob, **done(failed_report())), listen(bob)

    async def main() -> None:
        events = [event async for event in events_of(client, submission)]
        assert [event["finished"] for event in events] == [True]
        assert SECRET not in events[0]["html"]

    run(main())


@pytest.mark.usefixtures("no_redis")
def test_it_speaks_the_language_of_the_listener(bob: User, save: Save) -> None:
    submission, client = save(bob), listen(bob)

    async def main() -> None:
        assert "대기열" in (await anext(events_of(client, submission, "ko")))["html"]

    run(main())


@pytest.mark.usefixtures("no_redis")
def test_for_strangers_and_visitors_it_does_not_exist(bob: User, charlie: User, save: Save) -> None:
    submission = save(bob)
    for client in [listen(charlie), listen(None)]:
        response = asyncio.run(client.get(f"/submissions/{submission.pk}/events"))
        assert response.status_code == 404


def test_many_listeners_hold_no_database_connections(
    bob: User, save: Save, redis_server: RedisServer, elsewhere: Any
) -> None:
    submission, client = save(bob), listen(bob)

    async def main() -> None:
        streams = [events_of(client, submission) for _ in range(40)]
        for stream in streams:
            await anext(stream)
        waiting = [asyncio.create_task(anext(stream)) for stream in streams]
        await asyncio.sleep(0.5)
        assert open_databases() <= 6  # at most one for each of four lookers, and those of the test itself
        await elsewhere(finish, submission)
        assert all(event["finished"] for event in await asyncio.gather(*waiting))

    run(main())


def open_databases() -> int:
    """Return how many connections to the test database this process has open."""
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
            return int(cursor.fetchone()[0])
    targets = []
    for number in os.listdir("/proc/self/fd"):
        try:
            targets.append(os.readlink(f"/proc/self/fd/{number}"))
        except FileNotFoundError:
            continue  # closed meanwhile
    return targets.count(str(connection.settings_dict["NAME"]))
