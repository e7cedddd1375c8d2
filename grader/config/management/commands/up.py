"""Runs the whole site on this machine: what `make run` calls."""

import http.client
import shutil
import signal
import socket
from typing import Any

import redis
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections

from grader.accounts.demo import create_demo_accounts
from grader.config.dropping import leave_root
from grader.config.environment import env_int, env_text, kept_secret
from grader.config.programs import gpu_program, redis_program, scheduler_program, site_program, worker_program
from grader.config.supervising import Supervisor, die_with_parent

START_SECONDS = 60.0


class Command(BaseCommand):
    help = "Migrate, load the exercises, create the demo accounts, and run Redis, workers, scheduler and site."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--stop-with-parent", action="store_true", help="stop when the calling process ends")

    def handle(self, **options: Any) -> None:
        if not settings.IS_DEMO:
            raise CommandError("up runs the demo. Set GRADER_MODE=demo, or see docs/deploying.md for production.")
        try:
            leave_root()
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from error
        if options["stop_with_parent"]:
            die_with_parent(signal.SIGTERM)
        port = env_int("GRADER_PORT", 8000, least=1, most=65535)
        _refuse_port_in_use(port, "GRADER_PORT")
        _refuse_bad_redis()
        password = self._prepare()
        supervisor = Supervisor(self._write)
        try:
            is_up = self._start(supervisor, port)
            if is_up:
                self._greet(port, password)
                supervisor.watch()
        finally:
            supervisor.stop()
        if not supervisor.was_signalled:
            raise CommandError("Descent has stopped: the lines above say why.")
        self._write("Descent has stopped.")

    def _prepare(self) -> str:
        call_command("migrate", verbosity=0)
        try:
            call_command("load_catalogue", stdout=self.stdout, stderr=self.stderr)
        except CommandError as error:
            self._write(f"Warning: {error}.")
        given = env_text("GRADER_DEMO_PASSWORD")
        password = given or kept_secret(settings.DATA_DIR / "demo-password", 9)
        create_demo_accounts(password, resets=bool(given))
        connections.close_all()
        return password

    def _start(self, supervisor: Supervisor, port: int) -> bool:
        if settings.REDIS_IS_OURS:
            supervisor.start(redis_program(settings.REDIS_PORT))
            if not supervisor.watch(_redis_answers, START_SECONDS):
                return False
        supervisor.start(site_program(port))
        if not supervisor.watch(lambda: _site_answers(port), START_SECONDS):
            return False
        # After the site, so that the first page does not wait for TensorFlow; what is sent meanwhile is queued.
        supervisor.start(worker_program("interactive", 2, "numpy"))
        supervisor.start(worker_program("training", 1, "numpy,tensorflow"))
        on_gpus = gpu_program()
        if on_gpus is not None:
            supervisor.start(on_gpus)
        supervisor.start(scheduler_program())
        return True

    def _greet(self, port: int, password: str) -> None:
        self._write("")
        self._write(f"Descent is at http://127.0.0.1:{port}/ . Ctrl-C stops it.")
        self._write(f"Accounts: admin, teacher, student. Password: {password}")
        self._write("")

    def _write(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _refuse_port_in_use(port: int, setting: str) -> None:
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except PermissionError as error:
            raise CommandError(f"Port {port} may not be used by this user. Set {setting} to another one.") from error
        except OSError as error:
            raise CommandError(
                f"Port {port} is already in use by another program. Stop it, or set {setting} to a free port."
            ) from error


def _refuse_bad_redis() -> None:
    if not settings.REDIS_IS_OURS:
        if not _redis_answers():
            raise CommandError(f"No Redis answers at GRADER_REDIS_URL={settings.REDIS_URL}.")
        return
    if shutil.which("redis-server") is None:
        raise CommandError("redis-server is missing. Install it, or set GRADER_REDIS_URL to a Redis that runs.")
    _refuse_port_in_use(settings.REDIS_PORT, "GRADER_REDIS_PORT (or GRADER_REDIS_URL to use the Redis that is there)")


def _redis_answers() -> bool:
    try:
        with redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=1, socket_timeout=1) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


def _site_answers(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.client.OK
    except OSError:
        return False
    finally:
        connection.close()
