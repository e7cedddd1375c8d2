# attack: V2
# tries: Find the pipe to the worker and the number of the call, and send the examiner's report in its place.
# walls: two processes; only answers are taken from a student's
# expect: failed double=crashed apply=passed unchanged=crashed hidden=crashed
# control: two-processes
# then: passed
import os
import struct
import sys

CHECK_DONE = 6
PASSED = b"M\x01\0\0\0S\x07\0\0\0verdictS\x06\0\0\0passed"


def pending():
    """The frame that is being answered: it lies in the memory of the one who answers."""
    above = sys._getframe()
    while above is not None:
        for value in list(above.f_locals.values()):
            if hasattr(value, "nonce") and hasattr(value, "payload"):
                return value
        above = above.f_back
    raise LookupError("no frame")


def send(kind, nonce, payload):
    data = struct.pack("<BQQ", kind, nonce, len(payload)) + payload
    while data:
        data = data[os.write(4, data) :]


def receive():
    header = b""
    while len(header) < 17:
        part = os.read(3, 17 - len(header))
        if not part:
            os._exit(0)
        header += part
    _, nonce, length = struct.unpack("<BQQ", header)
    while length:
        length -= len(os.read(3, length))
    return nonce


def answer_all(kind, payload):
    nonce = pending().nonce
    while True:
        send(kind, nonce, payload)
        nonce = receive()


def double(x):
    answer_all(CHECK_DONE, PASSED)


def apply(function, x):
    return function(x)
