# attack: R17
# tries: Use up descriptors: copies, pipes, files.
# walls: RLIMIT_NOFILE
# expect: passed
# control: limits
import os


def double(x):
    had = []
    for make in (lambda: [os.dup(0)], os.pipe, lambda: [os.open("/tmp/f", os.O_CREAT | os.O_RDWR)]):
        try:
            for _ in range(150):
                had += make()
        except OSError:
            pass
    if len(had) > 400:
        print(f"ESCAPED: {len(had)} descriptors")
    return 2 * x


def apply(function, x):
    return function(x)
