"""The filters as programs: for every number and every argument they say what the table of calls says.

The rules about arguments are written here a second time, as a reader of the manual pages would write them.
"""

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.judge.walls.bpf import ALLOW as ALLOW_RULE
from grader.judge.walls.bpf import assemble, refuse
from grader.judge.walls.seccomp import build_filter, build_outer_filter
from grader.judge.walls.syscalls import ALLOWED, BUILDS_WALLS, KILLED, NUMBERS, REFUSED, SOCKETS
from tests.judge.walls.interpreter import ALLOW, ENOSYS, EPERM, KILL, Question, answer

OWN_PID = 4711
MACHINES = ("x86_64", "aarch64")
THREAD = 0x3D0F00  # CLONE_VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, SETTLS, PARENT_SETTID, CHILD_CLEARTID
OLD_MUSL_THREAD = THREAD | 0x400000
WORD = 0xFFFFFFFF

Arguments = tuple[int, ...]
IF_ARGUMENTS_ALLOW: dict[str, dict[str, Callable[[Arguments], bool]]] = {
    "both": {
        "clone": lambda a: a[0] & WORD in (THREAD, OLD_MUSL_THREAD),
        "kill": lambda a: a[0] & WORD == OWN_PID,
        "tgkill": lambda a: a[0] & WORD == OWN_PID,
        "prlimit64": lambda a: a[2] == 0,
    },
    "cpu": {
        "mmap": lambda a: not a[3] & 0x100 and not (a[3] & 0x01 and a[3] & 0x20),
        "futex": lambda a: a[1] & 0x7F in (0, 1, 3, 9, 10),
        "fcntl": lambda a: a[1] & WORD in (0, 1, 2, 3, 4, 1030),
        "ioctl": lambda a: a[1] & WORD in (0x5401, 0x5421, 0x5450, 0x5451),
        "prctl": lambda a: a[0] & WORD in (15, 16, 21, 23, 39),
    },
    "gpu": {
        "mmap": lambda a: not a[3] & 0x100,
        "fcntl": lambda a: a[1] & WORD not in (5, 6, 7, 8, 10, 15, 36, 37, 38, 1024, 1026, 1031),
        "prctl": lambda a: a[0] & WORD not in (4, 14, 22, 35, 59, 62, 0x59616D61),
    },
}
# Values on both sides of every rule above.
INTERESTING = (
    *range(64), 0x100, 0x121, 0x122, 128, 129, 134, 137, 393, 1024, 1026, 1030, 1031, THREAD, OLD_MUSL_THREAD,
    THREAD | 0x10000000, THREAD & ~0x10000, 0x53564D41, 0x59616D61, 0x5401, 0x5412, 0x5421, 0x5450, 0x5451, 0x541B,
    OWN_PID, 1 << 32, (1 << 32) | OWN_PID, WORD, (1 << 64) - 1, (1 << 64) - OWN_PID,
)  # fmt: skip


# Written here once more, so that a name cannot leave the table unseen.
DANGEROUS = (
    "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd", "io_uring_setup", "io_uring_enter",
    "io_uring_register", "bpf", "keyctl", "add_key", "request_key", "userfaultfd", "perf_event_open", "splice",
    "vmsplice", "tee", "open_by_handle_at", "fsopen", "open_tree", "move_mount", "init_module", "kexec_load",
    "quotactl", "fanotify_init", "memfd_secret", "syslog", "acct", "swapon",
)  # fmt: skip
NEVER_IN_A_CHILD = (
    "socket", "socketpair", "execve", "execveat", "flock", "inotify_init1", "shmget", "mq_open", "mount", "unshare",
    "setns", "seccomp",
)  # fmt: skip


def expected(policy: str, machine: str, question: Question) -> int:
    """Return what the table says."""
    if question.architecture != machine or (machine == "x86_64" and question.number >= 0x40000000):
        return KILL
    names = {number: name for name, number in NUMBERS[machine].items()}
    name = names.get(question.number, "")
    if name in KILLED:
        return ALLOW if policy == "outer" and name in BUILDS_WALLS else KILL
    if policy == "outer":
        return ALLOW
    rules = IF_ARGUMENTS_ALLOW["both"] | IF_ARGUMENTS_ALLOW[policy]
    if name in rules:
        return ALLOW if rules[name](question.arguments) else EPERM
    if name in ("clone3", "flock"):
        return ENOSYS
    if policy == "gpu":
        return EPERM if name in REFUSED or name in SOCKETS else ALLOW
    if name in ALLOWED:
        return ALLOW
    return ENOSYS if question.number >= 424 else EPERM


def program(policy: str, machine: str) -> bytes:
    return build_outer_filter(machine) if policy == "outer" else build_filter(machine, OWN_PID, policy)


@pytest.fixture(params=itertools.product(("cpu", "gpu", "outer"), MACHINES), ids="-".join)
def case(request: pytest.FixtureRequest) -> tuple[str, str]:
    return request.param


def test_every_number_is_answered_as_the_table_says(case: tuple[str, str]) -> None:
    policy, machine = case
    code = program(policy, machine)
    for base in (0, 0x40000000, 0x80000000, WORD - 1023):
        for number in range(base, base + 1024):
            for arguments in ((0,) * 6, ((1 << 64) - 1,) * 6):
                question = Question(machine, number, arguments)
                assert answer(code, question) == expected(policy, machine, question), question


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_every_argument_is_answered_as_the_table_says(data: st.DataObject) -> None:
    policy, machine = data.draw(st.sampled_from(("cpu", "gpu", "outer"))), data.draw(st.sampled_from(MACHINES))
    value = st.one_of(st.sampled_from(INTERESTING), st.integers(0, (1 << 64) - 1))
    judged = sorted({name for rules in IF_ARGUMENTS_ALLOW.values() for name in rules})
    number = data.draw(
        st.one_of(
            st.sampled_from(judged).map(lambda name: NUMBERS[machine][name]),
            st.sampled_from(sorted(NUMBERS[machine].values())),
            st.integers(0, WORD),
        )
    )
    question = Question(machine, number, tuple(data.draw(value) for _ in range(6)))
    assert answer(program(policy, machine), question) == expected(policy, machine, question)


@pytest.mark.parametrize("name", sorted({name for rules in IF_ARGUMENTS_ALLOW.values() for name in rules}))
def test_rules_about_arguments_hold_on_both_sides(case: tuple[str, str], name: str) -> None:
    policy, machine = case
    code, answers = program(policy, machine), set()
    for value in INTERESTING:
        question = Question(machine, NUMBERS[machine][name], (value,) * 6)
        answers.add(answer(code, question))
        assert answer(code, question) == expected(policy, machine, question), question
    rules = IF_ARGUMENTS_ALLOW["both"] | IF_ARGUMENTS_ALLOW.get(policy, {})
    assert answers == ({ALLOW, EPERM} if policy != "outer" and name in rules else {ALLOW})


@pytest.mark.parametrize("policy", ["cpu", "gpu", "outer"])
@pytest.mark.parametrize(
    ("machine", "foreign"),
    [("x86_64", "i386"), ("x86_64", "aarch64"), ("aarch64", "arm"), ("aarch64", "x86_64")],
)
def test_foreign_architectures_are_killed_whatever_they_call(policy: str, machine: str, foreign: str) -> None:
    code = program(policy, machine)
    for number in range(1024):
        assert answer(code, Question(foreign, number)) == KILL


@pytest.mark.parametrize("policy", ["cpu", "gpu", "outer"])
def test_x32_calls_are_killed(policy: str) -> None:
    code = program(policy, "x86_64")
    assert {answer(code, Question("x86_64", 0x40000000 + number)) for number in range(1024)} == {KILL}


def test_no_name_is_in_two_lists() -> None:
    for one, other in itertools.combinations((ALLOWED, KILLED, REFUSED, SOCKETS), 2):
        assert not set(one) & set(other)
    assert set(BUILDS_WALLS) <= set(KILLED)
    for names in (ALLOWED, KILLED, REFUSED, SOCKETS):
        assert len(names) == len(set(names))


def test_a_program_with_jumps_too_long_for_one_instruction_answers_right() -> None:
    rules = {number: ALLOW_RULE if number % 2 else refuse() for number in range(600)}
    code = assemble("x86_64", rules, {0: refuse(38)})
    answers = [answer(code, Question("x86_64", number)) for number in range(602)]
    assert answers == [EPERM, ALLOW] * 300 + [ENOSYS] * 2


def test_what_has_broken_boxes_elsewhere_kills(case: tuple[str, str]) -> None:
    policy, machine = case
    code = program(policy, machine)
    answers = {name: answer(code, Question(machine, NUMBERS[machine][name])) for name in DANGEROUS}
    assert answers == dict.fromkeys(DANGEROUS, KILL)


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("policy", ["cpu", "gpu"])
def test_children_make_no_sockets_programs_walls_or_locks(policy: str, machine: str) -> None:
    code = program(policy, machine)
    assert ALLOW not in {answer(code, Question(machine, NUMBERS[machine][name])) for name in NEVER_IN_A_CHILD}


def test_every_name_has_a_number() -> None:
    assert {*ALLOWED, *KILLED, *REFUSED, *SOCKETS} <= set(NUMBERS["x86_64"])


def test_a_filter_is_built_once_however_it_is_asked_for() -> None:
    assert build_filter("x86_64", OWN_PID) is build_filter(machine="x86_64", own_pid=OWN_PID, policy="cpu")
