"""The programs that make the site: one line each."""

import sys
from pathlib import Path

from grader.config.supervising import Program

CELERY = (sys.executable, "-m", "celery", "-A", "grader.config.celery", "--quiet")


def redis_program(port: int) -> Program:
    """Redis without a disk: it holds nothing that may not be lost."""
    command = ("redis-server", "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no")
    return Program("redis", (*command, "--loglevel", "warning"))


def site_program(port: int) -> Program:
    """The web site, on this machine only."""
    command = (sys.executable, "-m", "uvicorn", "grader.config.asgi:application", "--host", "127.0.0.1")
    quiet = ("--no-access-log", "--no-server-header", "--log-level", "warning", "--lifespan", "off")
    return Program("site", (*command, "--port", str(port), *quiet, "--timeout-graceful-shutdown", "2"))


def worker_program(queue: str, concurrency: int, runtimes: str) -> Program:
    """A worker for one queue, with so many gradings at once."""
    command = (*CELERY, "worker", "--pool", "threads", "--concurrency", str(concurrency), "--queues", queue)
    alone = ("--hostname", f"{queue}@%h", "--without-gossip", "--without-mingle", "--without-heartbeat")
    return Program(queue, (*command, *alone, "--loglevel", "INFO"), True, {"GRADER_WORKER_RUNTIMES": runtimes})


def gpu_program(devices: Path = Path("/dev")) -> Program | None:
    """A worker that runs one training on each GPU of this machine; None if there is no GPU."""
    gpus = len(list(devices.glob("nvidia[0-9]*")))
    return worker_program("gpu", gpus, "tensorflow") if gpus else None


def scheduler_program() -> Program:
    """The process that finds lost work."""
    return Program("scheduler", (sys.executable, "manage.py", "run_scheduler"), restarts=True)
