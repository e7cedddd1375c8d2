"""Runtimes of a site in real boxes: another virtual environment, and libraries that start threads when imported."""

import sys
import sysconfig
import venv
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from grader.judge.box.boxes import Boxes
from grader.judge.box.runtimes import installation_of
from grader.judge.errors import BoxError
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.probing.probe import probe
from grader.judge.verdict import Outcome, Verdict

pytestmark = [pytest.mark.box, pytest.mark.slow]

LIBRARY = """\
import os, queue, threading

os.environ["WORKING_SET"] = "by the library itself"
_held = bytearray(50_000_000)
_wanted, _done = queue.Queue(), queue.Queue()


def _work():
    while True:
        try:
            _done.put(_wanted.get()())
        except BaseException as error:
            _done.put(error)


worker = threading.Thread(target=_work, daemon=True)
worker.start()


def in_the_thread(function):
    _wanted.put(function)
    return _done.get()
"""
METADATA = "Metadata-Version: 2.1\nName: busy-library\nVersion: 1.5\nRequires-Dist: numpy\n"
# The thread is older than the filter of system calls, and yet it must not pass by it.
USES_IT = """\
import busy_library, socket
assert busy_library.worker.is_alive()
assert busy_library.in_the_thread(lambda: 42) == 42
assert isinstance(busy_library.in_the_thread(socket.socket), PermissionError)
"""
TABLE = """\
[{name}]
python = "{folder}"
distributions = ["Busy_Library"]
preload = ["busy_library"]
own_variables = ["WORKING_SET"]
start = "{start}"
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with a library that starts a thread while it is imported; numpy is that of the tests."""
    folder = tmp_path_factory.mktemp("runtime") / "busy"
    venv.create(folder, with_pip=False)
    packages = next(folder.glob("lib/python3*/site-packages"))
    (packages / "numpy.pth").write_text(sysconfig.get_path("purelib"))
    (packages / "busy_library.py").write_text(LIBRARY)
    info = packages / "busy_library-1.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(METADATA)
    (info / "RECORD").write_text("busy_library.py,,\nbusy_library-1.5.dist-info/METADATA,,\n")
    return folder


@pytest.fixture
def runtimes_file(environment: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Two runtimes with that library: "forked" and "spawned"."""
    path = tmp_path / "runtimes.toml"
    path.write_text(
        TABLE.format(name="forked", folder=environment, start="fork")
        + TABLE.format(name="spawned", folder=environment, start="spawn")
    )
    monkeypatch.setenv("GRADER_RUNTIMES", str(path))
    return path


@pytest.mark.usefixtures("runtimes_file")
def test_the_interpreter_tells_where_it_lies_and_what_it_has(environment: Path) -> None:
    found = installation_of("spawned")

    assert found.prefix == Path(sys.base_prefix)
    assert found.executable.is_file()
    assert found.versions["busy-library"] == "1.5"
    assert "numpy" in found.versions
    assert {path.name for path in found.packages} >= {"busy_library.py", "numpy"}
    assert "grader" not in found.versions
    assert not any("django" in path.name.lower() for path in found.packages)


@pytest.mark.usefixtures("runtimes_file")
def test_a_library_with_threads_cannot_be_forked_and_the_sentence_says_so(softmax: Exercise) -> None:
    with (
        closing(Judge(slots=1)) as judge,
        pytest.raises(BoxError, match=r"must have exactly one thread. 'forked' has 2"),
    ):
        judge.grade(replace(softmax, runtime="forked"), USES_IT + softmax.solution)


@pytest.mark.usefixtures("runtimes_file")
@pytest.mark.parametrize("profile", ["full", "single"])
def test_a_library_with_threads_is_imported_behind_the_walls(softmax: Exercise, profile: str) -> None:
    exercise = replace(softmax, runtime="spawned")
    with closing(Judge(slots=1, profile=profile)) as judge:
        report = judge.grade(exercise, USES_IT + softmax.solution)
        wrong = judge.grade(exercise, USES_IT + "def softmax(z, axis=-1):\n    return z\n")

    assert report.outcome is Outcome.ACCEPTED
    assert report.environment["busy-library"] == "1.5"
    assert wrong.outcome is not Outcome.ACCEPTED
    assert {check.verdict for check in wrong.checks} & {Verdict.FAILED}


@pytest.mark.slow
@pytest.mark.usefixtures("runtimes_file")
@pytest.mark.parametrize("profile", ["full", "single"])
def test_every_wall_stands_round_a_library_with_threads(profile: str) -> None:
    with closing(Boxes(profile=profile)) as boxes:
        report = probe(boxes, "spawned")

    assert report.profile == profile, [(wall.name, wall.effect) for wall in report.walls if not wall.stands]
    effects = {wall.name: wall.effect for wall in report.walls}
    assert "WORKING_SET" in effects["environment"]


def test_imports_that_take_more_than_was_left_for_them_are_our_fault_and_named(
    softmax: Exercise, runtimes_file: Path
) -> None:
    text = runtimes_file.read_text().replace('start = "spawn"', 'start = "spawn"\nimport_bytes = 1_000_000')
    runtimes_file.write_text(text)

    with (
        closing(Judge(slots=1)) as judge,
        pytest.raises(BoxError, match=r"the imports took \d+ MiB more than import_bytes"),
    ):
        judge.grade(replace(softmax, runtime="spawned"), softmax.solution)


@pytest.mark.usefixtures("runtimes_file")
def test_a_package_that_cannot_be_imported_is_our_fault_and_named(
    softmax: Exercise, runtimes_file: Path, environment: Path
) -> None:
    text = TABLE.format(name="broken", folder=environment, start="spawn").replace('["busy_library"]', '["no_library"]')
    runtimes_file.write_text(text)

    with closing(Judge(slots=1)) as judge, pytest.raises(BoxError, match="No module named 'no_library'"):
        judge.grade(replace(softmax, runtime="broken"), softmax.solution)
