# attack: R7
# tries: Let one buffer and one list grow.
# walls: RLIMIT_DATA, cgroup, watchdog
# expect: memory apply=passed
# control: limits, groups, watchdog
def double(x):
    buffer = bytearray()
    numbers = []
    while len(buffer) < 100 << 20:
        buffer += bytes(1 << 20)
        numbers += range(10_000)
    print("ESCAPED: holds 100 MiB")
    return 2 * x


def apply(function, x):
    return function(x)
