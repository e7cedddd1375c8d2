# attack: V16
# tries: Return a pickle as bytes, as text and as an array of bytes.
# walls: a value is compared, never run
# expect: failed apply=passed
# control: none: nothing here reads pickles; tests/judge/test_worker_side.py keeps it so
# each: bytes text array
import os
import pickle

import numpy as np


class Runs:
    def __reduce__(self):
        return os.system, ("touch /var/tmp/pickled",)


def double(x):
    data = pickle.dumps(Runs())
    return {"bytes": data, "text": data.decode("latin-1"), "array": np.frombuffer(data, dtype=np.uint8)}[EACH]


def apply(function, x):
    return function(x)
