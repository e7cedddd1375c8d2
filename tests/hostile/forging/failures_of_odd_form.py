# attack: V14, V17
# tries: Say that the file could not be imported, in a form that this never has.
# walls: the worker reads every claim in one schema
# expect: error
# control: none: a stumbling worker is a fault of ours, and a fault fails this test
# each: nothing a_text of_the_judge long_numbers numbers_as_names names_of_nothing many_names no_name records
import os
import struct
import sys
import time

from grader.judge import wire

SAID = {
    "nothing": None,
    "a_text": "passed",
    "of_the_judge": {"reason": "raised", "types": ["JudgeError"], "message": "our fault"},
    "long_numbers": {"reason": "syntax", "line": 1 << 30_000, "column": -(1 << 30_000), "text": 1 << 30_000},
    "numbers_as_names": {"reason": "missing", "names": [[1 << 30_000, 1]] * 99, "traceback": 1 << 30_000},
    "names_of_nothing": {"reason": "missing", "names": [[], {}, None, [[], []], ["", ""]], "types": {}},
    "many_names": {"reason": "missing", "names": [["n" * 400, "m" * 400]] * 2000},
    "no_name": {"reason": "forbidden", "name": [1], "line": wire.Own(1)},
    "records": {"reason": wire.Own(1), "types": [wire.Own(2), [1 << 30_000]], "message": wire.Own(3)},
}

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


send(4, pending().nonce, wire.encode(SAID[EACH]))
time.sleep(30)
