# attack: F8
# tries: Run a program as its owner: find one, or make one.
# walls: no_new_privs, nosuid, seccomp and Landlock refuse execution
# expect: passed
# control: seccomp, landlock
import os
import shutil
import stat
import sys


def run(path):
    child = os.fork()
    if child == 0:
        try:
            os.execv(path, [path, "-I", "-S", "-c", "pass"])
        except OSError:
            os._exit(1)
    return os.waitpid(child, 0)[1] == 0


def double(x):
    shutil.copyfile("/proc/self/exe", "/tmp/mine")
    os.chmod("/tmp/mine", 0o4755)
    found = ["/tmp/mine", "/proc/self/exe", os.path.realpath("/proc/self/exe")]
    for folder, _, names in os.walk("/usr/lib/openssh"):
        paths = [os.path.join(folder, name) for name in names]
        found += [path for path in paths if os.lstat(path).st_mode & stat.S_ISUID]
    for path in found:
        try:
            if run(path):
                print("ESCAPED: ran", path)
        except OSError as error:
            print(path, error)
    os.unlink("/tmp/mine")
    return 2 * x


def apply(function, x):
    return function(x)
