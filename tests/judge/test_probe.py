"""`grader probe` at its door: what it says where nothing is wrong, and what where a wall is broken on purpose."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.judge.exercise import Exercise
from tests.hostile.walls_off import judge_without

pytestmark = [pytest.mark.box, pytest.mark.slow]

PROBE = [str(Path(sys.executable).with_name("grader")), "probe"]


def probe(*arguments: str, environment: dict[str, str] | None = None, under: tuple[str, ...] = ()) -> tuple[int, str]:
    """Run the command and return its exit status and what it printed."""
    done = subprocess.run(
        [*under, *PROBE, *arguments],
        capture_output=True,
        text=True,
        timeout=110,
        env={**os.environ, **(environment or {})},
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_every_wall_is_named_with_its_effect() -> None:
    code, printed = probe("--json")
    report = json.loads(printed)
    assert (code, report["profile"], report["problem"]) == (0, "full", "")
    assert len(report["walls"]) > 20
    assert all(wall["stands"] and wall["effect"] for wall in report["walls"])


def test_without_bubblewrap_it_says_what_to_install(tmp_path: Path) -> None:
    code, printed = probe(environment={"PATH": str(tmp_path)})
    assert code == 1
    assert "apt-get install bubblewrap" in printed
    assert "profile: none" in printed


# A user namespace in which every user is who they are outside, but may make no further namespace: the machine's own
# setting stays as it is.
NO_MORE_NAMESPACES = """
import os, sys
from grader.judge.walls import kernel
ready_read, ready_write = os.pipe()
mapped_read, mapped_write = os.pipe()
pid = os.fork()
if pid == 0:
    kernel.unshare(kernel.CLONE_NEWUSER)
    os.write(ready_write, b"x")
    os.read(mapped_read, 1)
    with open("/proc/sys/user/max_user_namespaces", "w") as file:
        file.write("0")
    os.execv(sys.argv[1], sys.argv[1:])
os.read(ready_read, 1)
for name in ("uid_map", "gid_map"):
    with open(f"/proc/{pid}/{name}", "w") as file:
        file.write("0 0 4294967295")
os.write(mapped_write, b"x")
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may map every user")
def test_without_user_namespaces_it_says_which_setting_brings_them() -> None:
    code, printed = probe(under=(sys.executable, "-c", NO_MORE_NAMESPACES))
    assert code == 1
    assert "max_user_namespaces" in printed
    assert "profile: none" in printed


def test_roots_processes_in_a_namespace_of_their_own_are_refused() -> None:
    if os.geteuid() != 0:
        pytest.skip("needs root")
    code, printed = probe(under=("unshare", "--user", "--map-root-user"))
    assert code == 1
    assert "ordinary user" in printed


# What is switched off, and the wall that must be named for it.
BROKEN = {
    "seccomp": "network",
    "landlock": "Landlock",
    "limits": "limit of processes alone",
    "capabilities": "privileges",
    "tmpfs": "size of /tmp",
    "mounts": "files outside",
    "read-only": "read-only system alone",
    "network": "network namespace alone",
    "environment": "environment",
    "descriptors": "descriptors",
    "host-name": "user and process namespace",
}


@pytest.mark.parametrize("off", BROKEN)
def test_a_wall_that_is_broken_on_purpose_is_named(softmax: Exercise, off: str) -> None:
    with judge_without((off,), softmax) as (judge, _):
        report = judge.prove()
    broken = {wall.name for wall in report.walls if not wall.stands}
    assert report.profile is None
    assert BROKEN[off] in broken or BROKEN[off] in report.reason, (broken, report.problem)
