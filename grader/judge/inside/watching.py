"""The curve of a training while it runs: what the student's process says of its loss and its metrics.

Theory of operation. While a watched call runs, Keras reports at the end of each epoch and about once a second within a
long one, whatever callbacks the student passes: the class that calls all callbacks is taught to tell us, too, on every
backend. Any other code says `from descent import report; report(loss=0.3, step=10, of=100)`. A few points are sent at
once, then five a second; what came between is thinned, and the last one of a call is always sent. Everything here runs
beside the student's code, which may change it: the worker counts, bounds and times the points again and gives nothing
for them.

Only what is already imported is taught, so a process without Keras pays nothing; and nothing raises into the student's
training, whatever is reported.
"""

from __future__ import annotations

import math
import os
import re
import sys
import threading
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from time import monotonic
from typing import Any

MODULE = "descent"
UNITS = ("epoch", "step", "episode")
MOST_VALUES = 12
_MOST_CHARACTERS = 40
_MOST_STEPS = 1e12
_AT_ONCE = 20.0  # points that may be sent without a pause; half of them as they come, the others picked among more
_EACH_SECOND = 5.0
_AT_THE_END = 10  # at least so many of what a call has not sent yet
_MOST_WAITING = 64
_WITHIN_EPOCH_SECONDS = 1.0
_BEFORE_RETURN_DICT = 4  # arguments of train_on_batch
_MOST_METRICS = 50  # of a model that are looked at
_UNUSUAL = re.compile(r"[^A-Za-z0-9_ -]")

Send = Callable[[dict[str, Any]], None]


class _Watch:
    """One watched call.

    Args:
        send: Takes a point.
    """

    def __init__(self, send: Send) -> None:
        self._send = send
        self._waiting: list[dict[str, Any]] = []
        self._owner = (os.getpid(), threading.get_ident())
        self.reports = 0  # of the student's own
        self.batches = 0  # of train_on_batch
        self.epochs = 0.0  # of the fits before this one
        self.fits = 0

    def add(self, unit: str, step: Any, of: Any, values: dict[str, Any]) -> None:
        """Send a point, or let it wait until there is room for some of those that wait."""
        numbers, done = _numbers(values), _steps(step)
        if not numbers or done is None or self._owner != (os.getpid(), threading.get_ident()):
            return
        self._waiting.append({"unit": unit, "step": done, "of": _steps(of), "values": numbers})
        if len(self._waiting) > _MOST_WAITING:
            del self._waiting[:-1:2]
        self._send_waiting(_pace.room())

    def end(self) -> None:
        """Send what waits, thinned."""
        self._send_waiting(max(_pace.room(), _AT_THE_END))

    def _send_waiting(self, most: int) -> None:
        count = min(most, len(self._waiting))
        if count == 0:
            return
        # Evenly picked; the last one is among them.
        picked = [self._waiting[(place + 1) * len(self._waiting) // count - 1] for place in range(count)]
        self._waiting.clear()
        _pace.spend(count)
        for point in picked:
            self._send(point)


class _Pace:
    """How many points may be sent now; shared by all calls of a process."""

    def __init__(self) -> None:
        self._room = _AT_ONCE
        self._at = self._sent_at = monotonic()

    def room(self) -> int:
        """Return how many points may be sent now."""
        now = monotonic()
        self._room = min(_AT_ONCE, self._room + (now - self._at) * _EACH_SECOND)
        self._at = now
        is_soon = self._room <= _AT_ONCE / 2 and now - self._sent_at < 1 / _EACH_SECOND
        return 0 if is_soon else int(self._room)

    def spend(self, count: int) -> None:
        """Count points that are sent."""
        self._room = max(0.0, self._room - count)
        self._sent_at = self._at


_pace = _Pace()
_now: _Watch | None = None  # the call that is watched
_taught: set[type] = set()


def offer_reports() -> None:
    """Let `from descent import report` work in this process."""
    module = types.ModuleType(MODULE)
    module.__dict__["report"] = report
    sys.modules[MODULE] = module


def report(*, step: Any = None, of: Any = None, unit: str = "step", **values: Any) -> None:
    """Show a point of the curve of your training on the page. Outside a training that is watched it does nothing.

    Args:
        step: How many steps are done; counted by itself if left out.
        of: How many there will be, if you know.
        unit: "step", "epoch" or "episode".
        **values: Numbers by name, such as loss=0.3; at most 12. What is not a finite number is left out.
    """
    if _now is not None:
        _now.reports += 1
        _now.add(unit if unit in UNITS else "step", _now.reports if step is None else step, of, values)


@contextmanager
def watched(send: Send) -> Iterator[None]:
    """Let points be sent while the block runs; those that still wait are sent at its end."""
    global _now
    _now = _Watch(send)
    try:
        _teach_keras()
        yield
    finally:
        _now, watch = None, _now
        if watch is not None:
            watch.end()


def _teach_keras() -> None:
    """Let Keras tell of its trainings, if it has been imported and does not yet."""
    keras = sys.modules.get("keras")
    try:
        callbacks, model = keras.callbacks.CallbackList, keras.Model  # type: ignore[union-attr]
    except AttributeError:
        return
    if callbacks not in _taught:
        _taught.add(callbacks)
        _wrap(callbacks, "on_train_begin", _fit_begins)
        _wrap(callbacks, "on_epoch_begin", _epoch_begins)
        _wrap(callbacks, "on_train_batch_end", _batch_ends)
        _wrap(callbacks, "on_epoch_end", _epoch_ends)
    owner = next((kind for kind in model.__mro__ if "train_on_batch" in vars(kind)), None)
    if owner is not None and owner not in _taught and hasattr(model, "_flatten_metrics_in_order"):
        _taught.add(owner)
        _tell_batches(owner)


def _wrap(kind: type, name: str, tell: Callable[..., None]) -> None:
    """Call `tell` after each call of a method, with its arguments, as long as a call is watched."""
    method = getattr(kind, name)

    @wraps(method)
    def told(self: Any, *arguments: Any, **named: Any) -> Any:
        result = method(self, *arguments, **named)
        if _now is not None:
            try:
                tell(_now, self, *arguments, **named)
            except Exception:  # noqa: S110, BLE001  (a curve is never worth a training)
                pass
        return result

    setattr(kind, name, told)


def _tell_batches(kind: type) -> None:
    """Let `train_on_batch` tell of each batch while a call is watched, by names: the list that it returns has none."""
    method = kind.train_on_batch  # type: ignore[attr-defined]

    @wraps(method)
    def told(self: Any, *arguments: Any, **named: Any) -> Any:
        watch = _now
        if watch is None or len(arguments) > _BEFORE_RETURN_DICT:
            return method(self, *arguments, **named)
        wants_dict = named.pop("return_dict", False)
        logs = method(self, *arguments, return_dict=True, **named)
        watch.batches += 1
        if not watch.reports:
            watch.add("step", watch.batches, None, logs)
        return logs if wants_dict else self._flatten_metrics_in_order(logs)

    kind.train_on_batch = told  # type: ignore[attr-defined]


def _fit_begins(watch: _Watch, callbacks: Any, logs: Any = None) -> None:
    watch.fits += 1
    callbacks._descent = _Fit(watch.epochs, callbacks.params["steps"])


def _epoch_begins(watch: _Watch, callbacks: Any, epoch: int, logs: Any = None) -> None:
    fit = callbacks._descent
    if fit.of is None and watch.fits == 1:
        fit.of = float(callbacks.params["epochs"] - epoch)  # nobody knows how many fits will follow


def _batch_ends(watch: _Watch, callbacks: Any, batch: int, logs: Any = None) -> None:
    fit = callbacks._descent
    fit.batches = batch + 1
    is_within = fit.steps is not None and fit.batches < fit.steps  # the end of the epoch tells of the last batch
    if is_within and monotonic() - fit.told_at >= _WITHIN_EPOCH_SECONDS:
        fit.told_at = monotonic()
        if not watch.reports:
            watch.add("epoch", fit.done + fit.batches / fit.steps, fit.of, dict(logs or {}))


def _epoch_ends(watch: _Watch, callbacks: Any, epoch: int, logs: Any = None) -> None:
    fit = callbacks._descent
    fit.done += 1
    fit.steps = fit.steps or fit.batches  # of a generator they are known after its first epoch
    watch.epochs = fit.done
    fit.told_at = monotonic()
    if not watch.reports:
        watch.add("epoch", fit.done, fit.of, dict(logs or {}))


class _Fit:
    """Where one call of `fit` is.

    Args:
        done: Epochs that are done; at its beginning those of the fits before it in the same watched call.
        steps: Batches of an epoch; None if it is not known yet.
    """

    def __init__(self, done: float, steps: int | None) -> None:
        self.done = done
        self.steps = steps
        self.of: float | None = None
        self.batches = 0
        self.told_at = monotonic()


def _numbers(values: dict[str, Any]) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, value in list(values.items())[:_MOST_METRICS]:
        number = _number(value)
        if number is not None and len(found) < MOST_VALUES:
            found[_UNUSUAL.sub("_", str(name))[:_MOST_CHARACTERS] or "_"] = number
    return found


def _steps(value: Any) -> float | None:
    number = _number(value)
    return number if number is not None and 0 <= number <= _MOST_STEPS else None


def _number(value: Any) -> float | None:
    """Return a finite float; None for anything else, such as None, NaN or a symbol of a graph."""
    try:
        number = float(value)
    except Exception:  # noqa: BLE001  (an object of the student's may raise anything)
        return None
    return number if math.isfinite(number) else None
