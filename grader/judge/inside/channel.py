"""The box's end of the two pipes to the worker: whole frames, blocking."""

from __future__ import annotations

import os

from grader.judge import wire
from grader.judge.wire import Frame, Kind

# What a worker sends is believed: it is not foreign. Training data are large.
_MAX_PAYLOAD_BYTES = 1 << 30


_CHUNK_BYTES = 1 << 16


class Channel:
    """Frames over one pipe in and one pipe out.

    Args:
        in_pipe: Descriptor to read.
        out_pipe: Descriptor to write.
    """

    def __init__(self, in_pipe: int, out_pipe: int) -> None:
        self._in = in_pipe
        self._out = out_pipe
        self._ahead = b""  # bytes that came along with the frame before

    def send(self, kind: Kind, nonce: int, payload: bytes) -> None:
        """Write one frame."""
        view = memoryview(wire.pack_frame(kind, nonce, payload))
        while view:
            view = view[os.write(self._out, view) :]

    def receive(self) -> Frame:
        """Read one frame; EOFError when the worker has closed the pipe."""
        while len(self._ahead) < wire.HEADER.size:
            self._ahead += self._some(_CHUNK_BYTES)
        kind, nonce, length = wire.read_header(self._ahead[: wire.HEADER.size], _MAX_PAYLOAD_BYTES)
        rest = self._ahead[wire.HEADER.size :]
        if len(rest) >= length:
            self._ahead = rest[length:]
            return Frame(kind, nonce, rest[:length])
        self._ahead = b""
        return Frame(kind, nonce, self._filled_up(rest, length))

    @classmethod
    def to_itself(cls) -> Channel:
        """Return a channel that receives what it sends, for rehearsals."""
        return cls(*os.pipe())

    def close(self) -> None:
        """Close both pipes."""
        os.close(self._in)
        os.close(self._out)

    def _filled_up(self, start: bytes, length: int) -> bytearray:
        data = bytearray(length)
        data[: len(start)] = start
        view = memoryview(data)[len(start) :]
        while view:
            got = os.readv(self._in, [view])
            if got == 0:
                raise EOFError("the worker closed the pipe")
            view = view[got:]
        return data

    def _some(self, count: int) -> bytes:
        part = os.read(self._in, count)
        if not part:
            raise EOFError("the worker closed the pipe")
        return part
