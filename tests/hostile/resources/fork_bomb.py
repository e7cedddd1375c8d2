# attack: R10
# tries: Start processes in every way that Python offers.
# walls: seccomp, RLIMIT_NPROC, cgroup
# expect: passed
# control: seccomp
import multiprocessing
import os
import subprocess
import sys
import time


def forked():
    pid = os.fork()
    if pid == 0:
        time.sleep(0.1)
        os._exit(0)


def double(x):
    started = 0
    for _ in range(10):
        for start in (
            forked,
            lambda: subprocess.Popen([sys.executable, "-c", "1"]),
            lambda: multiprocessing.get_context("fork").Process(target=time.sleep, args=(0.1,)).start(),
            lambda: os.posix_spawn(sys.executable, ["python", "-c", "1"], {}),
        ):
            try:
                start()
                started += 1
            except OSError:
                pass
    if started:
        print(f"ESCAPED: started {started} processes")
    return 2 * x


def apply(function, x):
    return function(x)
