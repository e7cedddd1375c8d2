"""The worker's handle of one child: frames in and out against a clock, its printed output, its end.

Nothing that comes from a child is believed: a frame is bounded before it is read, printed output is counted and cut,
and how a child ended is read from the kernel, never from what the child says.
"""

from __future__ import annotations

import os
import select
import signal
import threading
import time
from typing import Protocol

from grader.judge import wire
from grader.judge.box import watchdog
from grader.judge.box.bounds import Bounds
from grader.judge.box.cgroups import Group
from grader.judge.errors import GradingCancelled
from grader.judge.wire import Frame, Kind, Payload, WireError

KEPT_OUTPUT_BYTES = 16_384
_CHUNK_BYTES = 1 << 20
_LONGEST_WAIT_SECONDS = 0.25  # without a look at whether anybody still wants the answer
_MOST_READS = 64  # of printed output at a time: one who prints for ever must not keep the worker from its clock


class ChildEnded(Exception):
    """The child ended before it had answered."""


class ChildSilent(Exception):
    """The child did not answer in time."""


class OutputExceeded(Exception):
    """The child printed more than it may."""


class Reap(Protocol):
    """Waits for the end of a child and returns its wait status."""

    def __call__(self, *, killed: bool) -> int:
        """`killed` says whether the worker has killed it."""


class Child:
    """One child.

    Args:
        pidfd: Descriptor of the process.
        to_child: Descriptor to write frames to.
        from_child: Descriptor to read frames from.
        output: Descriptor of what it prints.
        reap: Called once after its end.
    """

    def __init__(self, pidfd: int, to_child: int, from_child: int, output: int, reap: Reap) -> None:
        self.pidfd = pidfd
        self.bounds = Bounds(pid=0)
        self.ran_out_of_memory = False  # both are known after the end
        self.ran_out_of_files = False
        self._killed = False
        self._ending = threading.Lock()  # the watchdog looks at descriptors that the end closes
        self._to_child = to_child
        self._from_child = from_child
        self._output = output
        self._reap = reap
        self._status = 0
        self._closed = False
        self._ahead = bytearray()  # read together with the frame before; one chunk and one frame at most
        self._output_is_open = True
        self._kept = bytearray()
        self._printed_bytes = 0
        self.output_limit_bytes = 16 << 20
        self.cancelled: threading.Event | None = None  # set when nobody wants its answers any more
        for descriptor in (to_child, from_child, output):
            os.set_blocking(descriptor, False)
        self._from_child_alone = _poll((from_child, select.POLLIN))
        self._to_child_alone = _poll((to_child, select.POLLOUT))
        self._from_child_or_output = _poll((from_child, select.POLLIN), (output, select.POLLIN))
        self._to_child_or_output = _poll((to_child, select.POLLOUT), (output, select.POLLIN))

    def send(self, kind: Kind, nonce: int, payload: Payload, deadline: float) -> None:
        """Send one frame.

        Args:
            kind: Kind of the frame.
            nonce: What an answer must carry.
            payload: An encoded value.
            deadline: Reading of time.monotonic() by which the child must have read it.

        Raises:
            ChildEnded, ChildSilent, OutputExceeded, GradingCancelled.
        """
        header = wire.HEADER.pack(kind, nonce, len(payload))
        # A small frame goes in one piece, so that the child wakes up once; a large one is not copied.
        small = len(payload) < _CHUNK_BYTES
        for part in (header + payload,) if small else (header, payload):
            view = memoryview(part)
            while view:
                try:
                    view = view[os.write(self._to_child, view[:_CHUNK_BYTES]) :]
                except BlockingIOError:
                    self._wait(self._to_child, select.POLLOUT, deadline)
                except BrokenPipeError:
                    raise ChildEnded from None

    def receive(self, deadline: float, max_payload_bytes: int) -> Frame:
        """Wait for one frame.

        Raises:
            ChildEnded, ChildSilent, OutputExceeded, WireError, GradingCancelled.
        """
        header = self._read(wire.HEADER.size, deadline)
        kind, nonce, length = wire.read_header(header, max_payload_bytes)
        return Frame(kind, nonce, self._read(length, deadline))

    def receive_byte(self, deadline: float) -> bytes:
        """Wait for one bare byte, as the lockdown sends."""
        return self._read(1, deadline)

    def send_byte(self, byte: bytes) -> None:
        """Send one bare byte."""
        os.write(self._to_child, byte)

    def require_silence(self) -> None:
        """Raise WireError if the child has sent anything that nobody asked for."""
        if self._ahead or any(event & select.POLLIN for _, event in self._from_child_alone.poll(0)):
            raise WireError("the child spoke without being asked")

    def take_output(self) -> str:
        """Return what the child printed since the last call, cut to KEPT_OUTPUT_BYTES.

        Raises:
            OutputExceeded: it printed more than its limit in all.
        """
        self._drain()
        text = self._kept.decode("utf-8", "replace")
        self._kept.clear()
        return text

    def last_words(self) -> str:
        """Return what was kept of the printed output, also after the end."""
        return self._kept.decode("utf-8", "replace")

    def is_alive(self) -> bool:
        """Return whether the process runs."""
        return not _poll((self.pidfd, select.POLLIN)).poll(0)

    def kill(self) -> None:
        """Kill the child and everything it started."""
        if self._closed or not self.is_alive():
            return
        try:
            signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)
            self._killed = True
        except ProcessLookupError:
            pass  # it has ended by itself

    def is_open(self) -> bool:
        """Return whether nobody has waited for its end yet."""
        return not self._closed

    def kill_if_it_holds_too_much(self) -> None:
        """Kill the child if it holds more than its bounds; for the watchdog."""
        with self._ending:
            if self._closed:
                return
            bounds = self.bounds
            if bounds.private_bytes and watchdog.private_bytes(bounds.pid) > bounds.private_bytes:
                self.ran_out_of_memory = True
                self.kill()
            if bounds.tmp >= 0 and watchdog.files_on(bounds.tmp) > bounds.tmp_files:
                self.ran_out_of_files = True
                self.kill()

    def end(self) -> int:
        """Kill the child if it lives, wait for its end, close everything, and return its wait status.

        Raises:
            BoxError: the warm process is gone, and with it the child: it was not the child's own doing.
        """
        if not self._closed:
            self.kill()
            self._status = self._wait_for_end()
        return self._status

    def ended_by_itself(self, patience_seconds: float = 1.0) -> int:
        """Return the wait status of a child that is ending by itself, killing it only after some patience."""
        if not self._closed:
            _poll((self.pidfd, select.POLLIN)).poll(patience_seconds * 1000)
        return self.end()

    def _wait_for_end(self) -> int:
        _poll((self.pidfd, select.POLLIN)).poll(10_000)
        try:
            self._drain()
        except OutputExceeded:
            pass  # it is over anyway
        try:
            return self._reap(killed=self._killed)
        finally:
            with self._ending:
                self._closed = True
                for descriptor in (self.pidfd, self._to_child, self._from_child, self._output):
                    os.close(descriptor)
                if self.bounds.tmp >= 0:
                    os.close(self.bounds.tmp)
            if self.bounds.group is not None:
                self._leave(self.bounds.group)

    def _leave(self, group: Group) -> None:
        try:
            self.ran_out_of_memory = self.ran_out_of_memory or group.processes_killed() > 0
        except OSError:
            pass  # the group went with the worker that made it
        group.remove()

    def _read(self, count: int, deadline: float) -> bytes:
        if len(self._ahead) < count:
            self._read_ahead(count, deadline)
        part = bytes(memoryview(self._ahead)[:count])
        del self._ahead[:count]
        return part

    def _read_ahead(self, count: int, deadline: float) -> None:
        while len(self._ahead) < count:
            if time.monotonic() > deadline:
                raise ChildSilent  # also of one that sends byte by byte
            try:
                part = os.read(self._from_child, _CHUNK_BYTES)
            except BlockingIOError:
                self._wait(self._from_child, select.POLLIN, deadline)
                continue
            if not part:
                raise ChildEnded
            self._ahead += part

    def _wait(self, descriptor: int, event: int, deadline: float) -> None:
        """Wait until `descriptor` is ready, reading away what the child prints meanwhile."""
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                raise ChildSilent
            if self.cancelled is not None and self.cancelled.is_set():
                raise GradingCancelled
            if self._output_is_open:
                poll = self._from_child_or_output if descriptor == self._from_child else self._to_child_or_output
            else:
                poll = self._from_child_alone if descriptor == self._from_child else self._to_child_alone
            for ready, _ in poll.poll(min(left, _LONGEST_WAIT_SECONDS) * 1000):
                if ready == descriptor:
                    return
                self._drain()

    def _drain(self) -> None:
        for _ in range(_MOST_READS):
            try:
                part = os.read(self._output, 65_536)
            except BlockingIOError:
                return
            if not part:
                self._output_is_open = False
                return
            self._printed_bytes += len(part)
            self._kept += part[: max(0, KEPT_OUTPUT_BYTES - len(self._kept))]
            if self._printed_bytes > self.output_limit_bytes:
                raise OutputExceeded


def _poll(*wanted: tuple[int, int]) -> select.poll:
    poll = select.poll()
    for descriptor, event in wanted:
        poll.register(descriptor, event)
    return poll
