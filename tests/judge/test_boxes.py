"""What holds whatever a submission does: nothing secret inside, nothing left behind, nothing forged."""

import contextlib
import os
import secrets
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from grader.judge import wire
from grader.judge.box.boxes import Boxes
from grader.judge.box.child import Child
from grader.judge.box.ready import Need
from grader.judge.errors import JudgeError
from grader.judge.exercise import Exercise, Limits
from grader.judge.grading import Judge
from grader.judge.probing.probe import probe
from grader.judge.verdict import Outcome, Verdict
from grader.judge.wire import Kind

pytestmark = [pytest.mark.box, pytest.mark.slow]

SOFTMAX = Path(__file__).resolve().parents[2] / "exercises" / "softmax"
FIND = "import numpy as np\nimport os\n"


def children_of(pid: int) -> set[int]:
    """Return every process below one, read from the kernel."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
    found: set[int] = set()
    pending = [pid]
    while pending:
        parent = pending.pop()
        below = {child for child, its_parent in parents.items() if its_parent == parent} - found
        found |= below
        pending += below
    return found


def wait_for_the_end_of(processes: set[int]) -> None:
    """Wait until none of them runs; a zombie that its parent has yet to collect counts as ended."""
    deadline = time.monotonic() + 5

    def runs(pid: int) -> bool:
        try:
            return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
        except OSError:
            return False

    while any(runs(pid) for pid in processes) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not [pid for pid in processes if runs(pid)]


def kill_warm_processes(processes: set[int]) -> None:
    """Kill every zygote among them; a box ends with its zygote."""
    for pid in processes:
        with contextlib.suppress(OSError):
            if b"grader.judge.inside.zygote" in Path(f"/proc/{pid}/cmdline").read_bytes():
                os.kill(pid, 9)


def memory_of(pid: int) -> bytes:
    """Return everything that a process can read of its own memory."""
    parts = []
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in maps:
            span, rights = line.split()[:2]
            if "r" not in rights or "[v" in line:
                continue
            start, end = (int(number, 16) for number in span.split("-"))
            try:
                memory.seek(start)
                parts.append(memory.read(end - start))
            except (OSError, ValueError, OverflowError):
                continue
    return b"".join(parts)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may read the memory of a child, thanks to the walls")
def test_the_students_process_holds_nothing_of_the_examiner(softmax: Exercise) -> None:
    canary = secrets.token_hex(16)
    seen: list[bytes] = []
    checks = (
        "import numpy as np\n"
        f"EXPECTED = '{canary}'\n"
        "def worked_example(student, reference):\n"
        "    student.softmax(np.ones(3)); reference.softmax(np.ones(3)); student.softmax(np.ones(3))\n"
    )
    solution = f"# {canary}\n" + softmax.solution
    exercise = replace(softmax, checks=softmax.checks[:1], checks_source=checks, solution=solution)
    marker = secrets.token_hex(16)
    source = softmax.solution + f"\nMARKER = '{marker}'\nimport time\ntime.sleep(0.4)\n"
    before = children_of(os.getpid())

    def look(kind: str, _: object) -> None:
        # At the end of the check both processes still live, and the student has answered three calls.
        if kind == "check":
            for pid in children_of(os.getpid()) - before:
                try:
                    seen.append(memory_of(pid))
                except OSError:
                    continue

    with closing(Judge(slots=1)) as judge:
        assert judge.grade(exercise, source, on_event=look).outcome is Outcome.ACCEPTED
    students = [memory for memory in seen if marker.encode() in memory and canary.encode() not in memory]
    examiners = [memory for memory in seen if canary.encode() in memory]
    assert students, "the student's process was not found"
    assert examiners, "the canary was not planted"
    assert all(marker.encode() not in memory for memory in examiners), "one process holds both"


FORGED = {
    # The pipes to the worker are descriptors 3 and 4. Whatever is written there is at best an answer.
    "a frame before it is asked": "os.write(4, bytes(64))\n",
    "a verdict instead of an answer": (
        "def softmax(z, axis=-1):\n"
        "    from grader.judge import wire\n"
        "    os.write(4, wire.pack_frame(wire.Kind.CHECK_DONE, 0, wire.encode({'verdict': 'passed'})))\n"
    ),
    "an answer to another call": (
        "def softmax(z, axis=-1):\n"
        "    from grader.judge import wire\n"
        "    os.write(4, wire.pack_frame(wire.Kind.RESULT, 1, wire.encode((1.0, None, ()))))\n"
    ),
    "a frame too long": "def softmax(z, axis=-1):\n    os.write(4, (7).to_bytes(1) + bytes(8) + b'\\xff' * 8)\n",
    "an array that lies": (
        "def softmax(z, axis=-1):\n"
        "    import inspect\n"
        "    nonce = next(f.frame.f_locals['frame'].nonce for f in inspect.stack() if 'frame' in f.frame.f_locals)\n"
        "    from grader.judge import wire\n"
        "    payload = b'A' + bytes((11, 0, 1)) + (1 << 40).to_bytes(8, 'little')\n"
        "    os.write(4, wire.pack_frame(wire.Kind.RESULT, nonce, payload))\n"
    ),
    "callbacks without end": (
        "def softmax(z, axis=-1):\n"
        "    import inspect\n"
        "    nonce = next(f.frame.f_locals['frame'].nonce for f in inspect.stack() if 'frame' in f.frame.f_locals)\n"
        "    from grader.judge import wire\n"
        "    call = wire.encode({'function': 0, 'args': (), 'kwargs': {}})\n"
        "    frame = wire.pack_frame(wire.Kind.CALLBACK, nonce, call)\n"
        "    while True: os.write(4, frame)\n"
    ),
    "closed pipes": "def softmax(z, axis=-1):\n    os.close(3); os.close(4)\n",
    "a patched harness": (
        "def softmax(z, axis=-1):\n"
        "    import sys, numpy\n"
        "    numpy.allclose = numpy.array_equal = lambda *a, **k: True\n"
        "    sys.modules['grader.judge.wire'].encode = lambda value: b'T'\n"
    ),
}


@pytest.mark.parametrize("name", FORGED)
def test_nothing_forged_earns_a_point(judge: Judge, softmax: Exercise, name: str) -> None:
    source = FIND + FORGED[name]
    if "def softmax" not in source:
        source += "def softmax(z, axis=-1):\n    return None\n"
    exercise = replace(softmax, limits=Limits(check_seconds=1.0), checks=softmax.checks[:1])
    report = judge.grade(exercise, source)
    assert report.score == 0
    assert report.checks[0].verdict is not Verdict.PASSED
    assert judge.grade(exercise, softmax.solution).outcome is Outcome.ACCEPTED


def test_nothing_is_left_behind_for_the_next_submission(judge: Judge, softmax: Exercise) -> None:
    writer = FIND + "open('/tmp/left', 'w').write('x')\nos.environ['LEFT'] = '1'\n" + softmax.solution
    finder = FIND + "assert not os.path.exists('/tmp/left') and 'LEFT' not in os.environ\n" + softmax.solution
    assert judge.grade(softmax, writer).outcome is Outcome.ACCEPTED
    assert judge.grade(softmax, finder).outcome is Outcome.ACCEPTED


def test_random_numbers_differ_between_submissions(judge: Judge, softmax: Exercise) -> None:
    source = FIND + "print(np.random.random())\n" + softmax.solution
    assert judge.grade(softmax, source).load_output != judge.grade(softmax, source).load_output


def test_every_wall_of_this_machine_stands_and_says_by_which_effect() -> None:
    with closing(Boxes()) as boxes:
        report = probe(boxes)
    assert report.profile == "full", report.as_json()
    assert all(wall.effect for wall in report.walls)


def test_a_judge_leaves_no_process_and_no_descriptor_behind(softmax: Exercise) -> None:
    before = children_of(os.getpid())
    with closing(Judge()) as warm_up:
        warm_up.grade(softmax, softmax.solution)
    descriptors = len(os.listdir("/proc/self/fd"))
    judge = Judge()
    for source in (softmax.solution, "import os\ndef softmax(z): os._exit(1)", "def softmax(:"):
        judge.grade(softmax, source)
    judge.close()
    wait_for_the_end_of(children_of(os.getpid()) - before)
    assert len(os.listdir("/proc/self/fd")) == descriptors


def test_many_gradings_at_once_leave_as_many_children_as_few(softmax: Exercise) -> None:
    before = children_of(os.getpid())

    def settled() -> tuple[int, int]:
        """Return processes and descriptors once both have stopped changing."""
        found, since = (-1, -1), time.monotonic()
        while time.monotonic() - since < 0.5:
            now = len(children_of(os.getpid()) - before), len(os.listdir("/proc/self/fd"))
            if now != found:
                found, since = now, time.monotonic()
            time.sleep(0.05)
        return found

    def grade(times: int) -> None:
        with ThreadPoolExecutor(4) as pool:
            for report in pool.map(lambda _: judge.grade(softmax, softmax.solution), range(times)):
                assert report.outcome is Outcome.ACCEPTED

    with closing(Judge(slots=2)) as judge:
        grade(8)
        few = settled()
        grade(60)
        assert settled() == few


def test_a_warm_process_that_dies_is_replaced(softmax: Exercise) -> None:
    before = children_of(os.getpid())
    with closing(Judge(slots=1)) as judge:
        assert judge.grade(softmax, softmax.solution).outcome is Outcome.ACCEPTED
        warm = children_of(os.getpid()) - before
        kill_warm_processes(warm)
        wait_for_the_end_of(warm)
        assert judge.grade(softmax, softmax.solution).outcome is Outcome.ACCEPTED


WORKER = """
import sys
from pathlib import Path
from grader.judge.grading import Judge
from grader.judge.reading import read_folder
def say(kind, data):
    if kind == "check_started":
        print(kind, flush=True)
source = "def softmax(z, axis=-1):\\n    while True: pass\\n"
Judge().grade(read_folder(Path(sys.argv[1])), source, on_event=say)
"""


def test_a_worker_killed_in_mid_grading_leaves_no_process_behind() -> None:
    worker = subprocess.Popen([sys.executable, "-c", WORKER, str(SOFTMAX)], stdout=subprocess.PIPE, text=True)
    assert worker.stdout is not None
    assert worker.stdout.readline() == "check_started\n"
    time.sleep(0.3)  # the endless loop runs
    below = children_of(worker.pid)
    assert below
    worker.kill()
    worker.wait()
    worker.stdout.close()
    wait_for_the_end_of(below)


def test_a_warm_process_killed_in_mid_grading_takes_the_submission_along(softmax: Exercise) -> None:
    before = children_of(os.getpid())
    seen: set[int] = set()

    def kill_in_mid_check() -> None:
        time.sleep(0.5)
        seen.update(children_of(os.getpid()) - before)
        kill_warm_processes(seen)

    with closing(Judge(slots=1)) as judge:
        judge.warm(["numpy"])
        killer = threading.Thread(target=kill_in_mid_check)
        killer.start()
        with pytest.raises(JudgeError):
            judge.grade(softmax, "def softmax(z, axis=-1):\n    while True: pass\n")
        killer.join()
        wait_for_the_end_of(seen)


def answered(child: Child, source: str) -> object:
    """Load a submission whose function `f` takes nothing, and return what it answers."""
    deadline = time.monotonic() + 10
    child.send(
        Kind.BEGIN, 1, wire.encode({"source": source, "entry_points": ["f"], "forbidden": [], "required": []}), deadline
    )
    assert child.receive(deadline, 1 << 20).kind is Kind.LOADED
    call = wire.Request("call", None, "f", (), {}, "")
    child.send(Kind.CALL, 2, wire.encode(tuple(call)), deadline)
    return wire.Answer(*wire.decode(child.receive(deadline, 1 << 20).payload)).value


def test_a_box_holds_no_check_no_site_and_no_framework() -> None:
    source = (
        "import importlib.util, os\n"
        "def f():\n"
        "    names = ('grader.checks', 'django', 'celery', 'redis', 'grader.judge.inside.examiner', 'tensorflow')\n"
        "    def there(name):\n"
        "        try: return importlib.util.find_spec(name) is not None\n"
        "        except ModuleNotFoundError: return False\n"
        "    files = [os.path.join(d, n) for d, _, ns in os.walk('/code') for n in ns]\n"
        "    return {'found': [name for name in names if there(name)], 'files': files}\n"
    )
    with closing(Boxes()) as boxes:
        child = boxes.take(Need("numpy", "candidate", 256 << 20, 60))
        report = answered(child, source)
        child.end()
    assert isinstance(report, dict)
    assert report["found"] == []
    assert not [name for name in report["files"] if "checks" in name or "examiner" in name or "solution" in name]


def test_a_warm_process_that_dies_in_mid_grading_is_our_fault(softmax: Exercise) -> None:
    before = children_of(os.getpid())

    def kill_when_loaded(kind: str, _: object) -> None:
        if kind == "loaded":
            kill_warm_processes(children_of(os.getpid()) - before)

    with closing(Judge(slots=1)) as judge:
        with pytest.raises(JudgeError):
            judge.grade(softmax, softmax.solution, on_event=kill_when_loaded)
        assert judge.grade(softmax, softmax.solution).outcome is Outcome.ACCEPTED
