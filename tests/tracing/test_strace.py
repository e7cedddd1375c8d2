"""What is kept of a trace: calls behind the walls, of the child and its threads, and how they were answered."""

from tests.tracing import strace

TRACE = """\
10 unshare(0x20000000)                   = 0
10 clone(child_stack=NULL, flags=0x1200000|17, child_tidptr=0x7f0) = 11
11 socket(0x1, 0x2, 0)                   = 3
11 seccomp(0x1, 0x1, {len=300, filter=0x55}) = 0
10 wait4(-1,  <unfinished ...>
11 fcntl(3, 0x3)                         = 0x8001 (flags 0x1)
11 clone3({flags=0x3d0f00}, 88)          = -1 ENOSYS (Function not implemented)
11 clone(child_stack=0x7f1, flags=0x3d0f00 <unfinished ...>
12 set_robust_list(0x7f2, 24)            = 0
11 <... clone resumed>, parent_tid=[2 /* 12 in strace's PID NS */], tls=0x7f2) = 2 /* 12 in strace's PID NS */
12 openat(-100, "/nowhere", 0x80000 <unfinished ...>
11 socket(0x2, 0x1, 0)                   = -1 EPERM (Operation not permitted)
12 <... openat resumed>)                 = -1 ENOENT (No such file or directory)
11 exit_group(0)                         = ?
10 <... wait4 resumed>[{WIFEXITED(s)}], 0, NULL) = 11
13 ptrace(0)                             = -1 EPERM (Operation not permitted)
"""


def test_calls_behind_the_walls_are_kept_and_no_others() -> None:
    seen = strace.read(TRACE.splitlines())
    assert seen.lock_downs == 1
    assert seen.allowed == {"fcntl": 1, "clone": 1, "set_robust_list": 1, "openat": 1, "exit_group": 1}
    assert seen.refused == {"clone3": 1, "socket": 1}
    assert seen.arguments == {"fcntl": {3}, "clone": {0x3D0F00}}
