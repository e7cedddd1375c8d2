"""One program in its own bubblewrap, seen from the worker: start it, ask it, stop it."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO

from grader.judge.box.runtimes import Installation, installation_of
from grader.judge.box.view import CONTROL_FD, View, view_of
from grader.judge.errors import BoxError
from grader.judge.runtimes import Runtime
from grader.judge.walls import kernel, seccomp
from grader.judge.walls.profiles import Profile

SETUP_SECONDS = 20.0
BOX_UID = 64_100  # an ordinary user without name, files or other processes; only used when the worker is root
_PATIENCE_SECONDS = 2.0
_LAUNCHER = Path(__file__).with_name("launch.py")


class BoxProcess:
    """A zygote and its bubblewrap, started and ready.

    Args:
        runtime: What it has imported.
        role: "candidate" or "examiner".
        profile: How the box is built.
        data: Folders of data sets by name, shown to examiners only.
        devices: Device nodes that it may use.

    Raises:
        BoxError: it did not start; says why.
    """

    def __init__(
        self,
        runtime: Runtime,
        role: str,
        profile: Profile,
        data: dict[str, Path] | None = None,
        devices: tuple[str, ...] = (),
    ) -> None:
        self.runtime = runtime
        self.role = role
        self.profile = profile
        self.data = data or {}
        self.installation: Installation = installation_of(runtime.name)
        self._lock = threading.Lock()
        self._log, self._stage = _log_and_stage()
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._tmp = -1  # descriptor of the box's /tmp
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Lock()
        try:
            view = view_of(runtime, self.installation, role, self.data, profile, devices)
            self._process = self._start(view, theirs)
            theirs.close()  # else its end would go unnoticed if it dies at once
            self._host_pid = self._wait_until_ready()
            self._baseline = (self._status_kib("VmData") << 10, self._status_kib("VmSize") << 10)
        except OSError as error:
            self.stop()
            raise BoxError(f"a box could not be started: {error}") from error
        except BaseException:
            self.stop()
            raise
        finally:
            theirs.close()
            self._stage.rmdir()

    @property
    def ready_seconds(self) -> float:
        """Return how long a child may take until it is ready: longer if it imports by itself."""
        return SETUP_SECONDS + (self.runtime.start_seconds if self.runtime.imports_in_child else 0.0)

    def is_alive(self) -> bool:
        """Return whether the warm process runs."""
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """End the process and every child it has forked. Can be called again."""
        with self._stopping:
            self._control.close()
            self._exit_code()
            if self._tmp >= 0:
                os.close(self._tmp)
                self._tmp = -1
            self._log.close()

    def _exit_code(self) -> int:
        """Return bubblewrap's exit code, killing it only after some patience."""
        if self._process is None:
            return 0
        try:
            return self._process.wait(timeout=_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

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
            "filter": base64.b64encode(seccomp.build_outer_filter(kernel.MACHINE)).decode(),
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
            _, descriptors, _, _ = socket.recv_fds(self._control, 4096, 2)
            if descriptors:
                process, self._tmp = descriptors
                try:
                    return pid_of(process)
                finally:
                    os.close(process)
        raise BoxError(f"the warm process '{self.runtime.name}' did not start: {self._read_log()}")

    def _read_log(self) -> str:
        self._log.seek(0)
        return self._log.read()[-2000:].decode("utf-8", "replace").strip() or "it said nothing"

    def _tell(self, order: bytes, descriptors: Sequence[int]) -> None:
        try:
            socket.send_fds(self._control, [order], descriptors)
        except OSError as error:
            raise BoxError(f"the warm process '{self.runtime.name}' has ended: {self._read_log()}") from error

    def _ask(self, request: bytes, descriptors: Sequence[int]) -> tuple[dict[str, int], int]:
        try:
            self._control.settimeout(SETUP_SECONDS)
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


def _log_and_stage() -> tuple[IO[bytes], Path]:
    """Return a file for what the box says while it starts, and a folder to mount what root shows it."""
    try:
        return tempfile.TemporaryFile(), Path(tempfile.mkdtemp(prefix="grader-box-"))
    except OSError as error:
        raise BoxError(f"no temporary directory could be made: {error}") from error


def pid_of(pidfd: int) -> int:
    """Return the number that a process has in the worker's own process namespace."""
    with open(f"/proc/self/fdinfo/{pidfd}", encoding="ascii") as info:
        for line in info:
            if line.startswith("Pid:"):
                pid = int(line.split()[1])
                if pid > 0:
                    return pid
    raise OSError("the process has ended")
