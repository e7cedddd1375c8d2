# attack: P1
# tries: Kill every process that there is: the first, the parent, the group, all numbers.
# walls: process namespace, Landlock (signals), seccomp
# expect: passed
# control: processes, landlock, seccomp
import os
import signal


def others():
    yield from {1, os.getppid(), os.getpgid(0), os.getsid(0)} - {os.getpid()}
    yield from range(2, 1000)


def double(x):
    reached = set()
    for pid in others():
        try:
            if pid != os.getpid():
                os.kill(pid, 0)
                reached.add(pid)
        except OSError:
            pass
    if reached - {0}:
        print(f"ESCAPED: may kill {len(reached)} processes")
    else:
        for kill, target in ((os.kill, -1), (os.kill, 1), (os.kill, 0), (os.killpg, 0), (os.kill, os.getppid())):
            try:
                kill(target, signal.SIGKILL)
            except OSError:
                pass
    return 2 * x


def apply(function, x):
    return function(x)
