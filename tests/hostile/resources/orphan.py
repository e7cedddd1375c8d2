# attack: R12, P7
# tries: Outlive the grading: fork twice, leave the session and the process group.
# walls: seccomp, process namespace
# expect: passed
# control: seccomp
import os
import time


def double(x):
    if x.shape == (3,):
        try:
            os.setpgid(0, 0)
        except OSError:
            pass
        try:
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    time.sleep(60)
                os._exit(0)
            print("ESCAPED: an orphan sleeps on")
        except OSError:
            pass
    return 2 * x


def apply(function, x):
    return function(x)
