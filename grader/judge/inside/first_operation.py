"""The first operation of a library, behind the walls: a hang of a library is then never blamed on the student.

Libraries make their threads and look for devices at the first operation, so this is also where the memory of a GPU is
bounded: afterwards TensorFlow refuses to change its mind. And what it says of our own calls is silenced here.
"""

from __future__ import annotations

import os
import sys
from typing import Any


def run() -> None:
    """Multiply two small matrices with whatever library was imported; do nothing if none was."""
    if "tensorflow" in sys.modules:
        tensorflow = sys.modules["tensorflow"]
        tensorflow.get_logger().addFilter(_is_not_about_predict)
        _bound_devices(tensorflow, int(os.environ.get("DESCENT_DEVICE_BYTES", "0")))
        tensorflow.matmul(tensorflow.ones((2, 2)), tensorflow.ones((2, 2)))
    elif "keras" in sys.modules:
        operations = sys.modules["keras"].ops
        operations.matmul(operations.ones((2, 2)), operations.ones((2, 2)))
    elif "jax" in sys.modules:
        numpy = sys.modules["jax"].numpy
        numpy.matmul(numpy.ones((2, 2)), numpy.ones((2, 2))).block_until_ready()
    elif "torch" in sys.modules:
        torch = sys.modules["torch"]
        torch.matmul(torch.ones((2, 2)), torch.ones((2, 2)))


def _bound_devices(tensorflow: Any, device_bytes: int) -> None:
    if not device_bytes:
        return
    config = tensorflow.config
    for device in config.list_physical_devices("GPU"):
        bound = config.LogicalDeviceConfiguration(memory_limit=max(1, device_bytes >> 20))
        config.set_logical_device_configuration(device, [bound])


def _is_not_about_predict(record: Any) -> bool:
    # A grading predicts with a few models and several counts of samples, so Keras compiles `predict` a few times. To
    # the student that would read as a fault of theirs; the same warning about their own functions stays.
    text = record.msg if isinstance(record.msg, str) else ""
    return "triggered tf.function retracing" not in text or "make_predict_function" not in text
