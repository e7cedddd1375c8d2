"""Names and numbers of the system calls that the filter speaks of. Numbers from the kernel's headers, Linux 6.1."""

from __future__ import annotations

# What numpy and TensorFlow use on a CPU, with no file outside /tmp to write to and nobody to talk to.
ALLOWED: tuple[str, ...] = tuple(
    """
    read write readv writev pread64 pwrite64 preadv pwritev close close_range fstat stat lstat newfstatat statx
    lseek munmap mprotect mremap madvise brk sched_yield sched_getaffinity sched_getparam sched_getscheduler
    sched_get_priority_max sched_get_priority_min nanosleep clock_nanosleep clock_gettime clock_getres
    gettimeofday time times getrusage getpid gettid getppid getuid geteuid getgid getegid getresuid getresgid
    getgroups getpgrp getpgid getsid uname sysinfo getcwd chdir fchdir open openat creat access faccessat
    faccessat2 readlink readlinkat getdents64 getdents mkdir mkdirat rmdir unlink unlinkat rename renameat
    renameat2 ftruncate truncate fsync fdatasync fadvise64 statfs fstatfs symlink symlinkat chmod fchmod fchmodat
    utimensat umask dup dup2 dup3 pipe pipe2 poll ppoll select pselect6 epoll_create epoll_create1 epoll_ctl
    epoll_wait epoll_pwait eventfd eventfd2 rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait
    rt_sigsuspend sigaltstack pause alarm setitimer getitimer exit exit_group set_tid_address set_robust_list
    get_robust_list rseq membarrier arch_prctl getrandom getcpu getrlimit restart_syscall wait4 waitid
    sync_file_range msync
    """.split()
)

# No exercise needs these, and each has broken a wall somewhere: whoever calls one is stopped at once.
KILLED: tuple[str, ...] = tuple(
    """
    ptrace process_vm_readv process_vm_writev process_madvise pidfd_getfd pidfd_send_signal kcmp
    io_uring_setup io_uring_enter io_uring_register bpf perf_event_open userfaultfd keyctl add_key request_key
    seccomp unshare setns mount umount2 pivot_root chroot fsopen fsconfig fsmount fspick move_mount open_tree
    open_tree_attr mount_setattr statmount listmount open_by_handle_at name_to_handle_at init_module finit_module
    delete_module kexec_load kexec_file_load reboot swapon swapoff acct quotactl quotactl_fd syslog settimeofday
    clock_settime clock_adjtime adjtimex iopl ioperm modify_ldt lookup_dcookie fanotify_init fanotify_mark nfsservctl
    vhangup sethostname setdomainname memfd_secret landlock_create_ruleset landlock_add_rule landlock_restrict_self
    splice vmsplice tee
    """.split()
)

# Killed in a child, but needed before: by the warm process and by children that build their walls.
BUILDS_WALLS: tuple[str, ...] = tuple(
    """
    seccomp unshare setns mount umount2 pivot_root chroot sethostname landlock_create_ruleset landlock_add_rule
    landlock_restrict_self
    """.split()
)

# Ways to make a socket. The warm process inherits the one it has; children have none.
SOCKETS: tuple[str, ...] = ("socket", "socketpair")

# Refused where the default is to allow: other processes and programs; ways between submissions (locks, watches and
# attributes on shared files, System V memory); what would send signals to others or lift a limit.
REFUSED: tuple[str, ...] = tuple(
    """
    execve execveat fork vfork pidfd_open tkill rt_sigqueueinfo rt_tgsigqueueinfo connect accept accept4 bind listen
    sendto sendmsg sendmmsg recvfrom recvmsg recvmmsg flock inotify_init inotify_init1 shmget shmat shmctl semget
    msgget mq_open setxattr lsetxattr fsetxattr mknod mknodat sendfile copy_file_range setrlimit personality
    """.split()
)

# From here on numbers are equal on every architecture. Calls from here on that are not named answer ENOSYS.
FIRST_NEW_NUMBER = 424

# fmt: off
NUMBERS: dict[str, dict[str, int]] = {
    "x86_64": {
        "read": 0, "write": 1, "readv": 19, "writev": 20, "pread64": 17, "pwrite64": 18, "preadv": 295, "pwritev":
        296, "close": 3, "close_range": 436, "fstat": 5, "stat": 4, "lstat": 6, "newfstatat": 262, "statx": 332,
        "lseek": 8, "munmap": 11, "mprotect": 10, "mremap": 25, "madvise": 28, "brk": 12, "futex": 202,
        "sched_yield": 24, "sched_getaffinity": 204, "sched_getparam": 143, "sched_getscheduler": 145,
        "sched_get_priority_max": 146, "sched_get_priority_min": 147, "nanosleep": 35, "clock_nanosleep": 230,
        "clock_gettime": 228, "clock_getres": 229, "gettimeofday": 96, "time": 201, "times": 100, "getrusage": 98,
        "getpid": 39, "gettid": 186, "getppid": 110, "getuid": 102, "geteuid": 107, "getgid": 104, "getegid": 108,
        "getresuid": 118, "getresgid": 120, "getgroups": 115, "getpgrp": 111, "getpgid": 121, "getsid": 124,
        "uname": 63, "sysinfo": 99, "getcwd": 79, "chdir": 80, "fchdir": 81, "open": 2, "openat": 257, "creat": 85,
        "access": 21, "faccessat": 269, "faccessat2": 439, "readlink": 89, "readlinkat": 267, "getdents64": 217,
        "getdents": 78, "mkdir": 83, "mkdirat": 258, "rmdir": 84, "unlink": 87, "unlinkat": 263, "rename": 82,
        "renameat": 264, "renameat2": 316, "ftruncate": 77, "truncate": 76, "fsync": 74, "fdatasync": 75,
        "fadvise64": 221, "statfs": 137, "fstatfs": 138, "symlink": 88, "symlinkat": 266, "chmod": 90, "fchmod": 91,
        "fchmodat": 268, "utimensat": 280, "umask": 95, "dup": 32, "dup2": 33, "dup3": 292, "pipe": 22, "pipe2":
        293, "poll": 7, "ppoll": 271, "select": 23, "pselect6": 270, "epoll_create": 213, "epoll_create1": 291,
        "epoll_ctl": 233, "epoll_wait": 232, "epoll_pwait": 281, "eventfd": 284, "eventfd2": 290, "rt_sigaction":
        13, "rt_sigprocmask": 14, "rt_sigreturn": 15, "rt_sigpending": 127, "rt_sigtimedwait": 128, "rt_sigsuspend":
        130, "sigaltstack": 131, "pause": 34, "alarm": 37, "setitimer": 38, "getitimer": 36, "exit": 60,
        "exit_group": 231, "set_tid_address": 218, "set_robust_list": 273, "get_robust_list": 274, "rseq": 334,
        "membarrier": 324, "arch_prctl": 158, "getrandom": 318, "getcpu": 309, "getrlimit": 97, "restart_syscall":
        219, "wait4": 61, "waitid": 247, "sync_file_range": 277, "msync": 26, "ptrace": 101, "process_vm_readv":
        310, "process_vm_writev": 311, "process_madvise": 440, "pidfd_open": 434, "pidfd_getfd": 438,
        "pidfd_send_signal": 424, "kcmp": 312, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register":
        427, "bpf": 321, "perf_event_open": 298, "userfaultfd": 323, "keyctl": 250, "add_key": 248, "request_key":
        249, "seccomp": 317, "unshare": 272, "setns": 308, "mount": 165, "umount2": 166, "pivot_root": 155,
        "chroot": 161, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433, "move_mount": 429,
        "open_tree": 428, "mount_setattr": 442, "statmount": 457, "listmount": 458, "open_by_handle_at": 304,
        "name_to_handle_at": 303, "init_module": 175, "finit_module": 313, "delete_module": 176, "kexec_load": 246,
        "kexec_file_load": 320, "reboot": 169, "swapon": 167, "swapoff": 168, "acct": 163, "quotactl": 179,
        "quotactl_fd": 443, "syslog": 103, "settimeofday": 164, "clock_settime": 227, "clock_adjtime": 305,
        "adjtimex": 159, "iopl": 172, "ioperm": 173, "modify_ldt": 154, "lookup_dcookie": 212, "fanotify_init": 300,
        "fanotify_mark": 301, "nfsservctl": 180, "vhangup": 153, "sethostname": 170, "setdomainname": 171,
        "memfd_secret": 447, "landlock_create_ruleset": 444, "landlock_add_rule": 445, "landlock_restrict_self":
        446, "splice": 275, "vmsplice": 278, "tee": 276, "clone": 56, "clone3": 435, "openat2": 437, "mmap": 9,
        "fcntl": 72, "ioctl": 16, "prctl": 157, "prlimit64": 302, "kill": 62, "tgkill": 234,
        "open_tree_attr": 467, "socket": 41, "socketpair": 53, "execve": 59, "execveat": 322, "fork": 57,
        "vfork": 58, "tkill": 200, "rt_sigqueueinfo": 129, "rt_tgsigqueueinfo": 297, "connect": 42, "accept": 43,
        "accept4": 288, "bind": 49, "listen": 50, "sendto": 44, "sendmsg": 46, "sendmmsg": 307, "recvfrom": 45,
        "recvmsg": 47, "recvmmsg": 299, "flock": 73, "inotify_init": 253, "inotify_init1": 294, "shmget": 29,
        "shmat": 30, "shmctl": 31, "semget": 64, "msgget": 68, "mq_open": 240, "setxattr": 188, "lsetxattr": 189,
        "fsetxattr": 190, "mknod": 133, "mknodat": 259, "sendfile": 40, "copy_file_range": 326, "setrlimit": 160,
        "personality": 135,
    },
    "aarch64": {
        "read": 63, "write": 64, "readv": 65, "writev": 66, "pread64": 67, "pwrite64": 68, "preadv": 69, "pwritev":
        70, "close": 57, "close_range": 436, "fstat": 80, "newfstatat": 79, "statx": 291, "lseek": 62, "munmap":
        215, "mprotect": 226, "mremap": 216, "madvise": 233, "brk": 214, "futex": 98, "sched_yield": 124,
        "sched_getaffinity": 123, "sched_getparam": 121, "sched_getscheduler": 120, "sched_get_priority_max": 125,
        "sched_get_priority_min": 126, "nanosleep": 101, "clock_nanosleep": 115, "clock_gettime": 113,
        "clock_getres": 114, "gettimeofday": 169, "times": 153, "getrusage": 165, "getpid": 172, "gettid": 178,
        "getppid": 173, "getuid": 174, "geteuid": 175, "getgid": 176, "getegid": 177, "getresuid": 148, "getresgid":
        150, "getgroups": 158, "getpgid": 155, "getsid": 156, "uname": 160, "sysinfo": 179, "getcwd": 17, "chdir":
        49, "fchdir": 50, "openat": 56, "faccessat": 48, "faccessat2": 439, "readlinkat": 78, "getdents64": 61,
        "mkdirat": 34, "unlinkat": 35, "renameat": 38, "renameat2": 276, "ftruncate": 46, "truncate": 45, "fsync":
        82, "fdatasync": 83, "fadvise64": 223, "statfs": 43, "fstatfs": 44, "symlinkat": 36, "fchmod": 52,
        "fchmodat": 53, "utimensat": 88, "umask": 166, "dup": 23, "dup3": 24, "pipe2": 59, "ppoll": 73, "pselect6":
        72, "epoll_create1": 20, "epoll_ctl": 21, "epoll_pwait": 22, "eventfd2": 19, "rt_sigaction": 134,
        "rt_sigprocmask": 135, "rt_sigreturn": 139, "rt_sigpending": 136, "rt_sigtimedwait": 137, "rt_sigsuspend":
        133, "sigaltstack": 132, "setitimer": 103, "getitimer": 102, "exit": 93, "exit_group": 94,
        "set_tid_address": 96, "set_robust_list": 99, "get_robust_list": 100, "rseq": 293, "membarrier": 283,
        "getrandom": 278, "getcpu": 168, "getrlimit": 163, "restart_syscall": 128, "wait4": 260, "waitid": 95,
        "sync_file_range": 84, "msync": 227, "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271,
        "process_madvise": 440, "pidfd_open": 434, "pidfd_getfd": 438, "pidfd_send_signal": 424, "kcmp": 272,
        "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427, "bpf": 280, "perf_event_open": 241,
        "userfaultfd": 282, "keyctl": 219, "add_key": 217, "request_key": 218, "seccomp": 277, "unshare": 97,
        "setns": 268, "mount": 40, "umount2": 39, "pivot_root": 41, "chroot": 51, "fsopen": 430, "fsconfig": 431,
        "fsmount": 432, "fspick": 433, "move_mount": 429, "open_tree": 428, "mount_setattr": 442, "statmount": 457,
        "listmount": 458, "open_by_handle_at": 265, "name_to_handle_at": 264, "init_module": 105, "finit_module":
        273, "delete_module": 106, "kexec_load": 104, "kexec_file_load": 294, "reboot": 142, "swapon": 224,
        "swapoff": 225, "acct": 89, "quotactl": 60, "quotactl_fd": 443, "syslog": 116, "settimeofday": 170,
        "clock_settime": 112, "clock_adjtime": 266, "adjtimex": 171, "lookup_dcookie": 18, "fanotify_init": 262,
        "fanotify_mark": 263, "nfsservctl": 42, "vhangup": 58, "sethostname": 161, "setdomainname": 162,
        "memfd_secret": 447, "landlock_create_ruleset": 444, "landlock_add_rule": 445, "landlock_restrict_self":
        446, "splice": 76, "vmsplice": 75, "tee": 77, "clone": 220, "clone3": 435, "openat2": 437, "mmap": 222,
        "fcntl": 25, "ioctl": 29, "prctl": 167, "prlimit64": 261, "kill": 129, "tgkill": 131,
        "open_tree_attr": 467, "socket": 198, "socketpair": 199, "execve": 221, "execveat": 281, "tkill": 130,
        "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240, "connect": 203, "accept": 202, "accept4": 242,
        "bind": 200, "listen": 201, "sendto": 206, "sendmsg": 211, "sendmmsg": 269, "recvfrom": 207,
        "recvmsg": 212, "recvmmsg": 243, "flock": 32, "inotify_init1": 26, "shmget": 194, "shmat": 196,
        "shmctl": 195, "semget": 190, "msgget": 186, "mq_open": 180, "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7,
        "mknodat": 33, "sendfile": 71, "copy_file_range": 285, "setrlimit": 164, "personality": 92,
    },
}
# fmt: on
