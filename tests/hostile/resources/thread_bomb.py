# attack: R11
# tries: Start threads until no more can be had.
# walls: RLIMIT_NPROC, cgroup
# expect: passed
# control: limits, groups
import threading


def double(x):
    threading.stack_size(1 << 16)
    end = threading.Event()
    started = []
    try:
        while len(started) < 200:
            thread = threading.Thread(target=end.wait, daemon=True)
            thread.start()
            started.append(thread)
    except (RuntimeError, MemoryError):
        pass
    end.set()
    for thread in started:
        thread.join()
    if len(started) == 200:
        print("ESCAPED: 200 threads at once")
    return 2 * x


def apply(function, x):
    return function(x)
