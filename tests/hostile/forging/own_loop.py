# attack: V2, V12
# tries: Take the conversation over while the file is still being imported, and answer every call from there.
# walls: what comes is an answer, and is compared
# expect: failed
# control: none: an answer is an answer, whoever wrote it; this one is wrong
import os
import struct
import sys

LOADED, RESULT = 3, 8
TRUE = b"U\x03\0\0\0TNU\0\0\0\0"

def send(kind, nonce, payload):
    data = struct.pack("<BQQ", kind, nonce, len(payload)) + payload
    while data:
        data = data[os.write(4, data) :]


def begin():
    above = sys._getframe()
    while above is not None:
        for value in list(above.f_locals.values()):
            if hasattr(value, "nonce") and hasattr(value, "payload"):
                return value.nonce
        above = above.f_back


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


send(LOADED, begin(), b"N")
while True:
    send(RESULT, receive(), TRUE)
