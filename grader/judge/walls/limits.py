"""Resource limits of one child. Units are in the names."""

from __future__ import annotations

import dataclasses
import errno
import mmap
import resource
from dataclasses import dataclass

_STEP_BYTES = 1 << 20
_MAP_NORESERVE = 0x4000  # as on every machine that `kernel` knows; Python 3.13 names it
_FOR_TRIAL = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | _MAP_NORESERVE  # never touched


@dataclass(frozen=True)
class ChildLimits:
    """What one child process may use.

    Args:
        memory_bytes: Private writable memory in all, what the warm process holds included.
        address_bytes: All mappings, what the warm process holds included: RLIMIT_DATA does not count what is read-only
            or a stack, and nothing but this bounds page tables where there are no cgroups.
        cpu_seconds: CPU time of all threads; the clock of the worker ends a child long before.
        file_bytes: Size of one file; the tmpfs holds less.
        open_files: Descriptors.
        threads: Threads in the child's own user namespace.
        tmpfs_bytes: Size of /tmp, which is the only writable place.
        tmpfs_inodes: Files and folders in /tmp.
        own_bytes: Private memory above what the child holds after imports of its own; 0 if it imports nothing.
        bound_mappings: Whether RLIMIT_DATA and RLIMIT_AS bound the memory, too. Not with the driver of a GPU, which
            maps far more than it uses; then the group or the watchdog counts alone.
    """

    memory_bytes: int
    address_bytes: int
    cpu_seconds: int
    file_bytes: int = 16 << 20
    open_files: int = 64
    threads: int = 64
    tmpfs_bytes: int = 32 << 20
    tmpfs_inodes: int = 4096
    own_bytes: int = 0
    bound_mappings: bool = True

    def above(self, data_bytes: int, address_bytes: int) -> ChildLimits:
        """Return the same limits for a process that already holds private memory and mappings of these sizes."""
        return dataclasses.replace(
            self, memory_bytes=self.memory_bytes + data_bytes, address_bytes=self.address_bytes + address_bytes
        )


def apply_limits(limits: ChildLimits) -> None:
    """Set every limit of the calling process, soft and hard.

    RLIMIT_AS is wide: TensorFlow and threads reserve far more address space than they use. RLIMIT_DATA counts private
    writable mappings; shared anonymous ones are refused by the seccomp filter.
    """
    hard = {
        resource.RLIMIT_FSIZE: limits.file_bytes,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_NPROC: limits.threads,
        resource.RLIMIT_STACK: 64 << 20,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_NICE: 0,
        resource.RLIMIT_RTPRIO: 0,
        resource.RLIMIT_SIGPENDING: 64,
    }
    if limits.bound_mappings:
        hard[resource.RLIMIT_DATA] = limits.memory_bytes
        hard[resource.RLIMIT_AS] = limits.address_bytes
    for kind, value in hard.items():
        _lower(kind, value)
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))


def bind_after_imports(limits: ChildLimits) -> None:
    """Take back what was left for a child's own imports, before it reads a foreign byte.

    How much it holds is found by what can still be had: there is no /proc in a box.

    Raises:
        OSError: the imports have taken more than was left for them.
    """
    if not (limits.own_bytes and limits.bound_mappings):
        return
    ceiling = resource.getrlimit(resource.RLIMIT_DATA)[0]
    bound = ceiling - _most_to_be_had(ceiling) + limits.own_bytes
    if bound > ceiling + _STEP_BYTES:
        raise OSError(errno.ENOMEM, f"the imports took {(bound - ceiling) >> 20} MiB more than import_bytes")
    _lower(resource.RLIMIT_DATA, min(bound, ceiling))


def _most_to_be_had(ceiling: int) -> int:
    """Return how many bytes can still be mapped, to the megabyte below."""
    had, refused = 0, ceiling // _STEP_BYTES + 1
    while refused - had > 1:
        middle = (had + refused) // 2
        try:
            mmap.mmap(-1, middle * _STEP_BYTES, flags=_FOR_TRIAL).close()
        except OSError:
            refused = middle
        else:
            had = middle
    return had * _STEP_BYTES


def _lower(kind: int, value: int) -> None:
    ceiling = resource.getrlimit(kind)[1]
    if ceiling != resource.RLIM_INFINITY:
        value = min(value, ceiling)
    resource.setrlimit(kind, (value, value))
