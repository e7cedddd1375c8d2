# attack: K7
# tries: Run machine code of its own, which asks the kernel for a socket and for a program.
# walls: seccomp, which holds against machine code
# expect: passed
# control: seccomp
import ctypes
import mmap
import struct

SOCKET, EXECVE, GETPID = 41, 59, 39
# mov edi, 2; mov esi, 1; xor edx, edx; mov eax, number; syscall; ret
CODE = b"\xbf\x02\0\0\0" + b"\xbe\x01\0\0\0" + b"\x31\xd2" + b"\xb8%b" + b"\x0f\x05\xc3"


def called(number):
    page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ | mmap.PROT_WRITE)
    code = CODE % struct.pack("<I", number)
    page.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    ctypes.CDLL(None).mprotect(ctypes.c_void_p(address), ctypes.c_size_t(4096), mmap.PROT_READ | mmap.PROT_EXEC)
    return ctypes.CFUNCTYPE(ctypes.c_int)(address)()


def double(x):
    if called(GETPID) <= 0:
        return None
    if called(SOCKET) >= 0:
        print("ESCAPED: has a socket")
    if called(EXECVE) not in (-1, -13):
        print("ESCAPED: the kernel looked for the program")
    return 2 * x


def apply(function, x):
    return function(x)
