"""Running several programs as one: a common log, restarts, and nothing left behind.

The supervisor is a single thread that starts programs, copies their lines and looks whether they live. Each program
leads a session of its own, so that Ctrl-C reaches only the supervisor, which then stops them, the last one first. If
the supervisor itself is killed, the kernel kills the programs (PR_SET_PDEATHSIG).
"""

import ctypes
import os
import selectors
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

PR_SET_PDEATHSIG = 1
TICK_SECONDS = 0.1
STOP_SECONDS = 5.0
FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0
HEALTHY_SECONDS = 60.0

_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Program:
    """One program to keep running.

    Args:
        name: What its log lines begin with.
        command: The program and its arguments.
        restarts: Whether it is started again when it ends; otherwise its end stops everything.
        environment: Variables on top of the supervisor's own.
    """

    name: str
    command: tuple[str, ...]
    restarts: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)


class Supervisor:
    """Starts programs and keeps them running until a signal comes.

    Args:
        write: Takes one line of the common log.

    Attributes:
        was_signalled: Whether a signal, and no failure, made it stop.
    """

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._members: list[_Member] = []
        self._selector = selectors.DefaultSelector()
        self._is_stopping = False
        self.was_signalled = False
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask_to_stop)

    def start(self, program: Program) -> None:
        """Start a program."""
        member = _Member(program)
        self._members.append(member)
        self._launch(member)

    def watch(self, until: Callable[[], bool] | None = None, seconds: float = float("inf")) -> bool:
        """Copy lines and restart what ends, until `until` holds, time is up, or all has to stop.

        Returns:
            Whether `until` holds. If not, `stop` is what remains to be done.
        """
        end = time.monotonic() + seconds
        while not self._is_stopping and time.monotonic() < end:
            if until is not None and until():
                return True
            self._copy_lines(TICK_SECONDS)
            for member in self._members:
                self._look_after(member)
        return False

    def stop(self) -> None:
        """End every program and whatever it has started; the first one serves the others to the end."""
        for members in (self._members[1:], self._members[:1]):
            for member in members:
                _signal_group(member.process, signal.SIGTERM)
            end = time.monotonic() + STOP_SECONDS
            while any(member.process.poll() is None for member in members) and time.monotonic() < end:
                self._copy_lines(TICK_SECONDS)
            for member in members:
                _signal_group(member.process, signal.SIGKILL)
                member.process.wait()

    def _ask_to_stop(self, *_: object) -> None:
        self._is_stopping = self.was_signalled = True

    def _launch(self, member: "_Member") -> None:
        parent = os.getpid()
        member.started_at = time.monotonic()
        member.process = subprocess.Popen(
            member.program.command,
            env=os.environ | {"PYTHONUNBUFFERED": "1"} | dict(member.program.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=lambda: _die_with(parent),  # safe: the supervisor has a single thread
        )
        os.set_blocking(member.process.stdout.fileno(), False)
        self._selector.register(member.process.stdout, selectors.EVENT_READ, member)

    def _copy_lines(self, seconds: float) -> None:
        if not self._selector.get_map():
            time.sleep(seconds)
        for key, _ in self._selector.select(seconds):
            member: _Member = key.data
            data = os.read(key.fd, 65536)
            if not data:
                self._selector.unregister(key.fileobj)
                key.fileobj.close()
            *lines, member.rest = (member.rest + data).split(b"\n")
            for line in lines:
                self._write(f"{member.program.name:<12}| {line.decode(errors='replace')}")

    def _look_after(self, member: "_Member") -> None:
        status = member.process.poll()
        now = time.monotonic()
        if status is None:
            return
        if not member.program.restarts:
            self._write(f"{member.program.name} has ended with status {status}, so everything stops.")
            self._is_stopping = True
        elif member.restart_at is None:
            if now - member.started_at > HEALTHY_SECONDS:
                member.pause_seconds = FIRST_PAUSE_SECONDS
            pause = f"{member.pause_seconds:g} s"
            self._write(f"{member.program.name} has ended with status {status}, it starts again in {pause}.")
            member.restart_at = now + member.pause_seconds
            member.pause_seconds = min(2 * member.pause_seconds, LONGEST_PAUSE_SECONDS)
        elif now >= member.restart_at:
            member.restart_at = None
            self._launch(member)


class _Member:
    """A program with its process."""

    process: subprocess.Popen[bytes]

    def __init__(self, program: Program) -> None:
        self.program = program
        self.started_at = 0.0
        self.pause_seconds = FIRST_PAUSE_SECONDS
        self.restart_at: float | None = None
        self.rest = b""


def die_with_parent(number: int = signal.SIGKILL) -> None:
    """Ask the kernel to send this process a signal when its parent ends."""
    _libc.prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)


def _die_with(parent: int) -> None:
    die_with_parent()
    if os.getppid() != parent:  # it ended before we could ask
        os._exit(1)


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    # Not only the process: what it started may outlive it.
    try:
        os.killpg(process.pid, number)
    except ProcessLookupError:
        return
