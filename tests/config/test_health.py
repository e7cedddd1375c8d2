"""What /healthz tells those who watch over the site, and what it keeps from strangers."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from tests.servers import RedisServer
from tests.submissions.workers import a_broken_worker, a_worker, long_ago


def health(client: Client) -> dict[str, Any]:
    response = client.get("/healthz")
    assert response.status_code == 200
    assert "no-cache" in response.headers["Cache-Control"]
    return response.json()


def test_a_site_without_redis_and_workers_still_serves(client: Client, db: None, no_redis: None) -> None:
    assert health(client) == {"database": "ok", "redis": "down", "workers": []}


@pytest.mark.redis
def test_redis_is_named_when_it_is_up(client: Client, db: None, redis_server: RedisServer) -> None:
    assert health(client)["redis"] == "ok"


def test_every_worker_is_there_with_its_profile(client: Client, db: None, no_redis: None) -> None:
    a_worker(proved_at=timezone.now() - timedelta(seconds=90))
    (worker,) = health(client)["workers"]
    assert worker.pop("proved_seconds_ago") in (90, 91)
    assert worker.pop("seen_seconds_ago") in (0, 1)
    assert worker == {
        "name": "interactive@host",
        "queues": ["interactive"],
        "slots": 1,
        "devices": [],
        "profile": "full",
        "runtimes": ["numpy"],
        "takes_work": True,
    }


def test_strangers_read_that_a_worker_takes_no_work_but_not_why(client: Client, db: None, no_redis: None) -> None:
    a_broken_worker()
    text = client.get("/healthz").content.decode()
    assert '"profile": null' in text
    assert '"takes_work": false' in text
    assert "Landlock" not in text


def test_a_silent_worker_takes_no_work(client: Client, db: None, no_redis: None) -> None:
    a_worker(seen_at=long_ago())
    assert health(client)["workers"][0]["takes_work"] is False


def test_without_its_database_the_site_does_not_serve(client: Client, db: None, no_redis: None) -> None:
    def refuse(*_: object) -> None:
        raise OperationalError("the database is away")

    with connection.execute_wrapper(refuse):
        response = client.get("/healthz")
    assert (response.status_code, response.json()["database"]) == (503, "down")
