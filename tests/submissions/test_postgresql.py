"""The same tests on a real PostgreSQL, whose locks and JSON are stricter than SQLite's."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT
from tests.servers import PostgresCluster

pytestmark = [pytest.mark.slow, pytest.mark.redis, pytest.mark.box, pytest.mark.timeout(1300)]
PATHS = ["tests/accounts", "tests/catalogue", "tests/submissions"]


@pytest.fixture
def cluster() -> Iterator[PostgresCluster]:
    """A private cluster."""
    cluster = PostgresCluster()
    cluster.start()
    yield cluster
    cluster.stop()


def test_everything_with_a_database_passes_on_postgresql(cluster: PostgresCluster) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--ignore={__file__}", *PATHS]
    environment = os.environ | {"GRADER_DATABASE_URL": cluster.url}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=1200)
    assert done.returncode == 0, done.stdout[-8000:]
