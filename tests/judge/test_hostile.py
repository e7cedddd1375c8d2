"""Every attack of tests/hostile: its verdict, nothing reached, nothing left behind, and the next submission unharmed.

And every attack again without the wall that stops it: there it must work, else the test above would prove nothing.
"""

import os
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from grader.judge.box.process import BOX_UID
from grader.judge.exercise import Exercise
from grader.judge.grading import Judge
from grader.judge.verdict import Outcome
from grader.judge.walls import landlock
from grader.judge.walls.profiles import SINGLE
from tests.hostile.running import (
    Process,
    Traces,
    at_rest,
    attempt,
    left_behind,
    left_behind_by,
    processes_below,
    processes_of_this,
)
from tests.hostile.suite import FOLDER, ROWS, Attack, attacks, exercise_for, hostile_double, rows_elsewhere
from tests.hostile.walls_off import SWITCHES, judge_without

pytestmark = pytest.mark.box

# One of each kind, for the quick run; all others are marked slow.
QUICK = {
    "resources/endless_loop",
    "resources/large_array",
    "resources/fork_bomb",
    "resources/fill_disk",
    "processes/kill_everybody",
    "kernel/own_filter_by_prctl",
    "files/read_outside",
    "network/tcp_and_udp",
    "forging/replaced_comparison",
    "information/environment",
}
# What leans on namespaces, which the profile "single" has fewer of.
ALSO_IN_SINGLE = (
    "files/read_outside", "information/environment", "kernel/devices", "network/tcp_and_udp", "processes/execute",
    "processes/gone_before_the_answer[kill]", "processes/kill_a_thread_of_another", "processes/kill_everybody",
    "processes/memory_files", "processes/terminal", "resources/fill_disk", "resources/fork_bomb",
    "resources/large_array", "resources/many_files", "resources/orphan", "resources/page_tables",
    "resources/shared_memory", "resources/stops_itself", "resources/thread_bomb",
)  # fmt: skip
ATTACKS = attacks()


def parameter(attack: Attack) -> object:
    return pytest.param(attack, id=attack.name, marks=[] if attack.name in QUICK else [pytest.mark.slow])


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    return hostile_double()


@pytest.fixture(scope="module")
def bystanders() -> frozenset[Process]:
    """Processes of judges that other tests have started and keep."""
    at_rest()
    return processes_of_this()


@pytest.fixture(scope="module")
def attacked(exercise: Exercise, bystanders: frozenset[Process]) -> Iterator[Judge]:
    """One judge for all attacks: what one leaves behind would hit the next."""
    judge = Judge(slots=1)
    judge.grade(exercise, exercise.solution)
    yield judge
    judge.close()


@pytest.fixture(scope="module")
def rest(attacked: Judge) -> Traces:
    return at_rest()


@pytest.mark.slow
@pytest.mark.parametrize("attack", [parameter(attack) for attack in ATTACKS])
def test_an_attack_reaches_nothing_and_leaves_nothing(
    attack: Attack, attacked: Judge, exercise: Exercise, rest: Traces, bystanders: frozenset[Process]
) -> None:
    result = attempt(attacked, exercise_for(attack, exercise), attack)
    result = replace(result, children=result.children - bystanders)
    honest = attacked.grade(exercise, exercise.solution)

    assert result.verdicts == attack.expected(exercise), result.report
    assert result.escapes == ()
    assert result.score == sum(c.points for c in exercise.checks if result.verdicts.get(c.name) == "passed")
    assert result.seconds < exercise.limits.load_seconds + exercise.total_seconds + 3
    assert (honest.outcome, honest.score) == (Outcome.ACCEPTED, exercise.max_score), honest
    assert left_behind_by(result, attacked, exercise, rest) == []


def named(name: str) -> Attack:
    return next(attack for attack in ATTACKS if attack.name == name)


def test_a_stopped_process_is_killed_all_the_same(attacked: Judge, exercise: Exercise, rest: Traces) -> None:
    name = "to-be-stopped"
    source = f"import ctypes\nctypes.CDLL(None).prctl(15, b'{name}', 0, 0, 0)\n{exercise.solution}"
    stopped = []

    def stop(kind: str, _: object) -> None:
        for pid in processes_below(os.getpid()) if kind == "loaded" else ():
            if Path(f"/proc/{pid}/comm").read_text().strip() == name:
                os.kill(pid, signal.SIGSTOP)
                stopped.append(pid)

    report = attacked.grade(exercise, source, on_event=stop)
    assert len(stopped) == 1
    assert [check.verdict.value for check in report.checks] == ["timeout", "passed", "passed", "passed"]
    assert left_behind(rest) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["resources/orphan", "resources/fork_bomb"])
def test_an_orphan_dies_with_its_grading_even_without_seccomp(name: str, exercise: Exercise) -> None:
    with judge_without(["seccomp"], exercise) as (judge, same):
        judge.grade(same, same.solution)
        rest = at_rest()
        assert attempt(judge, same, named(name)).escapes
        assert left_behind(rest) == []


@pytest.fixture(scope="module")
def single(exercise: Exercise) -> Iterator[tuple[Judge, Traces]]:
    if landlock.abi_version() < SINGLE.least_landlock_abi:
        pytest.skip("this kernel has no Landlock that the profile single needs")
    judge = Judge(slots=1, profile=SINGLE.name)
    judge.grade(exercise, exercise.solution)
    yield judge, at_rest(calm_seconds=2.0)  # each child that is made ready imports everything anew
    judge.close()


@pytest.mark.slow
@pytest.mark.parametrize("name", ALSO_IN_SINGLE)
def test_an_attack_reaches_nothing_in_the_profile_single(
    name: str, single: tuple[Judge, Traces], exercise: Exercise
) -> None:
    judge, rest = single
    attack = named(name)
    result = attempt(judge, exercise, attack)
    honest = judge.grade(exercise, exercise.solution)

    assert result.verdicts == attack.expected(exercise, SINGLE.name), result.report
    assert result.escapes == ()
    assert honest.outcome is Outcome.ACCEPTED, honest
    # The ready children of the other judge were seen, too, and stay: here the numbers must be enough.
    assert left_behind_by(replace(result, children=frozenset()), judge, exercise, rest) == []


def test_what_is_left_behind_is_noticed() -> None:
    rest = at_rest()
    with subprocess.Popen(["sleep", "60"]) as process:
        try:
            assert left_behind(rest, patience_seconds=0) == ["1 processes"]
        finally:
            process.kill()
    with tempfile.TemporaryFile():
        assert left_behind(rest, patience_seconds=0) == ["1 descriptors"]
    with tempfile.NamedTemporaryFile(dir="/tmp") as file:
        if os.geteuid() == 0:
            os.chown(file.name, BOX_UID, -1)
        assert f"file {file.name}" in left_behind(rest, patience_seconds=0)
    assert left_behind(rest) == []


class Unwalled:
    """A judge without some walls, kept for as long as tests ask for the same ones."""

    def __init__(self) -> None:
        self._walls: tuple[str, ...] = ()
        self._context = ExitStack()
        self._found: tuple[Judge, Exercise] | None = None

    def without(self, walls: tuple[str, ...], exercise: Exercise) -> tuple[Judge, Exercise]:
        if self._found is None or walls != self._walls:
            self.close()
            self._found, self._walls = self._context.enter_context(judge_without(walls, exercise)), walls
        return self._found

    def close(self) -> None:
        self._context.close()
        self._found = None


@pytest.fixture(scope="module")
def unwalled() -> Iterator[Unwalled]:
    unwalled = Unwalled()
    yield unwalled
    unwalled.close()


def controlled() -> list[object]:
    """Return attacks that have a control, sorted by their walls, so that each judge is built once."""
    found = sorted((attack for attack in ATTACKS if attack.control), key=lambda attack: (attack.control, attack.name))
    return [pytest.param(attack, id=f"{attack.name} without {'+'.join(attack.control)}") for attack in found]


@pytest.mark.slow
@pytest.mark.parametrize("attack", controlled())
def test_without_its_wall_an_attack_works(attack: Attack, unwalled: Unwalled, exercise: Exercise) -> None:
    judge, softened = unwalled.without(attack.control, exercise)
    result = attempt(judge, exercise_for(attack, softened), attack)
    works = attack.works(exercise, result.verdicts, result.escapes)
    assert works, f"{attack.name} does nothing even without {attack.control}: {result.report}"


def test_every_row_of_the_list_is_accounted_for() -> None:
    tried = {row for attack in ATTACKS for row in attack.rows}
    elsewhere = rows_elsewhere()
    assert sorted(set(ROWS) - tried - elsewhere.keys()) == []
    assert sorted(elsewhere.keys() - set(ROWS)) == []
    for row, said in elsewhere.items():
        assert said.keys() <= {"test", "why"}, row
        assert said, row
        if "test" in said:
            path, _, function = said["test"].partition("::")
            file = FOLDER.parents[1] / path
            assert file.is_file(), said
            assert f"def {function.partition('[')[0]}(" in file.read_text(encoding="utf-8"), said


def test_controls_name_walls_that_can_be_switched_off() -> None:
    assert sorted({wall for attack in ATTACKS for wall in attack.control} - SWITCHES.keys()) == []


def test_attacks_have_names_of_their_own() -> None:
    assert [name for name, same in groupby(attack.name for attack in ATTACKS) if len(list(same)) > 1] == []
    assert {attack.name for attack in ATTACKS} >= QUICK
