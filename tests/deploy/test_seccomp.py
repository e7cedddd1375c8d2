"""The seccomp profile of worker containers is what engines ship, less what is dropped, and seven calls more."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.deploy.conftest import load

PROFILE: dict[str, Any] = json.loads((ROOT / "deploy" / "seccomp.json").read_text(encoding="utf-8"))
ENGINE = Path("/usr/share/containers/seccomp.json")
DELTA = {"clone", "mount", "pivot_root", "sethostname", "setns", "umount2", "unshare"}
# What Docker gives to containers with CAP_SYS_ADMIN or other capabilities only, or to nobody.
FOR_ROOT = {
    "acct", "add_key", "bpf", "chroot", "delete_module", "fanotify_init", "finit_module", "fsconfig", "fsmount",
    "fsopen", "fspick", "init_module", "io_uring_enter", "io_uring_register", "io_uring_setup", "ioperm",
    "iopl", "kcmp", "kexec_file_load", "kexec_load", "keyctl", "lookup_dcookie", "modify_ldt", "mount_setattr",
    "move_mount", "move_pages", "nfsservctl", "open_by_handle_at", "open_tree", "perf_event_open",
    "pidfd_getfd", "process_madvise", "process_vm_readv", "process_vm_writev", "ptrace", "quotactl",
    "quotactl_fd", "reboot", "request_key", "setdomainname", "settimeofday", "stime", "swapoff", "swapon",
    "syslog", "umount", "userfaultfd", "uselib", "vhangup", "vm86", "vm86old",
}  # fmt: skip
make = load("deploy/make_seccomp.py")


def test_a_worker_gets_seven_calls_that_engines_keep_for_root() -> None:
    assert set(make.BOXES_NEED) == DELTA
    (rule,) = [rule for rule in PROFILE["syscalls"] if set(rule["names"]) & DELTA]
    assert set(rule["names"]) == DELTA
    assert rule["action"] == "SCMP_ACT_ALLOW"


def test_nothing_else_of_root_is_allowed() -> None:
    named = {name for rule in PROFILE["syscalls"] for name in rule["names"]}
    assert not named & FOR_ROOT
    assert PROFILE["defaultAction"] == "SCMP_ACT_ERRNO"


def test_clone3_looks_absent_because_no_filter_sees_its_arguments() -> None:
    (rule,) = [rule for rule in PROFILE["syscalls"] if "clone3" in rule["names"]]
    assert (rule["action"], rule["errnoRet"]) == ("SCMP_ACT_ERRNO", 38)


@pytest.mark.parametrize("name", ["landlock_restrict_self", "seccomp", "prctl", "pidfd_open", "close_range", "capset"])
def test_a_child_can_lock_itself_in(name: str) -> None:
    assert name in make.allowed_to_all(PROFILE)


def test_sockets_are_of_four_families() -> None:
    rules = [rule for rule in PROFILE["syscalls"] if rule["names"] == ["socket"]]
    assert sorted(rule["args"][0]["value"] for rule in rules) == [1, 2, 10, 16]
    assert all(rule["args"][0] | {"value": 0} == {"index": 0, "value": 0, "op": "SCMP_CMP_EQ"} for rule in rules)


def test_only_what_the_runtime_specification_knows_is_used() -> None:
    assert set(PROFILE) == {"defaultAction", "defaultErrnoRet", "architectures", "syscalls"}
    assert {key for rule in PROFILE["syscalls"] for key in rule} <= {"comment", "names", "action", "errnoRet", "args"}


def test_a_profile_is_made_from_what_is_allowed_to_everybody() -> None:
    engine = {
        "syscalls": [
            {"names": ["read", "ptrace", "mount"], "action": "SCMP_ACT_ALLOW"},
            {"names": ["bpf"], "action": "SCMP_ACT_ALLOW", "includes": {"caps": ["CAP_SYS_ADMIN"]}},
            {"names": ["swapon"], "action": "SCMP_ACT_ERRNO"},
        ]
    }
    assert make.allowed_to_all(make.make_profile(engine)) == {"read", "arch_prctl"} | DELTA


@pytest.mark.skipif(not ENGINE.exists(), reason="no container engine has left its profile on this machine")
def test_it_allows_nothing_that_the_engine_here_does_not_but_the_delta() -> None:
    engine = make.allowed_to_all(json.loads(ENGINE.read_text(encoding="utf-8")))
    assert make.allowed_to_all(PROFILE) - engine <= DELTA | {"arch_prctl"}
