# attack: K4
# tries: Make system calls by the numbers of another architecture, which mean other calls.
# walls: seccomp, which kills for a foreign architecture
# expect: passed double=crashed
# control: seccomp
# each: i386 x32
import ctypes
import mmap

# mov eax, 20 (getpid of i386); int 0x80; ret
MACHINE_CODE = bytes((0xB8, 20, 0, 0, 0, 0xCD, 0x80, 0xC3))
GETPID, X32 = 39, 0x40000000


def double(x):
    if x.shape == (3,):
        if EACH == "x32":
            result = ctypes.CDLL(None).syscall(ctypes.c_long(X32 | GETPID))
        else:
            page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
            page.write(MACHINE_CODE)
            result = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
        print(f"ESCAPED: lived to tell of the call: {result}")
    return 2 * x


def apply(function, x):
    return function(x)
