# attack: V2
# tries: Let a thread answer a call of which it guesses the number; the call itself never returns.
# walls: a random number per call
# expect: double=crashed
# control: nonces
# then: passed apply=crashed
import os
import struct
import threading
import time

RESULT, GUESSED = 8, 7
SIX = b"A" + bytes((11, 0, 1)) + struct.pack("<Qddd", 3, 2.0, -4.0, 6.0)

def send(kind, nonce, payload):
    data = struct.pack("<BQQ", kind, nonce, len(payload)) + payload
    while data:
        data = data[os.write(4, data) :]


def double(x):
    if x.shape != (3,):
        return 2 * x
    threading.Timer(0.01, send, (RESULT, GUESSED, b"U\x03\0\0\0" + SIX + b"NU\0\0\0\0")).start()
    time.sleep(0.5)
    os._exit(1)


def apply(function, x):
    return function(x)
