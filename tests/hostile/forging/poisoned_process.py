# attack: V18
# tries: Change whatever a process hands on: folder, mask, environment, streams, modules, hooks, priority, name.
# walls: each child is forked anew
# expect: passed
# control: none: what is tried is whether the next submission is graded as ever; it follows
import builtins
import gc
import io
import os
import random
import signal
import sys

import numpy as np


def double(x):
    answer = 2 * x
    os.chdir("/")
    os.umask(0o777)
    os.environ["OPENBLAS_NUM_THREADS"] = "64"
    for step in (lambda: os.nice(19), lambda: os.setsid(), lambda: os.setpriority(os.PRIO_PROCESS, 0, 19)):
        try:
            step()
        except OSError:
            continue
    random.seed(0)
    np.random.seed(0)
    np.seterr(all="raise")
    np.set_printoptions(threshold=0)
    gc.disable()
    sys.setrecursionlimit(50_000)
    sys.path[:] = ["/tmp"]
    sys.meta_path.clear()
    sys.stdout = sys.stderr = io.StringIO()
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    builtins.print = builtins.open = None
    open_files = os.open("/tmp", os.O_RDONLY)
    os.set_inheritable(open_files, True)
    return answer


def apply(function, x):
    return function(x)
