"""The ways to build a box: each grades, each bounds memory by the kernel or by the watchdog, none serves for ever."""

import os
import signal
import socket
import threading
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from grader.judge.box import process as box_process
from grader.judge.box import runtimes, sources, warm
from grader.judge.box.boxes import Boxes
from grader.judge.box.cgroups import find
from grader.judge.box.child import Child
from grader.judge.box.devices import Devices
from grader.judge.box.ready import Need
from grader.judge.candidate import Candidate
from grader.judge.errors import BoxError, GradingCancelled
from grader.judge.exercise import Exercise, Limits
from grader.judge.grading import Judge
from grader.judge.probing.probe import find_profile, probe
from grader.judge.verdict import Outcome, Verdict
from tests.judge.test_boxes import children_of, wait_for_the_end_of

pytestmark = [pytest.mark.box, pytest.mark.slow]

# Not a GPU, but a device node as good as any for a box: what is tried here is everything around it.
NODE = "/dev/full"
SEGFAULT = "import ctypes\ndef softmax(z, axis=-1):\n    ctypes.string_at(0)\n"
LOOP = "def softmax(z, axis=-1):\n    while True: pass\n"


def warm_processes() -> set[int]:
    """Return the zygotes below this process: what bubblewrap has started, not what they fork."""
    found = set()
    for pid in children_of(os.getpid()):
        try:
            parent = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1]
            is_zygote = b"grader.judge.inside.zygote" in Path(f"/proc/{pid}/cmdline").read_bytes()
            if is_zygote and Path(f"/proc/{parent}/comm").read_text() == "bwrap\n":
                found.add(pid)
        except OSError:
            continue
    return found


@pytest.mark.slow
def test_the_single_profile_stands_grades_and_leaves_nothing(softmax: Exercise) -> None:
    before = children_of(os.getpid())
    with closing(Judge(slots=1, profile="single")) as judge:
        report = judge.prove()
        assert report.profile == "single", report.reason
        graded = judge.grade(softmax, softmax.solution)
        assert graded.outcome is Outcome.ACCEPTED
        assert graded.environment["profile"] == "single"
        assert judge.grade(softmax, SEGFAULT).checks[0].verdict is Verdict.CRASHED
        assert (
            judge.grade(replace(softmax, limits=Limits(check_seconds=0.5)), LOOP).checks[0].verdict is Verdict.TIMEOUT
        )
    wait_for_the_end_of(children_of(os.getpid()) - before)


def test_many_files_are_bounded_in_the_single_profile_by_the_watchdog(softmax: Exercise) -> None:
    source = (
        "import os\n"
        "def softmax(z, axis=-1):\n"
        "    for i in range(10**6): os.close(os.open(f'/tmp/{i}', os.O_CREAT | os.O_WRONLY))\n"
    )
    with closing(Judge(slots=1, profile="single")) as judge:
        check = judge.grade(softmax, source, only=softmax.checks[0].name).checks[0]
    assert check.verdict is Verdict.CRASHED
    assert check.message is not None
    assert "4096" in check.message.en


@pytest.mark.slow
def test_a_box_with_a_device_stands(softmax: Exercise) -> None:
    with closing(Boxes(gpus=Devices((NODE,)))) as boxes:
        report = probe(boxes, device="gpu")
        assert report.profile == "gpu", report.reason
    with closing(Boxes(gpus=Devices(()))) as boxes:
        report = probe(boxes, device="gpu")
        assert report.profile is None
        assert "no GPU" in report.reason


def test_a_device_serves_one_box_at_a_time() -> None:
    need = Need("numpy", "candidate", 256 << 20, 60, "gpu")
    with closing(Boxes(gpus=Devices((NODE,)))) as first, closing(Boxes(gpus=Devices((NODE,)))) as second:
        held = first.take(need)
        waiting: list[object] = []
        thread = threading.Thread(target=lambda: waiting.append(second.take(need)))
        thread.start()
        thread.join(1.5)
        assert not waiting, "two boxes hold one device"
        held.end()
        thread.join(20)
        assert len(waiting) == 1
        waiting[0].end()


def test_who_waits_for_a_device_is_cancelled_within_a_second() -> None:
    need = Need("numpy", "candidate", 256 << 20, 60, "gpu")
    with closing(Boxes(gpus=Devices((NODE,)))) as first, closing(Boxes(gpus=Devices((NODE,)))) as second:
        held = first.take(need)
        cancelled = threading.Event()
        threading.Timer(0.3, cancelled.set).start()
        start = time.monotonic()
        with pytest.raises(GradingCancelled):
            second.take(need, cancelled)
        assert time.monotonic() - start < 1.3
        held.end()
        second.take(need, threading.Event()).end()  # nobody who was cancelled holds it


def test_who_waits_for_a_warm_process_is_cancelled_and_its_child_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Child] = []
    fork = warm.WarmProcess.fork

    def slow(*arguments: Any, **named: Any) -> Child:
        time.sleep(1.5)
        made.append(fork(*arguments, **named))
        return made[-1]

    monkeypatch.setattr(warm.WarmProcess, "fork", slow)
    with closing(Boxes()) as boxes:
        boxes.warm("numpy", "candidate")
        cancelled = threading.Event()
        threading.Timer(0.3, cancelled.set).start()
        start = time.monotonic()
        with pytest.raises(GradingCancelled):
            boxes.take(Need("numpy", "candidate", 256 << 20, 60), cancelled)
        assert time.monotonic() - start < 1.3
        deadline = time.monotonic() + 10
        while not (made and not made[0].is_open()) and time.monotonic() < deadline:
            time.sleep(0.02)
        assert [child.is_open() for child in made] == [False]


@pytest.mark.parametrize("use_groups", [True, False], ids=["cgroup", "watchdog"])
def test_memory_that_no_process_limit_counts_ends_the_child(
    softmax: Exercise, use_groups: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if use_groups and find() is None:
        pytest.skip("this user may make no cgroup here")
    # Without RLIMIT_DATA, as if a way around it had been found.
    real = sources.limits_of
    monkeypatch.setattr(sources, "limits_of", lambda *arguments: replace(real(*arguments), bound_mappings=False))
    source = "def softmax(z, axis=-1):\n    x = []\n    while True: x.append(b'x' * (1 << 20))\n"
    exercise = replace(softmax, limits=Limits(memory_bytes=128 << 20))
    with closing(Boxes(use_groups=use_groups)) as boxes:
        assert (boxes.groups is not None) is use_groups
        judge = Judge(slots=1)
        judge._boxes.close()
        judge._boxes = boxes
        report = judge.grade(exercise, source, only=softmax.checks[0].name)
        assert report.checks[0].verdict is Verdict.MEMORY
        assert judge.grade(softmax, softmax.solution).outcome is Outcome.ACCEPTED


def test_groups_are_gone_with_their_children(softmax: Exercise) -> None:
    hierarchy = find()
    if hierarchy is None:
        pytest.skip("this user may make no cgroup here")

    def groups() -> set[str]:
        return {path.name for path in hierarchy.memory.glob(f"grader-{os.getpid()}-*")}

    before = groups()
    with closing(Judge(slots=1)) as judge:
        for source in (softmax.solution, SEGFAULT, softmax.solution):
            judge.grade(softmax, source)
        assert groups() - before, "no child has a group"
    deadline = time.monotonic() + 5
    while groups() - before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not groups() - before


def replaced(judge: Judge, softmax: Exercise, old: set[int]) -> bool:
    """Grade until one of the processes has made place for another, for a few seconds at most."""
    deadline = time.monotonic() + 10
    while old <= warm_processes() and time.monotonic() < deadline:
        assert judge.grade(softmax, softmax.solution).outcome is Outcome.ACCEPTED
    return not old <= warm_processes()


def test_a_crash_replaces_the_warm_process_but_a_kill_of_ours_does_not(softmax: Exercise) -> None:
    quick = replace(softmax, limits=Limits(check_seconds=0.3), checks=softmax.checks[:1])
    with closing(Judge(slots=1)) as judge:
        judge.warm(["numpy"])
        old = warm_processes()
        assert judge.grade(quick, LOOP).checks[0].verdict is Verdict.TIMEOUT
        for _ in range(20):
            judge.grade(quick, softmax.solution)
        assert old <= warm_processes()
        assert judge.grade(quick, SEGFAULT).checks[0].verdict is Verdict.CRASHED
        assert replaced(judge, softmax, old)


def test_a_warm_process_serves_so_many_children_and_so_long(softmax: Exercise, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Judge(slots=1)) as judge:
        judge.warm(["numpy"])
        monkeypatch.setattr(warm, "_MOST_USES", 5)
        assert replaced(judge, softmax, warm_processes())
        monkeypatch.setattr(warm, "_MOST_USES", 1 << 30)
        monkeypatch.setattr(warm, "_LONGEST_SECONDS", 0.5)
        assert replaced(judge, softmax, warm_processes())


@pytest.mark.slow
def test_a_hang_before_the_first_foreign_byte_is_retried_in_a_fresh_process(
    softmax: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(box_process, "SETUP_SECONDS", 1.0)
    of_others = warm_processes()
    with closing(Judge(slots=1)) as judge:
        assert judge.grade(softmax, softmax.solution).outcome is Outcome.ACCEPTED
        time.sleep(0.5)  # the next ready children are made
        old = warm_processes() - of_others
        for pid in old:
            os.kill(pid, signal.SIGSTOP)
        for _ in range(2):  # the first may find a ready child
            assert judge.grade(softmax, softmax.solution).outcome is Outcome.ACCEPTED
        assert warm_processes() - of_others - old


def test_nothing_is_handed_out_that_a_warm_process_with_two_threads_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    numpy = runtimes.RUNTIMES["numpy"]
    threaded = replace(numpy, environment={"OPENBLAS_NUM_THREADS": "2", "OMP_NUM_THREADS": "2"})
    monkeypatch.setitem(runtimes.RUNTIMES, "numpy", threaded)
    with closing(Boxes()) as boxes, pytest.raises(BoxError, match="exactly one thread"):
        boxes.take(Need("numpy", "candidate", 256 << 20, 60))


@pytest.mark.slow
def test_the_weakest_profile_of_a_site_is_its_own_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    # A machine that lets bubblewrap make namespaces, but not what it starts, as Ubuntu's profile for it does.
    real = box_process.view_of

    def without_capabilities(*arguments: object) -> object:
        view = real(*arguments)  # type: ignore[arg-type]
        return replace(view, options=tuple(word for word in view.options if word not in ("--cap-add", "CAP_SYS_ADMIN")))

    monkeypatch.setattr(box_process, "view_of", without_capabilities)
    refused = find_profile("full")
    assert refused.profile is None
    assert refused.reason
    assert find_profile("single").profile == "single"


@pytest.mark.slow
def test_addresses_that_no_box_may_reach_are_tried() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, closing(Boxes()) as boxes:
        port = server.getsockname()[1]
        report = probe(boxes, unreachable=(("127.0.0.1", port),))
        assert report.profile == "full"
        assert any(f"127.0.0.1:{port}" in wall.effect for wall in report.walls)
        server.settimeout(0.1)
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_candidate_on_a_device_waits_for_it(softmax: Exercise) -> None:
    exercise = replace(softmax, device="gpu")
    with closing(Boxes(gpus=Devices((NODE,)))) as boxes, closing(Candidate(boxes, exercise, softmax.solution)) as one:
        one.load()
