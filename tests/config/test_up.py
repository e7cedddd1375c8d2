"""`manage.py up`, which `make run` calls: it starts everything, and leaves nothing behind however it ends."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.servers import free_port, wait_until

pytestmark = [pytest.mark.slow, pytest.mark.box, pytest.mark.redis, pytest.mark.timeout(300)]

Start = Callable[..., "Up"]


class Up:
    """A running `manage.py up`."""

    def __init__(self, environment: dict[str, str], log: Path) -> None:
        self.log = log
        self.environment = environment
        self.port = int(environment["GRADER_PORT"])
        with log.open("wb") as file:
            command = [sys.executable, "manage.py", "up"]
            self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=file, stderr=file)

    def wait_for(self, *texts: str, seconds: float = 60) -> None:
        """Wait until its log holds these texts."""
        wait_until(
            lambda: self.process.poll() is not None or all(text in self.text for text in texts), seconds, str(texts)
        )
        assert all(text in self.text for text in texts), self.text

    @property
    def text(self) -> str:
        return self.log.read_text()

    def wait_until_it_grades(self) -> list[int]:
        """Wait until everything is there; return the ids of all its processes."""
        # Proving every wall of both runtimes takes some seconds, and many more on a busy machine.
        self.wait_for("Descent is at", "ready to grade: numpy\n", "ready to grade: numpy, tensorflow\n", seconds=180)
        return descendants(self.process.pid)

    def wait_until_ended(self) -> int:
        """Return the exit status."""
        return self.process.wait(30)


@pytest.fixture
def start_up(tmp_path: Path) -> Iterator[Start]:
    """Start it with ports and a data folder of its own."""
    started: list[Up] = []

    def start(**environment: str) -> Up:
        values = {name: value for name, value in os.environ.items() if not name.startswith("GRADER_")}
        values |= {"GRADER_MODE": "demo", "GRADER_DATA_DIR": str(tmp_path), "GRADER_DEMO_PASSWORD": "descend-the-slope"}
        values |= {"GRADER_PORT": str(free_port()), "GRADER_REDIS_PORT": str(free_port())} | environment
        values["DJANGO_SETTINGS_MODULE"] = "grader.config.settings"
        started.append(Up(values, tmp_path / f"up-{len(started)}.log"))
        return started[-1]

    yield start
    for up in started:
        up.process.kill()
        up.process.wait()


def descendants(pid: int) -> list[int]:
    """Return a process and all that it started, and they started."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (parent := parent_of(entry)) is not None:
            children.setdefault(parent, []).append(int(entry.name))
    found = [pid]
    for one in found:
        found.extend(children.get(one, []))
    return found


def parent_of(entry: Path) -> int | None:
    try:
        return int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:  # it has ended
        return None


def names_of(pids: list[int]) -> str:
    return " ".join(name_of(pid) for pid in pids)


def name_of(pid: int) -> str:
    try:
        return (Path("/proc") / str(pid) / "cmdline").read_text().replace("\0", " ")
    except OSError:  # it has ended
        return ""


def is_gone(pid: int) -> bool:
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def all_are_gone(pids: list[int]) -> bool:
    return all(is_gone(pid) for pid in pids)


def test_it_starts_everything_and_ctrl_c_stops_all_of_it(start_up: Start) -> None:
    up = start_up()
    pids = up.wait_until_it_grades()
    names = names_of(pids)
    assert all(word in names for word in ("redis-server", "celery", "uvicorn", "run_scheduler", "bwrap"))
    assert "Accounts: admin, teacher, student. Password: descend-the-slope" in up.text
    assert urllib.request.urlopen(f"http://127.0.0.1:{up.port}/accounts/login/", timeout=10).status == 200
    up.process.send_signal(signal.SIGINT)
    assert up.wait_until_ended() == 0, up.text
    assert up.text.endswith("Descent has stopped.\n")
    wait_until(lambda: all_are_gone(pids), 5, "every process is gone")


def test_killing_it_leaves_no_process_behind(start_up: Start) -> None:
    up = start_up()
    pids = up.wait_until_it_grades()
    up.process.kill()
    up.process.wait()
    wait_until(lambda: all_are_gone(pids), 10, "every process is gone")


def test_a_worker_that_dies_is_started_again(start_up: Start) -> None:
    up = start_up()
    pids = up.wait_until_it_grades()
    os.kill(next(pid for pid in pids if "--queues interactive" in names_of([pid])), signal.SIGKILL)
    up.wait_for("interactive has ended with status -9, it starts again in 1 s.")
    wait_until(lambda: up.text.count("ready to grade: numpy\n") == 2, 60, "the new worker is ready")


def test_when_redis_dies_everything_stops_and_says_so(start_up: Start) -> None:
    up = start_up()
    pids = up.wait_until_it_grades()
    os.kill(next(pid for pid in pids if "redis-server" in names_of([pid])), signal.SIGKILL)
    assert up.wait_until_ended() == 1
    assert "redis has ended with status -9, so everything stops." in up.text
    wait_until(lambda: all_are_gone(pids), 5, "every process is gone")


@pytest.mark.parametrize("setting", ["GRADER_PORT", "GRADER_REDIS_PORT"])
def test_a_port_in_use_is_named_with_the_setting_to_change(start_up: Start, setting: str) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        up = start_up(**{setting: str(port)})
        assert up.wait_until_ended() == 1
    assert up.text.startswith(f"CommandError: Port {port} is already in use by another program.")
    assert f"set {setting}" in up.text
    assert len(up.text.splitlines()) == 1


def test_a_redis_that_does_not_answer_is_named(start_up: Start) -> None:
    url = f"redis://127.0.0.1:{free_port()}/0"
    up = start_up(GRADER_REDIS_URL=url)
    assert up.wait_until_ended() == 1
    assert up.text == f"CommandError: No Redis answers at GRADER_REDIS_URL={url}.\n"


def test_it_is_for_the_demo_only(start_up: Start) -> None:
    safe = {"GRADER_SECRET_KEY": "k" * 50, "GRADER_ALLOWED_HOSTS": "localhost", "GRADER_REDIS_URL": "redis://localhost"}
    up = start_up(GRADER_MODE="production", GRADER_DEMO_PASSWORD="", **safe)
    assert up.wait_until_ended() == 1
    assert "docs/deploying.md" in up.text


as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can leave root")


@as_root
def test_nothing_that_root_starts_runs_as_root_and_it_grades(start_up: Start, tmp_path: Path) -> None:
    up = start_up()
    pids = up.wait_until_it_grades()
    assert len(pids) > 10
    assert {ids for pid in pids for ids in ids_of(pid)} == {USER_ID}
    worker = next(pid for pid in pids if "--queues interactive" in names_of([pid]))
    assert status_of(worker, "CapPrm") == status_of(worker, "CapEff") == ["0" * 16]
    assert status_of(worker, "Groups") == []
    with tempfile.NamedTemporaryFile(dir="/var/tmp") as canary:  # a folder that everybody may enter
        assert "Permission denied" in seen_by(worker, "cat", canary.name).stderr
    assert "\nbackprop: new\n" in seen_by(worker, "cat", str(up.log)).stdout
    # What it needs lies below folders that only root may enter. Nothing else of these is there.
    assert seen_by(worker, "ls", "-A", "/tmp/pytest-of-root").stdout.split() == [tmp_path.parent.name]
    assert graded_profile(up) == "full"


USER_ID = 64_101


def status_of(pid: int, field: str) -> list[str]:
    lines = (Path("/proc") / str(pid) / "status").read_text().splitlines()
    return next(line for line in lines if line.startswith(f"{field}:")).split()[1:]


def ids_of(pid: int) -> set[int]:
    try:
        return {int(number) for field in ("Uid", "Gid") for number in status_of(pid, field)}
    except OSError:  # it has ended
        return set()


def seen_by(pid: int, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command where a process runs, as its user."""
    user = ["setpriv", f"--reuid={USER_ID}", f"--regid={USER_ID}", "--clear-groups"]
    return subprocess.run(
        ["nsenter", "--target", str(pid), "--mount", *user, *command], capture_output=True, text=True, check=False
    )


def graded_profile(up: Up) -> str:
    """Hand something in, and return behind which walls it was graded."""
    program = """
import pathlib, time
from grader.accounts.models import User
from grader.catalogue.models import Exercise
from grader.submissions.models import Grading
from grader.submissions.submit import submit
source = pathlib.Path("exercises/softmax/solution.py").read_bytes()
submit(User.objects.get(username="student"), Exercise.objects.get(slug="softmax").current, source, "submit")
while not Grading.objects.filter(status="done").exists():
    time.sleep(0.1)
print(Grading.objects.get().report["environment"]["profile"])
"""
    command = [sys.executable, "manage.py", "shell", "--no-imports", "--command", program]
    done = subprocess.run(command, cwd=ROOT, env=up.environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@as_root
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"GRADER_USER": "nobody-of-this-name"}, "GRADER_USER must name a user of this machine."),
        ({"GRADER_USER": "root"}, "GRADER_USER must name an ordinary user."),
        ({"GRADER_DATABASE_URL": "sqlite:////var/lib/descent.sqlite3"}, "may not write /var/lib"),
    ],
)
def test_root_is_told_what_keeps_it_from_becoming_a_user(
    start_up: Start, change: dict[str, str], sentence: str
) -> None:
    up = start_up(**change)
    assert up.wait_until_ended() == 1
    assert up.text.startswith("CommandError: ")
    assert sentence in up.text
    assert len(up.text.splitlines()) == 1
