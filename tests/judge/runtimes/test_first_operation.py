"""What a library does first behind the walls; a made-up TensorFlow stands for one that sees a GPU."""

import logging
import sys
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from grader.judge.inside import first_operation


class Config:
    def __init__(self, devices: list[str]) -> None:
        self.devices = devices
        self.bounds: dict[str, list[int]] = {}

    def list_physical_devices(self, kind: str) -> list[str]:
        assert kind == "GPU"
        return self.devices

    def LogicalDeviceConfiguration(self, memory_limit: int) -> int:  # noqa: N802  (TensorFlow's name)
        return memory_limit

    def set_logical_device_configuration(self, device: str, bounds: list[int]) -> None:
        self.bounds[device] = bounds


def library(config: Config, done: list[str]) -> Any:
    def matmul(a: Any, b: Any) -> Any:
        done.append(f"matmul after {config.bounds}")
        return a @ b

    return SimpleNamespace(config=config, ones=np.ones, matmul=matmul, get_logger=lambda: logging.Logger("made up"))


@pytest.mark.parametrize(
    ("given", "bounds"), [("8589934592", {"GPU:0": [8192]}), ("1", {"GPU:0": [1]}), ("0", {}), (None, {})]
)
def test_the_memory_of_a_gpu_is_bounded_before_the_first_operation(
    monkeypatch: pytest.MonkeyPatch, given: str | None, bounds: dict[str, list[int]]
) -> None:
    done: list[str] = []
    monkeypatch.setitem(sys.modules, "tensorflow", library(Config(["GPU:0"]), done))
    if given is not None:
        monkeypatch.setenv("DESCENT_DEVICE_BYTES", given)

    first_operation.run()

    assert done == [f"matmul after {bounds}"]


@pytest.mark.parametrize("name", ["keras", "torch"])
def test_other_libraries_multiply_too(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    done: list[str] = []
    made = library(Config([]), done)
    for other in ("tensorflow", "keras", "jax", "torch"):
        monkeypatch.delitem(sys.modules, other, raising=False)
    monkeypatch.setitem(sys.modules, name, SimpleNamespace(ops=made) if name == "keras" else made)

    first_operation.run()

    assert done == ["matmul after {}"]
