"""Real servers for tests, each on a free port, with its data in a temporary folder."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import redis

START_SECONDS = 30.0


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until(is_true: Callable[[], object], seconds: float = START_SECONDS, what: str = "it") -> None:
    """Look every few milliseconds until something holds."""
    end = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not happen within {seconds:g} s")
        time.sleep(0.02)


class RedisServer:
    """A real redis-server."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.client = redis.Redis(port=port)
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = ["redis-server", "--bind", "127.0.0.1", "--port", str(self.port), "--save", "", "--appendonly", "no"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        wait_until(self.answers, what="redis-server answers")

    def answers(self) -> bool:
        """Whether it is up."""
        try:
            return bool(self.client.ping())
        except redis.RedisError:
            return False

    def stop(self) -> None:
        """Stop it if it runs."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None
        self.client.close()


class PostgresCluster:
    """A private PostgreSQL cluster. PostgreSQL refuses to run as root, so root runs it as the postgres user."""

    def __init__(self) -> None:
        self.port = free_port()
        self.folder = Path(tempfile.mkdtemp(prefix="descent-pg-"))
        found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        self.programs = found[-1].parent if found else Path(shutil.which("initdb") or "initdb").parent
        self.user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")

    @property
    def url(self) -> str:
        """Its address, as GRADER_DATABASE_URL."""
        return f"postgres://{self.user}@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Make the cluster and start it."""
        data = str(self.folder / "data")
        self._run("initdb", "--pgdata", data, "--auth", "trust", "--no-sync", "--encoding", "UTF8", "--locale", "C")
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c fsync=off"
        self._run(
            "pg_ctl", "--pgdata", data, "--wait", "--log", str(self.folder / "log"), "--options", options, "start"
        )

    def stop(self) -> None:
        """Stop it and remove its data."""
        self._run("pg_ctl", "--pgdata", str(self.folder / "data"), "--mode", "immediate", "stop")
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str) -> None:
        user = self.user if os.geteuid() == 0 else None
        command = [str(self.programs / program), *arguments]
        subprocess.run(command, user=user, cwd=self.folder, check=True, stdout=subprocess.DEVNULL, timeout=60)
