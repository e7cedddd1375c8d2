"""Answering calls with a module: what stays in its process, what crosses, and what comes back."""

from __future__ import annotations

import types
import warnings
from typing import Any

import numpy as np

from grader.judge import wire
from grader.judge.inside import values

_MOST_OBJECTS = 10_000
_MOST_ITERATED = 100_000
_MOST_WARNINGS = 20


class Answerer:
    """Answers requests with a module and the objects that came out of it.

    Args:
        module: An imported submission, or an answer of the exercise in its place.
    """

    def __init__(self, module: types.ModuleType) -> None:
        self._module = module
        self._objects: list[Any] = []

    def stand_in(self, record: wire.Remote) -> Any:
        """Return what stands for a function that the check gave."""
        raise NotImplementedError

    def answer(self, request: wire.Request) -> bytes:
        """Do what a request asks, and return the payload of the answer."""
        result, arguments, said = self._done(request)
        try:
            return wire.encode(tuple(self._crossed(result, arguments, said)))
        except wire.WireError as error:
            return wire.encode(tuple(wire.Answer(wire.Unsupported(values.type_name(result), str(error)))))

    def answer_here(self, request: wire.Request) -> wire.Answer:
        """Do what a request asks, and return the answer in values of the wire, for somebody in this process.

        Raises:
            WireError: it could not cross.
        """
        return self._crossed(*self._done(request))

    def _done(self, request: wire.Request) -> tuple[Any, Any, list[str]]:
        """Return the result, the arguments as they are afterwards if they are asked for, and the warnings."""
        arguments = values.from_wire(request.arguments, self.restore)
        named = values.from_wire(request.named, self.restore)
        target = self._module if request.on is None else self._objects[request.on.number]
        if request.wish == "warn":
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                result = self._do(request.do, target, request.name, arguments, named)
        else:
            caught = []
            result = self._do(request.do, target, request.name, arguments, named)
        said = [str(one.message)[:500] for one in caught[:_MOST_WARNINGS]]
        return result, arguments if request.wish == "echo" else None, said

    def _crossed(self, result: Any, arguments: Any, warned: list[str]) -> wire.Answer:
        return wire.Answer(values.to_wire(result, self.keep), values.to_wire(arguments, self.keep), warned)

    def _do(self, what: str, target: Any, name: str, arguments: Any, named: Any) -> Any:
        if what == "iterate":
            return _first_items(target)
        if what == "set":
            setattr(target, name, arguments[0])
            return None
        found = getattr(target, name) if name else target
        return found if what == "get" else found(*arguments, **named)

    def keep(self, value: Any) -> wire.Remote | wire.Unsupported:
        """Return what crosses in the place of a value that stays here."""
        name = values.type_name(value)
        if isinstance(value, np.ndarray):
            return wire.Unsupported(name, "a subclass of numpy.ndarray; return a plain numpy.ndarray")
        if isinstance(value, set | frozenset):
            return wire.Unsupported(name, "a set has no order")
        if len(self._objects) >= _MOST_OBJECTS:
            return wire.Unsupported(name, f"more than {_MOST_OBJECTS} objects")
        self._objects.append(value)
        if values.is_iterator(value):
            role = "iterator"
        elif isinstance(value, types.ModuleType):
            role = "module"
        else:
            role = "function" if callable(value) else "object"
        return wire.Remote(len(self._objects) - 1, name, role)

    def restore(self, record: Any) -> Any:
        """Return what a record of the wire stands for here."""
        if type(record) is wire.Own:
            return self._objects[record.number]
        if type(record) is wire.Remote:
            return self.stand_in(record)
        if type(record) is wire.RandomState:
            generator = getattr(np.random, record.bit_generator)()
            generator.state = record.state
            return np.random.Generator(generator)
        if type(record) is wire.Pixels:
            return values.array_of(record.array).astype(np.float32) / np.float32(255)
        raise wire.WireError(f"cannot use {type(record).__name__} as an argument")


def _first_items(value: Any) -> list[Any]:
    items = []
    for item in value:
        items.append(item)
        if len(items) > _MOST_ITERATED:
            break
    return items
