# attack: P3
# tries: Replace itself by a clean interpreter, a shell, or the dynamic linker with a program as its argument.
# walls: seccomp, Landlock
# expect: passed
# control: seccomp, landlock
import glob
import os
import sys


def double(x):
    os.set_inheritable(1, True)
    script = "print('ESCAPED: a program of its own', flush=True)"
    programs = [("/proc/self/exe", "-I", "-S", "-c", script), (sys.executable or "python", "-I", "-S", "-c", script)]
    for python in glob.glob("/python/bin/python3*"):
        programs.append((python, "-I", "-S", "-c", script))
        programs += [(linker, python, "-I", "-S", "-c", script) for linker in glob.glob("/lib64/ld-linux*")]
    programs.append(("/bin/sh", "-c", "echo ESCAPED: a shell"))
    for program in programs:
        try:
            os.execv(program[0], program)
        except OSError:
            pass
        try:
            os.execve(os.open(program[0], os.O_RDONLY), program, dict(os.environ))
        except OSError:
            pass
    return 2 * x


def apply(function, x):
    return function(x)
