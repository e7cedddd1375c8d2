# attack: P2
# tries: Read memory and arguments of processes where Linux usually shows them.
# walls: no /proc; Landlock
# expect: passed
# control: proc
import os


def double(x):
    found = []
    for pid in ("self", "thread-self", 1, 2, os.getppid()):
        for name in ("mem", "maps", "environ", "status", "root", "fd/0", "task/1/mem"):
            try:
                with open(f"/proc/{pid}/{name}", "rb") as file:
                    found.append(file.name)
            except OSError:
                pass
    try:
        found += [name for name in os.listdir("/proc") if name.isdigit()]
    except OSError:
        pass
    if found:
        print(f"ESCAPED: sees {found[:10]}")
    return 2 * x


def apply(function, x):
    return function(x)
