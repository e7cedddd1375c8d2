"""One warm process in its own bubblewrap, seen from the worker: start it, fork children from it, stop it."""

from __future__ import annotations

import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import asdict
from pathlib import Path

from grader.judge.box.child import Child, ChildEnded, ChildSilent
from grader.judge.box.runtimes import Installation, Runtime, installation_of
from grader.judge.box.view import CONTROL_FD, View, view_of
from grader.judge.errors import BoxError
from grader.judge.walls.limits import ChildLimits
from grader.judge.walls.lockdown import ASK_FOR_MAPPING, MAPPED
from grader.judge.wire import Kind, WireError

_LAUNCHER = Path(__file__).with_name("launch.py")
_SETUP_SECONDS = 20.0
_MAX_READY_BYTES = 1024
_PIPE_BYTES = 1 << 20
BOX_UID = 64_100  # an ordinary user without name, files or other processes; only used when the worker is root


class WarmProcess:
    """A zygote and its bubblewrap.

    Args:
        runtime: What it has imported.
        role: "candidate" or "examiner".
        data: Folders of data sets by name, shown to examiners only.
    """

    def __init__(self, runtime: Runtime, role: str, data: dict[str, Path] | None = None) -> None:
        self.runtime = runtime
        self.role = role
        self.data = data or {}
        self.installation: Installation = installation_of(runtime.name)
        self.uses = 0
        self.children = 0  # alive or not yet reaped
        self._lock = threading.Lock()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._log = tempfile.TemporaryFile()  # noqa: SIM115  (closed in stop)
        self._stage = Path(tempfile.mkdtemp(prefix="grader-box-"))
        try:
            self._process = self._start(view_of(runtime, self.installation, role, self.data), theirs)
            self._host_pid = self._wait_until_ready()
        except BaseException:
            self.stop()
            raise
        finally:
            theirs.close()
            self._stage.rmdir()
        self._baseline_bytes = self._status_kib("VmData") * 1024

    def fork(self, *, memory_bytes: int, cpu_seconds: float, rehearse: bool = False) -> Child:
        """Return a locked-in child that has read nothing yet.

        Args:
            memory_bytes: Private memory it may use above what this process holds.
            cpu_seconds: CPU time it may use.
            rehearse: Let it rehearse first, which makes it quicker later; for when there is nothing else to do.

        Raises:
            BoxError: a wall could not be built.
        """
        limits = ChildLimits(
            memory_bytes=self._baseline_bytes + memory_bytes,
            cpu_seconds=int(cpu_seconds) + 1,
            open_files=self.runtime.open_files,
        )
        child, pid = self._fork(limits, rehearse=rehearse)
        try:
            deadline = time.monotonic() + _SETUP_SECONDS
            if child.receive_byte(deadline) != ASK_FOR_MAPPING:
                raise BoxError("a child did not ask for its user id")
            self._map_user(child.pidfd)
            child.send_byte(MAPPED)
            if child.receive(deadline, _MAX_READY_BYTES).kind is not Kind.READY:
                raise BoxError("a child did not become ready")
        except (ChildEnded, ChildSilent, WireError, OSError) as error:
            child.end()
            said = child.last_words()
            raise BoxError(f"a child (process {pid}) could not be locked in: {error!r} {said}".strip()) from error
        except BoxError:
            child.end()
            raise
        return child

    def is_alive(self) -> bool:
        """Return whether the warm process runs."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End the warm process and every child it has forked."""
        self._control.close()
        process = getattr(self, "_process", None)
        if process is not None:
            try:
                process.wait(timeout=2)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._log.close()

    def _start(self, view: View, theirs: socket.socket) -> subprocess.Popen[bytes]:
        bubblewrap = shutil.which("bwrap")
        if bubblewrap is None:
            raise BoxError("bubblewrap is not installed: install the package 'bubblewrap'")
        plan = {
            "bubblewrap": bubblewrap,
            "uid": BOX_UID,
            "stage": str(self._stage),
            "options": view.options,
            "binds": [asdict(bind) for bind in view.binds],
            "contents": view.contents,
            "late_options": view.late_options,
            "command": view.command,
        }
        # The launcher needs the control socket at the number that the box knows.
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(_LAUNCHER), str(theirs.fileno()), str(CONTROL_FD)],
            stdin=subprocess.PIPE,
            stdout=self._log,
            stderr=self._log,
            pass_fds=(theirs.fileno(),),
            env={},
            start_new_session=True,
        )
        if process.stdin is None:
            raise BoxError("the launcher has no standard input")
        with process.stdin as pipe:
            pipe.write(json.dumps(plan).encode())
        return process

    def _wait_until_ready(self) -> int:
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        if poll.poll(self.runtime.start_seconds * 1000):
            _, descriptors, _, _ = socket.recv_fds(self._control, 4096, 1)
            if descriptors:
                try:
                    return _pid_of(descriptors[0])
                finally:
                    os.close(descriptors[0])
        raise BoxError(f"the warm process '{self.runtime.name}' did not start: {self._read_log()}")

    def _read_log(self) -> str:
        self._log.seek(0)
        return self._log.read()[-2000:].decode("utf-8", "replace").strip() or "it said nothing"

    def _fork(self, limits: ChildLimits, *, rehearse: bool) -> tuple[Child, int]:
        in_read, in_write = os.pipe2(os.O_CLOEXEC)
        out_read, out_write = os.pipe2(os.O_CLOEXEC)
        print_read, print_write = os.pipe2(os.O_CLOEXEC)
        request = json.dumps({"do": "fork", "limits": asdict(limits), "rehearse": rehearse}).encode()
        try:
            with self._lock:
                self._require_one_thread()
                answer, pidfd = self._ask(request, [in_read, out_write, print_write])
                self.uses += 1
                self.children += 1
        except BaseException:
            for descriptor in (in_write, out_read, print_read):
                os.close(descriptor)
            raise
        finally:
            for descriptor in (in_read, out_write, print_write):
                os.close(descriptor)
        pid = answer["pid"]
        return Child(pidfd, in_write, out_read, print_read, lambda: self._reap(pid)), pid

    def _map_user(self, pidfd: int) -> None:
        """Give a child's new user namespace its one user and group.

        The kernel wants this written from the parent namespace, where the warm process lives; but a box has no /proc.
        So it is handed the child's folder of our /proc for the moment, before any foreign byte has been read.
        """
        folder = os.open(f"/proc/{_pid_of(pidfd)}", os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            with self._lock:
                self._ask(b'{"do": "map"}', [folder])
        finally:
            os.close(folder)

    def _reap(self, pid: int) -> int:
        with self._lock:
            self.children -= 1
            answer, _ = self._ask(json.dumps({"do": "reap", "pid": pid}).encode(), [])
        return answer["status"]

    def _ask(self, request: bytes, descriptors: list[int]) -> tuple[dict[str, int], int]:
        try:
            self._control.settimeout(_SETUP_SECONDS)
            socket.send_fds(self._control, [request], descriptors)
            answer, received, _, _ = socket.recv_fds(self._control, 4096, 1)
        except OSError as error:
            raise BoxError(f"the warm process '{self.runtime.name}' does not answer: {error}") from error
        if not answer:
            raise BoxError(f"the warm process '{self.runtime.name}' has ended: {self._read_log()}")
        return json.loads(answer), received[0] if received else -1

    def _require_one_thread(self) -> None:
        threads = self._status_kib("Threads")
        if threads != 1:
            raise BoxError(f"a warm process must have exactly one thread. '{self.runtime.name}' has {threads}")

    def _status_kib(self, field: str) -> int:
        with open(f"/proc/{self._host_pid}/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith(f"{field}:"):
                    return int(line.split()[1])
        raise BoxError(f"/proc/{self._host_pid}/status has no {field}")


def _pid_of(pidfd: int) -> int:
    """Return the number that a process has in the worker's own process namespace."""
    with open(f"/proc/self/fdinfo/{pidfd}", encoding="ascii") as info:
        for line in info:
            if line.startswith("Pid:"):
                pid = int(line.split()[1])
                if pid > 0:
                    return pid
    raise OSError("the process has ended")
