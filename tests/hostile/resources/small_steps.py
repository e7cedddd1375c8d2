# attack: R8
# tries: Take memory in small steps up to the limit, then write to every page that it shares with the warm process.
# walls: RLIMIT_DATA counts inherited pages beforehand, cgroup, watchdog
# expect: passed
# control: limits, groups, watchdog
import gc
import mmap

MIB = 1 << 20


def double(x):
    held = []
    try:
        while len(held) < 200:
            held.append(mmap.mmap(-1, MIB, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS))
            for place in range(0, MIB, 4096):
                held[-1][place] = 1
    except OSError:
        pass
    references = list(map(id, gc.get_objects())) if len(held) > 4 and not held.pop().close() else []
    if len(held) > 80:
        print(f"ESCAPED: holds {len(held)} MiB more, and {len(references)} objects")
    for mapping in held:
        mapping.close()
    return 2 * x


def apply(function, x):
    return function(x)
