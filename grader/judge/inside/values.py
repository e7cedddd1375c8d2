"""numpy values to wire values and back. Exact types only: an object that merely looks like an array never crosses.

Both boxes use this. What only one of them understands (objects that stay where they are, random generators, pixels) is
handed to the functions `keep` and `restore`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from grader.judge import wire
from grader.judge.wire import Array, Unsupported, WireError

Keep = Callable[[Any], Any]  # a value that is not plain -> a wire record
Restore = Callable[[Any], Any]  # a wire record -> a value

_PLAIN = (type(None), bool, int, float, complex, str, bytes)
_RECORDS = (wire.Remote, wire.Own, wire.Unsupported, wire.RandomState, wire.Pixels)
# Classes of other libraries that hold numbers: by module and name, so that nothing has to be imported to know them.
_TENSORS = {
    "EagerTensor",
    "Tensor",
    "ResourceVariable",
    "Variable",
    "Parameter",
    "ArrayImpl",
    "_EagerTensorBase",
}
_TENSOR_LIBRARIES = ("tensorflow", "keras", "torch", "jax", "jaxlib")


def to_wire(value: Any, keep: Keep, depth: int = 0) -> Any:
    """Return a value as the wire knows it.

    Args:
        value: Anything.
        keep: Called for what is not plain.
        depth: How deep inside other values it lies.

    Raises:
        WireError: nested too deep.
    """
    if depth > wire.MAX_DEPTH:
        raise WireError(f"values may be nested at most {wire.MAX_DEPTH} deep")
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is np.ndarray:
        return _array(value)
    if issubclass(kind, np.generic):
        return _array(np.asarray(value), scalar=True)
    if issubclass(kind, tuple | list | dict):
        return _container(value, keep, depth + 1)
    if _is_tensor(kind):
        return _array(_numbers_of(value))
    return keep(value)


def from_wire(value: Any, restore: Restore) -> Any:
    """Return the value that a decoded frame holds; arrays are fresh, writable copies."""
    if type(value) is Array:
        return array_of(value)
    if type(value) is list:
        return [from_wire(item, restore) for item in value]
    if type(value) is tuple:
        return tuple(from_wire(item, restore) for item in value)
    if type(value) is dict:
        return {key: from_wire(item, restore) for key, item in value.items()}
    if type(value) in _RECORDS:
        return restore(value)
    return value


def array_of(value: Array) -> Any:
    """Return a wire array as numpy array or scalar."""
    if value.dtype == "bool":  # bytes other than 0 and 1 would make truth values that are neither
        flat = np.frombuffer(value.data, dtype=np.uint8) != 0
    else:
        flat = np.frombuffer(value.data, dtype=np.dtype(value.dtype))
    shaped = flat.reshape(value.shape).copy()
    return shaped[()] if value.scalar else shaped


def type_name(value: Any) -> str:
    """Return the name of a value's class, with its module where that helps, in at most 80 characters."""
    kind = type(value)
    module = getattr(kind, "__module__", "")
    name = getattr(kind, "__qualname__", "object")
    plain = not isinstance(module, str) or module in ("builtins", "submission", "__main__")
    return str(name if plain else f"{module}.{name}")[:80]


def is_iterator(value: Any) -> bool:
    """Return whether a value gives items one after another and is nothing else: a generator, map, zip, range."""
    return isinstance(value, Iterator | range)


def _array(value: np.ndarray[Any, Any], scalar: bool = False) -> Array | Unsupported:
    name = value.dtype.name
    if type(value) is not np.ndarray or name not in wire.DTYPES:
        return Unsupported(type_name(value), f"dtype {value.dtype}"[:200])
    little = np.ascontiguousarray(value, dtype=value.dtype.newbyteorder("<"))
    # ascontiguousarray gives every scalar an axis; the shape is the value's own.
    return Array(name, value.shape, little.tobytes(), scalar)


def _container(value: Any, keep: Keep, depth: int) -> Any:
    # The base class's own iteration: a subclass may lie about its items.
    if isinstance(value, tuple):
        return tuple(to_wire(item, keep, depth) for item in tuple.__iter__(value))
    if isinstance(value, list):
        return [to_wire(item, keep, depth) for item in list.__iter__(value)]
    result = {}
    for key, item in dict.items(value):
        if type(key) is not str and type(key) is not int:
            return Unsupported(type_name(value), f"a key of type {type_name(key)}; keys must be text or integers")
        result[key] = to_wire(item, keep, depth)
    return result


def _is_tensor(kind: type) -> bool:
    module = str(getattr(kind, "__module__", ""))
    return kind.__name__ in _TENSORS and module.split(".", 1)[0] in _TENSOR_LIBRARIES


def _numbers_of(value: Any) -> np.ndarray[Any, Any]:
    if "torch" in sys.modules and hasattr(value, "detach"):
        value = value.detach().cpu()
    numbers = value.numpy() if hasattr(value, "numpy") else np.asarray(value)
    return np.asarray(numbers)
