# attack: F9
# tries: Take away the working folder, the submission's own file and the temporary folder.
# walls: nothing of ours depends on them
# expect: passed
# control: none: nothing is gained by it; what is tried is whether the judge stumbles
import os
import tempfile


def double(x):
    os.umask(0)
    os.makedirs("/tmp/deep/below", exist_ok=True)
    os.chdir("/tmp/deep/below")
    os.rmdir("/tmp/deep/below")
    for path in ("submission.py", "/tmp/submission.py", __file__, "/tmp"):
        for remove in (os.unlink, os.rmdir):
            try:
                remove(path)
            except OSError as error:
                print(path, error)
    os.environ.clear()
    tempfile.tempdir = "/nowhere"
    os.umask(0o777)
    return 2 * x


def apply(function, x):
    return function(x)
