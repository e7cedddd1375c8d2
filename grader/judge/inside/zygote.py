"""The warm process of a box: imports a runtime once, then forks one child per use.

Theory of operation. bubblewrap starts this program by exec. It imports the runtime and nothing else, stays with one
thread, holds no secret and never reads a foreign byte: what a child grades goes through the child's own pipes. The
worker asks over one socket: "fork" with three descriptors, "reap" with a process number. Each child is born as
process 1 of a new process namespace, so that its death takes everything along that it started. The socket's end means
that the worker is gone: this process ends, and with it the whole box.

In the profiles without nested namespaces there is one child, and this process becomes it.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import io
import json
import os
import signal
import socket
import sys
import traceback
from typing import Any

from grader.judge import wire
from grader.judge.inside import layers
from grader.judge.inside.channel import Channel
from grader.judge.walls import kernel
from grader.judge.walls.limits import ChildLimits, bind_after_imports
from grader.judge.walls.lockdown import enclose, filter_system_calls, prepare
from grader.judge.walls.profiles import FULL, PROFILES, Profile

CONTROL_FD = 3
SETUP_FAILED = 97  # exit status of a child whose walls could not be built
_REQUEST_BYTES = 4096
_IN, _OUT, _OUTPUT = 3, 4, 5


def main(
    role: str, modules: tuple[str, ...], profile_name: str, devices: tuple[str, ...], late: tuple[str, ...] = ()
) -> None:
    """Import `modules`, then serve forks, or become a child, until the worker goes away.

    Args:
        role: "candidate" or "examiner": which program the children run.
        modules: What to import before the first fork.
        profile_name: How the box is built.
        devices: Device nodes that children may use.
        late: What each child imports by itself, behind all walls but the last: a library that starts threads while it
            is imported would leave this process with more than one.
    """
    profile = PROFILES[profile_name]
    for name in modules:
        importlib.import_module(name)
    program = importlib.import_module(f"grader.judge.inside.{role}")
    kernel.close_from(CONTROL_FD + 1)
    control = socket.socket(fileno=CONTROL_FD)
    own = kernel.open_pidfd(os.getpid())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare(profile)
    program.rehearse()
    _print_to_pipes()
    gc.collect()
    kernel.give_memory_back()  # every page that is still held is looked at in every fork and every exit
    gc.disable()
    gc.freeze()
    tmp = os.open("/tmp", os.O_PATH)
    socket.send_fds(control, [b'{"ready": true}'], [own, tmp])
    os.close(tmp)
    while True:
        request, descriptors, _, _ = socket.recv_fds(control, _REQUEST_BYTES, 3)
        if not request:
            _end_with_all_children()
        order = json.loads(request)
        if order["do"] == "become":
            control.detach()
            _live(program, order, descriptors, profile, devices, late)
        _answer(control, own, program, order, descriptors, late)


def _end_with_all_children() -> None:
    # Everybody in this process namespace but bubblewrap and this process: children of children are there, too.
    with contextlib.suppress(ProcessLookupError):
        os.kill(-1, signal.SIGKILL)
    os._exit(0)


def _answer(
    control: socket.socket,
    own: int,
    program: Any,
    request: dict[str, Any],
    descriptors: list[int],
    late: tuple[str, ...],
) -> None:
    if request["do"] == "reap":
        _, status = os.waitpid(request["pid"], 0)
        control.send(json.dumps({"status": status}).encode())
        return
    if request["do"] == "map":
        _map_user(descriptors[0])
        control.send(b'{"mapped": 1}')
        return
    kernel.unshare(kernel.CLONE_NEWPID)
    pid = os.fork()
    if pid == 0:
        _live(program, request, descriptors, FULL, (), late)
    kernel.setns(own, kernel.CLONE_NEWPID)  # else no second process namespace could be made
    for descriptor in descriptors:
        os.close(descriptor)
    child = kernel.open_pidfd(pid)
    socket.send_fds(control, [json.dumps({"pid": pid}).encode()], [child])
    os.close(child)


def _map_user(folder: int) -> None:
    """Write the maps of a child's user namespace in its folder of the worker's /proc: one user, one group."""
    for name, text in (("setgroups", b"deny"), ("uid_map", b"1000 1000 1"), ("gid_map", b"1000 1000 1")):
        descriptor = os.open(name, os.O_WRONLY, dir_fd=folder)
        os.write(descriptor, text)
        os.close(descriptor)
    os.close(folder)


def _live(
    program: Any,
    request: dict[str, Any],
    descriptors: list[int],
    profile: Profile,
    devices: tuple[str, ...],
    late: tuple[str, ...],
) -> None:
    """Be a child: take its three descriptors, lock it in, run the program. Never returns to the warm process's loop."""
    limits = ChildLimits(**request["limits"])
    try:
        _take_descriptors(descriptors)
        early = layers.before_any_wall_of_its_own() if request.get("attempt") else {}
        walls = enclose(_IN, _OUT, limits, profile, devices)
        channel = Channel(_IN, _OUT)
        if request.get("attempt"):  # for the probe: this child ends here and never reads a foreign byte
            channel.send(wire.Kind.RESULT, 0, wire.encode(layers.attempt(request["attempt"], early)))
            os._exit(0)
        for name in late:  # no foreign byte was read; the last wall comes round every thread that they have started
            importlib.import_module(name)
        bind_after_imports(limits)
        filter_system_calls(profile)
        program.warm_up()
        if request["rehearse"]:  # gives this child its own copies of the pages that it will write to
            program.rehearse(1)
        gc.enable()
        channel.send(wire.Kind.READY, 0, wire.encode({"landlock_abi": walls.landlock_abi}))
    except BaseException:  # noqa: BLE001  (whatever it was, the worker must hear of it and the child must end)
        os.write(2, traceback.format_exc().encode())
        os._exit(SETUP_FAILED)
    try:
        program.main(channel)
    finally:
        os._exit(0)


def _take_descriptors(descriptors: list[int]) -> None:
    high = [os.dup2(descriptor, 100 + place, inheritable=False) for place, descriptor in enumerate(descriptors)]
    null = os.open("/dev/null", os.O_RDONLY)
    os.dup2(null, 0, inheritable=False)
    os.dup2(high[2], 1, inheritable=False)
    os.dup2(high[2], 2, inheritable=False)
    os.dup2(high[0], _IN, inheritable=False)
    os.dup2(high[1], _OUT, inheritable=False)
    kernel.close_from(_OUTPUT)


def _print_to_pipes() -> None:
    """Give the children their standard streams beforehand: objects that know that they write to a pipe.

    What lies below descriptors 1 and 2 is a log file now and becomes the child's own pipe. A stream made over a file
    would try to seek; one made in each child would cost every submission a tenth of a millisecond.
    """
    log = os.dup(1)
    read_end, write_end = os.pipe()
    os.dup2(write_end, 1)
    os.dup2(write_end, 2)
    sys.stdout, sys.stderr = _printing_to(1), _printing_to(2)
    for descriptor in (1, 2):
        os.dup2(log, descriptor)
    for descriptor in (log, read_end, write_end):
        os.close(descriptor)


def _printing_to(descriptor: int) -> io.TextIOWrapper:
    raw = io.FileIO(descriptor, "w", closefd=False)
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", errors="replace", line_buffering=True)
