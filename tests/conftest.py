"""The cast, one real exercise, and real servers."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection

from grader.accounts.models import User
from grader.catalogue.loading import load_exercise
from grader.catalogue.models import Exercise
from grader.config.programs import worker_program
from grader.judge.reading import folder_files
from tests.servers import RedisServer, wait_until

ROOT = Path(__file__).resolve().parents[1]
EXERCISES = ROOT / "exercises"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser's tests last: Playwright keeps an event loop running in the thread that all tests share."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture
def alice(db: None) -> User:
    """Alice teaches."""
    return User.objects.create_user("alice", "alice@example.org", "descend-the-slope", is_staff=True)


@pytest.fixture
def bob(db: None) -> User:
    """Bob is a student."""
    return User.objects.create_user("bob", "bob@example.org", "descend-the-slope")


@pytest.fixture
def charlie(db: None) -> User:
    """Charlie is a stranger who has an account."""
    return User.objects.create_user("charlie", "charlie@example.org", "descend-the-slope")


@pytest.fixture
def softmax(db: None) -> Exercise:
    """The exercise softmax, published."""
    return load_from_folder("softmax")


def load_from_folder(slug: str) -> Exercise:
    """Load one exercise of the repository."""
    load_exercise(slug, folder_files(EXERCISES / slug))
    return Exercise.objects.select_related("unit", "current__exercise").get(slug=slug)


@pytest.fixture(scope="session")
def redis_of_the_session() -> Iterator[RedisServer]:
    """The redis-server that GRADER_REDIS_URL of the tests points at."""
    server = RedisServer(urlsplit(settings.REDIS_URL).port)
    yield server
    server.stop()


@pytest.fixture
def redis_server(redis_of_the_session: RedisServer) -> RedisServer:
    """A running, empty Redis; the test may flush or stop it."""
    if redis_of_the_session.process is None:
        redis_of_the_session.start()
    redis_of_the_session.client.flushall()
    return redis_of_the_session


@pytest.fixture
def no_redis(redis_of_the_session: RedisServer) -> None:
    """Nobody listens where Redis should be."""
    redis_of_the_session.stop()


class Worker:
    """A real worker process on the database and the Redis of the tests."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process = process
        self.log = log

    def is_ready(self) -> bool:
        """Whether it takes work; raises if it has ended."""
        if self.process.poll() is not None:
            raise RuntimeError(f"the worker has ended:\n{self.log.read_text()}")
        return "ready to grade" in self.log.read_text()

    def kill(self) -> None:
        """End it as if the power had gone."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """End it as Ctrl-C does."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()


@pytest.fixture
def start_worker(transactional_db: None, redis_server: RedisServer, tmp_path: Path) -> Iterator[Callable[..., Worker]]:
    """Start real workers; they are stopped after the test."""
    workers: list[Worker] = []

    def start(queue: str = "interactive", concurrency: int = 2, **environment: str) -> Worker:
        log = tmp_path / f"worker-{len(workers)}.log"
        with log.open("wb") as file:
            workers.append(Worker(_launch_worker(queue, concurrency, environment, file), log))
        wait_until(workers[-1].is_ready, 60, "the worker is ready")
        return workers[-1]

    yield start
    for worker in workers:
        worker.stop()


def _launch_worker(
    queue: str, concurrency: int, environment: dict[str, str], log: IO[bytes]
) -> subprocess.Popen[bytes]:
    command, values = worker_environment(queue, concurrency, environment)
    return subprocess.Popen(command, cwd=ROOT, env=values, stdout=log, stderr=log)


def worker_environment(
    queue: str, concurrency: int, environment: dict[str, str]
) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return command and variables of a worker on the database and the Redis of the tests."""
    program = worker_program(queue, concurrency, "numpy")
    values = os.environ | {"GRADER_DATABASE_URL": _database_url(), "DJANGO_SETTINGS_MODULE": "grader.config.settings"}
    return program.command, values | program.environment | environment


def _database_url() -> str:
    values = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{values['NAME']}"
    return f"postgres://{values['USER']}@{values['HOST']}:{values['PORT']}/{values['NAME']}"
