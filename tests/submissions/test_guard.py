"""Real workers on machines whose walls are broken: no wall, no work, and nothing is lost."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.test import Client

from grader.accounts.models import User
from grader.submissions.models import Grading, WorkerProof
from grader.submissions.workers import takes_work
from tests.conftest import ROOT, Worker, worker_environment
from tests.servers import RedisServer, wait_until
from tests.submissions.conftest import Send

pytestmark = [pytest.mark.box, pytest.mark.redis, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

# Waits for the map of its user namespace, then becomes the worker.
IN_NAMESPACE = ["unshare", "--user", "sh", "-c", 'read ready; exec "$@"', "sh"]
OFTEN = {"GRADER_PROOF_SECONDS": "30"}


@dataclass
class Machine:
    """A worker in a user namespace of its own, where user namespaces can be switched off for it alone."""

    worker: Worker

    def switch_namespaces(self, most: int) -> None:
        command = ["nsenter", "--user", "--preserve-credentials", "--target", str(self.worker.process.pid)]
        setting = "/proc/sys/user/max_user_namespaces"
        subprocess.run([*command, "sh", "-c", f"echo {most} > {setting}"], check=True)

    def wait_until_ended(self, seconds: float) -> int:
        return self.worker.process.wait(seconds)


@pytest.fixture
def start_machine(
    transactional_db: None, redis_server: RedisServer, tmp_path: Path
) -> Iterator[Callable[..., Machine]]:
    """Start workers that may find their walls broken; they are stopped after the test."""
    machines: list[Machine] = []

    def start(most_namespaces: int = 10000, **environment: str) -> Machine:
        program, values = worker_environment("interactive", 2, OFTEN | environment)
        log = tmp_path / f"machine-{len(machines)}.log"
        with log.open("wb") as file:
            process = subprocess.Popen(
                [*IN_NAMESPACE, *program], cwd=ROOT, env=values, stdin=subprocess.PIPE, stdout=file, stderr=file
            )
        machines.append(Machine(Worker(process, log)))
        wait_until(lambda: os.readlink(f"/proc/{process.pid}/ns/user") != os.readlink("/proc/self/ns/user"))
        map_users(process.pid)
        machines[-1].switch_namespaces(most_namespaces)
        process.stdin.close()
        return machines[-1]

    yield start
    for machine in machines:
        machine.worker.stop()


def map_users(pid: int) -> None:
    """Let the same users exist in the namespace of a process, as far as this user may."""
    uid, gid = os.geteuid(), os.getegid()
    if uid != 0:
        Path(f"/proc/{pid}/setgroups").write_text("deny")
    Path(f"/proc/{pid}/uid_map").write_text("0 0 65536" if uid == 0 else f"{uid} {uid} 1")
    Path(f"/proc/{pid}/gid_map").write_text("0 0 65536" if uid == 0 else f"{gid} {gid} 1")


@pytest.fixture
def programs() -> Iterator[Path]:
    """The only folder in which a worker finds programs; everybody may look into it."""
    folder = Path("/var/tmp") / f"descent-programs-{os.getpid()}"
    folder.mkdir(mode=0o755)
    for name in ("unshare", "sh", "sleep"):
        (folder / name).symlink_to(shutil.which(name))
    yield folder
    shutil.rmtree(folder)


def the_worker() -> WorkerProof | None:
    return WorkerProof.objects.first()


def assert_it_waits_and_everybody_knows_why(client: Client, grading: Grading, word: str) -> None:
    wait_until(the_worker, 60, "the worker publishes why it takes no work")
    worker = the_worker()
    assert (worker.profile, takes_work(worker)) == ("", False)
    assert word in worker.reason
    grading.refresh_from_db()
    assert (grading.status, grading.attempts) == ("queued", 0)
    (told,) = client.get("/healthz").json()["workers"]
    assert (told["profile"], told["takes_work"]) == (None, False)
    client.force_login(User.objects.create_superuser("root", "root@example.org", "descend-the-slope"))
    page = client.get(f"/admin/submissions/workerproof/{worker.pk}/change/").content.decode()
    assert word in page


def wait_until_graded(*gradings: Grading) -> None:
    wanted = Grading.objects.filter(pk__in=[grading.pk for grading in gradings], status="done")
    wait_until(lambda: wanted.count() == len(gradings), 60, "everything is graded")


def test_without_bubblewrap_nothing_is_graded_until_it_is_there(
    start_machine: Callable[..., Machine], programs: Path, client: Client, bob: User, send: Send
) -> None:
    machine = start_machine(PATH=str(programs))
    grading = send(bob).grading
    assert_it_waits_and_everybody_knows_why(client, grading, "bubblewrap")
    assert machine.worker.process.poll() is None
    (programs / "bwrap").symlink_to(shutil.which("bwrap"))
    wait_until_graded(grading)
    grading.refresh_from_db()
    assert (grading.outcome, grading.attempts, the_worker().profile) == ("accepted", 1, "full")


def test_without_user_namespaces_nothing_is_graded_until_they_are_on(
    start_machine: Callable[..., Machine], client: Client, bob: User, send: Send
) -> None:
    machine = start_machine(most_namespaces=0)
    grading = send(bob).grading
    assert_it_waits_and_everybody_knows_why(client, grading, "namespace")
    machine.switch_namespaces(10000)
    wait_until_graded(grading)


def test_walls_that_break_in_mid_life_stop_the_worker_by_its_next_proof(
    start_machine: Callable[..., Machine], client: Client, bob: User, send: Send
) -> None:
    machine = start_machine()
    wait_until(machine.worker.is_ready, 60, "the worker is ready")
    assert takes_work(the_worker())
    machine.switch_namespaces(0)
    assert machine.wait_until_ended(30 + 45) == 1
    assert "its walls stand no more" in machine.worker.log.read_text()
    assert_it_waits_and_everybody_knows_why(client, send(bob).grading, "namespace")


def test_what_runs_when_the_walls_break_is_given_back_and_counts_as_no_try(
    start_machine: Callable[..., Machine], start_worker: Callable[..., Worker], bob: User, send: Send, right: bytes
) -> None:
    machine = start_machine(GRADER_PROOF_SECONDS="86400")  # only a grading that finds no box makes it look
    wait_until(machine.worker.is_ready, 60, "the worker is ready")
    slow = send(bob, b"import time\ntime.sleep(4)\n" + right)
    wait_until(lambda: Grading.objects.filter(status="running").exists(), 20, "it runs")
    machine.switch_namespaces(0)
    others = [send(bob) for _ in range(4)]  # the first of them may still find a child that was made before
    assert machine.wait_until_ended(60) == 1
    gradings = list(Grading.objects.all())
    assert {grading.status for grading in gradings} <= {"queued", "done"}
    assert "queued" in {grading.status for grading in gradings}
    assert {grading.attempts for grading in gradings if grading.status == "queued"} == {0}
    start_worker()
    wait_until_graded(*(submission.grading for submission in [slow, *others]))
    assert set(Grading.objects.values_list("outcome", "attempts")) == {("accepted", 1)}


def test_a_worker_that_may_not_start_can_be_stopped(start_machine: Callable[..., Machine], programs: Path) -> None:
    machine = start_machine(PATH=str(programs))
    wait_until(the_worker, 60, "the worker publishes why it takes no work")
    machine.worker.process.terminate()
    assert machine.wait_until_ended(20) == 0


def test_a_worker_that_is_stopped_leaves_the_list(start_worker: Callable[..., Worker]) -> None:
    worker = start_worker()
    assert takes_work(the_worker())
    worker.stop()
    assert the_worker() is None
