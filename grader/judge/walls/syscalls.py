"""Names and numbers of the system calls that the filters speak of. Numbers from the kernel's headers, Linux 6.1."""

from __future__ import annotations

# What the whole course and ordinary Python were seen to call behind the walls (`make calls`), whatever the arguments.
TRACED: tuple[str, ...] = tuple(
    """
    read write readv writev pread64 pwrite64 close fstat lstat newfstatat lseek munmap mprotect mremap madvise
    brk sched_yield sched_getaffinity sched_getparam sched_getscheduler clock_nanosleep clock_gettime times
    getrusage getpid gettid getppid getuid geteuid getgid getegid getgroups getpgid getsid uname sysinfo getcwd
    chdir openat access faccessat2 readlink getdents64 mkdir rmdir unlink unlinkat rename ftruncate truncate
    fsync fdatasync statfs symlink chmod fchmod utimensat umask dup dup2 pipe2 poll pselect6 epoll_create1
    epoll_ctl epoll_wait rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigtimedwait sigaltstack
    pause alarm setitimer getitimer exit set_robust_list rseq getrandom msync listxattr getpriority
    """.split()
)

# What is called elsewhere in the place of something traced, or only when something goes wrong.
BESIDES: tuple[str, ...] = (
    # Other machines (aarch64 has no older forms) and older C libraries.
    *("open", "stat", "statx", "faccessat", "fchmodat", "readlinkat", "mkdirat", "renameat"),
    *("symlinkat", "dup3", "ppoll", "select", "epoll_pwait", "nanosleep"),
    # Kernels and virtual machines without a clock that programs can read by themselves.
    *("clock_getres", "gettimeofday", "time", "getcpu"),
    # The kernel's own way to go on with a wait after SIGSTOP and SIGCONT; and the end of a child that is not killed.
    *("restart_syscall", "exit_group"),
    # Copying a symbolic link with shutil.
    "llistxattr",
    # The probe asks whether a child really holds no capability.
    "capget",
)

ALLOWED: tuple[str, ...] = TRACED + BESIDES

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
# attributes on shared files, System V memory); what would send signals to others, lift a limit or stall all disks.
REFUSED: tuple[str, ...] = tuple(
    """
    execve execveat fork vfork pidfd_open tkill rt_sigqueueinfo rt_tgsigqueueinfo connect accept accept4 bind listen
    sendto sendmsg sendmmsg recvfrom recvmsg recvmmsg inotify_init inotify_init1 shmget shmat shmctl semget
    msgget mq_open setxattr lsetxattr fsetxattr mknod mknodat sendfile copy_file_range setrlimit personality sync
    syncfs
    """.split()
)

# From here on numbers are equal on every architecture. Calls from here on that are not named answer ENOSYS.
FIRST_NEW_NUMBER = 424

# fmt: off
NUMBERS: dict[str, dict[str, int]] = {
    "x86_64": {
        "read": 0, "write": 1, "open": 2, "close": 3, "stat": 4, "fstat": 5, "lstat": 6, "poll": 7, "lseek": 8,
        "mmap": 9, "mprotect": 10, "munmap": 11, "brk": 12, "rt_sigaction": 13, "rt_sigprocmask": 14,
        "rt_sigreturn": 15, "ioctl": 16, "pread64": 17, "pwrite64": 18, "readv": 19, "writev": 20, "access": 21,
        "select": 23, "sched_yield": 24, "mremap": 25, "msync": 26, "madvise": 28, "shmget": 29, "shmat": 30,
        "shmctl": 31, "dup": 32, "dup2": 33, "pause": 34, "nanosleep": 35, "getitimer": 36, "alarm": 37,
        "setitimer": 38, "getpid": 39, "sendfile": 40, "socket": 41, "connect": 42, "accept": 43, "sendto": 44,
        "recvfrom": 45, "sendmsg": 46, "recvmsg": 47, "bind": 49, "listen": 50, "socketpair": 53, "clone": 56,
        "fork": 57, "vfork": 58, "execve": 59, "exit": 60, "kill": 62, "uname": 63, "semget": 64, "msgget": 68,
        "fcntl": 72, "flock": 73, "fsync": 74, "fdatasync": 75, "truncate": 76, "ftruncate": 77, "getcwd": 79,
        "chdir": 80, "rename": 82, "mkdir": 83, "rmdir": 84, "unlink": 87, "symlink": 88, "readlink": 89,
        "chmod": 90, "fchmod": 91, "umask": 95, "gettimeofday": 96, "getrusage": 98, "sysinfo": 99, "times": 100,
        "ptrace": 101, "getuid": 102, "syslog": 103, "getgid": 104, "geteuid": 107, "getegid": 108, "getppid": 110,
        "getgroups": 115, "getpgid": 121, "getsid": 124, "capget": 125, "rt_sigpending": 127,
        "rt_sigtimedwait": 128, "rt_sigqueueinfo": 129, "sigaltstack": 131, "mknod": 133, "personality": 135,
        "statfs": 137, "getpriority": 140, "sched_getparam": 143, "sched_getscheduler": 145, "vhangup": 153,
        "modify_ldt": 154, "pivot_root": 155, "prctl": 157, "adjtimex": 159, "setrlimit": 160, "chroot": 161,
        "sync": 162, "acct": 163, "settimeofday": 164, "mount": 165, "umount2": 166, "swapon": 167, "swapoff": 168,
        "reboot": 169, "sethostname": 170, "setdomainname": 171, "iopl": 172, "ioperm": 173, "init_module": 175,
        "delete_module": 176, "quotactl": 179, "nfsservctl": 180, "gettid": 186, "setxattr": 188, "lsetxattr": 189,
        "fsetxattr": 190, "listxattr": 194, "llistxattr": 195, "tkill": 200, "time": 201, "futex": 202,
        "sched_getaffinity": 204, "lookup_dcookie": 212, "getdents64": 217, "restart_syscall": 219,
        "clock_settime": 227, "clock_gettime": 228, "clock_getres": 229, "clock_nanosleep": 230, "exit_group": 231,
        "epoll_wait": 232, "epoll_ctl": 233, "tgkill": 234, "mq_open": 240, "kexec_load": 246, "add_key": 248,
        "request_key": 249, "keyctl": 250, "inotify_init": 253, "openat": 257, "mkdirat": 258, "mknodat": 259,
        "newfstatat": 262, "unlinkat": 263, "renameat": 264, "symlinkat": 266, "readlinkat": 267, "fchmodat": 268,
        "faccessat": 269, "pselect6": 270, "ppoll": 271, "unshare": 272, "set_robust_list": 273, "splice": 275,
        "tee": 276, "vmsplice": 278, "utimensat": 280, "epoll_pwait": 281, "accept4": 288, "epoll_create1": 291,
        "dup3": 292, "pipe2": 293, "inotify_init1": 294, "rt_tgsigqueueinfo": 297, "perf_event_open": 298,
        "recvmmsg": 299, "fanotify_init": 300, "fanotify_mark": 301, "prlimit64": 302, "name_to_handle_at": 303,
        "open_by_handle_at": 304, "clock_adjtime": 305, "syncfs": 306, "sendmmsg": 307, "setns": 308, "getcpu": 309,
        "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "finit_module": 313, "seccomp": 317,
        "getrandom": 318, "kexec_file_load": 320, "bpf": 321, "execveat": 322, "userfaultfd": 323,
        "copy_file_range": 326, "statx": 332, "rseq": 334, "pidfd_send_signal": 424, "io_uring_setup": 425,
        "io_uring_enter": 426, "io_uring_register": 427, "open_tree": 428, "move_mount": 429, "fsopen": 430,
        "fsconfig": 431, "fsmount": 432, "fspick": 433, "pidfd_open": 434, "clone3": 435, "openat2": 437,
        "pidfd_getfd": 438, "faccessat2": 439, "process_madvise": 440, "mount_setattr": 442, "quotactl_fd": 443,
        "landlock_create_ruleset": 444, "landlock_add_rule": 445, "landlock_restrict_self": 446,
        "memfd_secret": 447, "statmount": 457, "listmount": 458, "open_tree_attr": 467,
    },
    "aarch64": {
        "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7, "listxattr": 11, "llistxattr": 12, "getcwd": 17,
        "lookup_dcookie": 18, "epoll_create1": 20, "epoll_ctl": 21, "epoll_pwait": 22, "dup": 23, "dup3": 24,
        "fcntl": 25, "inotify_init1": 26, "ioctl": 29, "flock": 32, "mknodat": 33, "mkdirat": 34, "unlinkat": 35,
        "symlinkat": 36, "renameat": 38, "umount2": 39, "mount": 40, "pivot_root": 41, "nfsservctl": 42,
        "statfs": 43, "truncate": 45, "ftruncate": 46, "faccessat": 48, "chdir": 49, "chroot": 51, "fchmod": 52,
        "fchmodat": 53, "openat": 56, "close": 57, "vhangup": 58, "pipe2": 59, "quotactl": 60, "getdents64": 61,
        "lseek": 62, "read": 63, "write": 64, "readv": 65, "writev": 66, "pread64": 67, "pwrite64": 68,
        "sendfile": 71, "pselect6": 72, "ppoll": 73, "vmsplice": 75, "splice": 76, "tee": 77, "readlinkat": 78,
        "newfstatat": 79, "fstat": 80, "sync": 81, "fsync": 82, "fdatasync": 83, "utimensat": 88, "acct": 89,
        "capget": 90, "personality": 92, "exit": 93, "exit_group": 94, "unshare": 97, "futex": 98,
        "set_robust_list": 99, "nanosleep": 101, "getitimer": 102, "setitimer": 103, "kexec_load": 104,
        "init_module": 105, "delete_module": 106, "clock_settime": 112, "clock_gettime": 113, "clock_getres": 114,
        "clock_nanosleep": 115, "syslog": 116, "ptrace": 117, "sched_getscheduler": 120, "sched_getparam": 121,
        "sched_getaffinity": 123, "sched_yield": 124, "restart_syscall": 128, "kill": 129, "tkill": 130,
        "tgkill": 131, "sigaltstack": 132, "rt_sigaction": 134, "rt_sigprocmask": 135, "rt_sigpending": 136,
        "rt_sigtimedwait": 137, "rt_sigqueueinfo": 138, "rt_sigreturn": 139, "getpriority": 141, "reboot": 142,
        "times": 153, "getpgid": 155, "getsid": 156, "getgroups": 158, "uname": 160, "sethostname": 161,
        "setdomainname": 162, "setrlimit": 164, "getrusage": 165, "umask": 166, "prctl": 167, "getcpu": 168,
        "gettimeofday": 169, "settimeofday": 170, "adjtimex": 171, "getpid": 172, "getppid": 173, "getuid": 174,
        "geteuid": 175, "getgid": 176, "getegid": 177, "gettid": 178, "sysinfo": 179, "mq_open": 180, "msgget": 186,
        "semget": 190, "shmget": 194, "shmctl": 195, "shmat": 196, "socket": 198, "socketpair": 199, "bind": 200,
        "listen": 201, "accept": 202, "connect": 203, "sendto": 206, "recvfrom": 207, "sendmsg": 211,
        "recvmsg": 212, "brk": 214, "munmap": 215, "mremap": 216, "add_key": 217, "request_key": 218, "keyctl": 219,
        "clone": 220, "execve": 221, "mmap": 222, "swapon": 224, "swapoff": 225, "mprotect": 226, "msync": 227,
        "madvise": 233, "rt_tgsigqueueinfo": 240, "perf_event_open": 241, "accept4": 242, "recvmmsg": 243,
        "prlimit64": 261, "fanotify_init": 262, "fanotify_mark": 263, "name_to_handle_at": 264,
        "open_by_handle_at": 265, "clock_adjtime": 266, "syncfs": 267, "setns": 268, "sendmmsg": 269,
        "process_vm_readv": 270, "process_vm_writev": 271, "kcmp": 272, "finit_module": 273, "seccomp": 277,
        "getrandom": 278, "bpf": 280, "execveat": 281, "userfaultfd": 282, "copy_file_range": 285, "statx": 291,
        "rseq": 293, "kexec_file_load": 294, "pidfd_send_signal": 424, "io_uring_setup": 425, "io_uring_enter": 426,
        "io_uring_register": 427, "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431,
        "fsmount": 432, "fspick": 433, "pidfd_open": 434, "clone3": 435, "openat2": 437, "pidfd_getfd": 438,
        "faccessat2": 439, "process_madvise": 440, "mount_setattr": 442, "quotactl_fd": 443,
        "landlock_create_ruleset": 444, "landlock_add_rule": 445, "landlock_restrict_self": 446,
        "memfd_secret": 447, "statmount": 457, "listmount": 458, "open_tree_attr": 467,
    },
}
# fmt: on
