# attack: N4
# tries: Make a socket through the 32-bit interface, which filters of 64-bit calls do not see.
# walls: seccomp kills every foreign architecture
# expect: crashed apply=passed
# control: seccomp
import ctypes
import mmap
import platform

# int 0x80 with eax = 359 (socket), ebx = AF_UNIX, ecx = SOCK_STREAM, edx = 0; the registers that must be kept are.
CODE = bytes.fromhex("53 b8 67010000 bb 01000000 b9 01000000 31d2 cd80 5b c3")


def double(x):
    if platform.machine() != "x86_64":
        ctypes.string_at(0)  # there is nothing to try: end as if it had been
    page = mmap.mmap(-1, len(CODE), mmap.MAP_PRIVATE, mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(CODE)
    start = ctypes.addressof(ctypes.c_char.from_buffer(page))
    made = ctypes.CFUNCTYPE(ctypes.c_int)(start)()
    print("ESCAPED: made a socket by another door" if made >= 0 else f"error {made}")
    return 2 * x


def apply(function, x):
    return function(x)
