# attack: V16
# tries: Answer with what runs code when it is read: a pickle, an array file, JSON, YAML, marshalled code.
# walls: answers are read as numbers and bytes by a reader of our own
# expect: passed double=crashed
# control: none: nothing here reads these; tests/judge/test_worker_side.py keeps it so
# each: pickle old_pickle array_file json yaml marshal
import io
import marshal
import os
import pickle
import struct
import sys

import numpy as np


class Runs:
    def __reduce__(self):
        return os.system, ("touch /var/tmp/pickled",)


def array_file():
    file = io.BytesIO()
    np.save(file, np.array([Runs()], dtype=object), allow_pickle=True)
    return file.getvalue()


MADE = {
    "pickle": lambda: pickle.dumps((Runs(), None, ())),
    "old_pickle": lambda: pickle.dumps(Runs(), 0),
    "array_file": array_file,
    "json": lambda: b'{"verdict": "passed", "fraction": 1.0}',
    "yaml": lambda: b"!!python/object/apply:os.system ['touch /var/tmp/pickled']",
    "marshal": lambda: marshal.dumps(compile("1", "x", "eval")),
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


def double(x):
    if x.shape == (3,):
        send(8, pending().nonce, MADE[EACH]())
    return 2 * x


def apply(function, x):
    return function(x)
