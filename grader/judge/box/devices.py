"""The GPUs of this machine, each held by one box at a time."""

from __future__ import annotations

import fcntl
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from grader.judge.errors import BoxError, GradingCancelled

# What every process that uses an NVIDIA device opens besides the device itself.
_COMMON_NODES = ("/dev/nvidiactl", "/dev/nvidia-uvm", "/dev/nvidia-uvm-tools")
_DRIVER = Path("/proc/driver/nvidia/gpus")
_WAIT_SECONDS = 3600.0
_EVERY_SECONDS = 0.1


@dataclass(frozen=True)
class Device:
    """One device that is held.

    Args:
        nodes: What a box is shown.
        lock: Descriptor that holds the lock.
    """

    nodes: tuple[str, ...]
    lock: int

    def release(self) -> None:
        """Give the device back. What the box left in its memory is not promised to be gone."""
        os.close(self.lock)


class Devices:
    """All devices.

    Args:
        nodes: One node per device.
        common: Nodes that every box with a device needs.
    """

    def __init__(self, nodes: tuple[str, ...], common: tuple[str, ...] = ()) -> None:
        self.nodes = nodes
        self._common = common

    def claim(self, cancelled: threading.Event | None = None) -> Device:
        """Wait for a free device and hold it. The lock is on the node itself, so other workers see it, too.

        Raises:
            BoxError: there is none, or none became free.
            GradingCancelled: `cancelled` was set.
        """
        if not self.nodes:
            raise BoxError("this machine has no GPU: there is no /dev/nvidia0")
        deadline = time.monotonic() + _WAIT_SECONDS
        while time.monotonic() < deadline:
            if cancelled is not None and cancelled.is_set():
                raise GradingCancelled
            for node in self.nodes:
                lock = os.open(node, os.O_RDONLY | os.O_CLOEXEC)
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    os.close(lock)
                else:
                    return Device((node, *self._common), lock)
            time.sleep(_EVERY_SECONDS)
        raise BoxError(f"no GPU became free within {_WAIT_SECONDS:.0f} s")


def find() -> Devices:
    """Return the NVIDIA devices of this machine."""
    nodes = sorted(str(path) for path in Path("/dev").glob("nvidia[0-9]*"))
    return Devices(tuple(nodes), tuple(path for path in _COMMON_NODES if Path(path).exists()))


def names_of(devices: Devices) -> tuple[str, ...]:
    """Return what each device is called, such as "NVIDIA H100 80GB HBM3"; the node's name if no driver says it."""
    models = {}
    for facts in sorted(_DRIVER.glob("*/information")):
        said = dict(line.split(":", 1) for line in facts.read_text("utf-8", "replace").splitlines() if ":" in line)
        models[f"/dev/nvidia{said.get('Device Minor', '').strip()}"] = said.get("Model", "").strip()
    return tuple(models.get(node) or Path(node).name for node in devices.nodes)
