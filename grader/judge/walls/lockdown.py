"""The order in which a child locks itself in. Nothing of a student is read before the last step has been proved.

Who runs: a child that the zygote has just forked, alone in a new process namespace, with one thread. Who waits: the
worker, which maps the user id from outside (there is no /proc in a box) when the child asks by one byte. What is
believed: everything up to the READY frame, because no foreign byte has been read yet; nothing after it.

Mounts come before Landlock, which forbids mounting; limits before capabilities go; no_new_privs before Landlock and
seccomp, which need it; seccomp last, because it forbids all of the above.

In the profiles without nested namespaces the child is the process that bubblewrap started: it has bubblewrap's
namespaces for itself alone, and its /tmp.
"""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass

from grader.judge.walls import kernel, landlock, privileges, seccomp
from grader.judge.walls.limits import ChildLimits, apply_limits
from grader.judge.walls.profiles import Profile

ASK_FOR_MAPPING = b"U"
MAPPED = b"G"

FIRST_PID = 1  # the child is the first process of its own process namespace

_OWN_NAMESPACES = (
    kernel.CLONE_NEWUSER
    | kernel.CLONE_NEWNS
    | kernel.CLONE_NEWIPC
    | kernel.CLONE_NEWNET
    | kernel.CLONE_NEWUTS
    | kernel.CLONE_NEWCGROUP
)


def prepare(profile: Profile) -> None:
    """Do beforehand, in the warm process, what is equal for every child."""
    seccomp.build_filter(kernel.MACHINE, FIRST_PID if profile.nested else os.getpid(), profile.policy)


@dataclass(frozen=True)
class Walls:
    """What stands after the lockdown, for the report."""

    landlock_abi: int


def lock_down(
    in_pipe: int, out_pipe: int, limits: ChildLimits, profile: Profile, devices: tuple[str, ...] = ()
) -> Walls:
    """Lock the calling process in for good.

    Args:
        in_pipe: Descriptor to read the worker's bytes from.
        out_pipe: Descriptor to write to the worker.
        limits: What the child may use.
        profile: How the box is built.
        devices: Device nodes that it may use.

    Raises:
        OSError: a wall could not be built; the child must end.
    """
    walls = enclose(in_pipe, out_pipe, limits, profile, devices)
    filter_system_calls(profile)
    return walls


def enclose(in_pipe: int, out_pipe: int, limits: ChildLimits, profile: Profile, devices: tuple[str, ...] = ()) -> Walls:
    """Build every wall but the last, which would hide the others from a proof of each alone. Arguments as above."""
    if profile.nested:
        _own_namespaces(in_pipe, out_pipe, limits)
    os.umask(0o077)
    apply_limits(limits)
    privileges.drop_capabilities()
    privileges.forbid_new_privileges()
    abi = landlock.restrict(readable=("/",), writable=("/tmp", "/dev/null", *devices), devices=devices)
    if abi < profile.least_landlock_abi:
        raise OSError(f"profile {profile.name} needs Landlock ABI {profile.least_landlock_abi}. Received: {abi}")
    if not privileges.has_no_new_privileges():
        raise OSError("no_new_privs did not hold")
    return Walls(landlock_abi=abi)


def filter_system_calls(profile: Profile) -> None:
    """Build the last wall."""
    seccomp.load_filter(os.getpid(), profile.policy)
    if not seccomp.is_filtered():
        raise OSError("seccomp did not hold")


def _own_namespaces(in_pipe: int, out_pipe: int, limits: ChildLimits) -> None:
    if os.getpid() != FIRST_PID:
        raise OSError("the child is not alone in a process namespace of its own")
    os.setsid()
    kernel.unshare(_OWN_NAMESPACES)
    os.write(out_pipe, ASK_FOR_MAPPING)
    if os.read(in_pipe, 1) != MAPPED:
        raise OSError("the worker did not map the user id")
    _own_tmpfs(limits)
    socket.sethostname("box")


def _own_tmpfs(limits: ChildLimits) -> None:
    kernel.mount("none", "/", None, kernel.MS_REC | kernel.MS_PRIVATE)
    flags = kernel.MS_NOSUID | kernel.MS_NODEV | kernel.MS_NOEXEC
    options = f"size={limits.tmpfs_bytes},nr_inodes={limits.tmpfs_inodes},mode=0700"
    kernel.mount("tmpfs", "/tmp", "tmpfs", flags, options)
    os.chdir("/tmp")
