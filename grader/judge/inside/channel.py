"""The box's end of the two pipes to the worker: whole frames, blocking."""

from __future__ import annotations

import os

from grader.judge import wire
from grader.judge.wire import Frame, Kind

# What a worker sends is believed: it is not foreign. Training data are large.
_MAX_PAYLOAD_BYTES = 1 << 30


class Channel:
    """Frames over one pipe in and one pipe out.

    Args:
        in_pipe: Descriptor to read.
        out_pipe: Descriptor to write.
    """

    def __init__(self, in_pipe: int, out_pipe: int) -> None:
        self._in = in_pipe
        self._out = out_pipe

    def send(self, kind: Kind, nonce: int, payload: bytes) -> None:
        """Write one frame."""
        view = memoryview(wire.pack_frame(kind, nonce, payload))
        while view:
            view = view[os.write(self._out, view) :]

    def receive(self) -> Frame:
        """Read one frame; EOFError when the worker has closed the pipe."""
        kind, nonce, length = wire.read_header(bytes(self._read(wire.HEADER.size)), _MAX_PAYLOAD_BYTES)
        return Frame(kind, nonce, self._read(length))  # type: ignore[arg-type]  # bytes-like, never copied again

    def _read(self, count: int) -> bytearray:
        data = bytearray(count)
        view = memoryview(data)
        while view:
            got = os.readv(self._in, [view])
            if got == 0:
                raise EOFError("the worker closed the pipe")
            view = view[got:]
        return data
