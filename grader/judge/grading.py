"""The judge: everybody who grades comes through here. What happens to one submission is in `steps`."""

from __future__ import annotations

import dataclasses
import itertools
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from grader.judge import datasets
from grader.judge.box.boxes import Boxes
from grader.judge.errors import GradingCancelled
from grader.judge.exercise import Check, Exercise
from grader.judge.probing.probe import ProbeReport, probe
from grader.judge.recognition import RECOGNITION_SECONDS
from grader.judge.steps import Grading, OnEvent
from grader.judge.verdict import Report
from grader.judge.walls import kernel
from grader.judge.walls.profiles import FULL

SEED_BITS = 63
_TRIM_EVERY = 50  # gradings
_LOOK_SECONDS = 0.25  # between two looks at whether a grading that waits is still wanted


class Judge:
    """Grades submissions, several at a time, with warm processes that all of them share.

    Args:
        data_dir: Folder of fetched data sets; None if there is none.
        slots: Gradings that may run at the same time; further ones wait.
        profile: How boxes on the CPU are built: "full" or "single".
        recognition_seconds: How long a grading may look for known mistakes in what failed.
    """

    def __init__(
        self,
        data_dir: Path | None = None,
        slots: int = 2,
        profile: str = FULL.name,
        recognition_seconds: float = RECOGNITION_SECONDS,
    ) -> None:
        self._recognition_seconds = recognition_seconds
        self._boxes = Boxes(lambda: datasets.folders_for(datasets.known(), data_dir), keep_ready=slots, profile=profile)
        self._data_dir = data_dir
        self._slots = threading.BoundedSemaphore(slots)
        self._graded = itertools.count(1)

    def warm(self, runtimes: list[str]) -> None:
        """Start the warm processes of these runtimes beforehand.

        Raises:
            BoxError: one could not be started.
        """
        for runtime in runtimes:
            for role in ("candidate", "examiner"):
                self._boxes.warm(runtime, role)

    def prove(
        self, runtime: str = "numpy", unreachable: tuple[tuple[str, int], ...] = (), device: str = "cpu"
    ) -> ProbeReport:
        """Try every wall of this machine by effect. A worker calls this before it takes work, and again and again.

        Args:
            runtime: Which runtime's boxes.
            unreachable: Hosts and ports that no box may reach, the broker's and the database's.
            device: "cpu" or "gpu": the boxes on which device.

        Returns:
            What stands; grade nothing if its `profile` is None.
        """
        return probe(self._boxes, runtime, unreachable, device)

    def versions(self, runtime: str) -> dict[str, str]:
        """Return the versions of the packages that submissions of this runtime import."""
        return self._boxes.versions(runtime)

    def grade(  # noqa: PLR0913  (each is a question that callers ask separately)
        self,
        exercise: Exercise,
        source: str,
        *,
        seed: int | None = None,
        visible_only: bool = False,
        only: str | None = None,
        recognise: bool = True,
        on_event: OnEvent | None = None,
        cancelled: threading.Event | None = None,
        device: str | None = None,
    ) -> Report:
        """Grade one submission.

        Args:
            exercise: What to check.
            source: The submission, as `sources.refuse_source` lets it through.
            seed: Hidden inputs follow from it, 0 to 2**63 - 1; drawn if None.
            visible_only: Run only the checks that students may see.
            only: Run only the check of this name.
            recognise: Look for known mistakes in what failed.
            on_event: Told "started", "loaded", "check_started", "check" and "metrics" as they happen.
            cancelled: Set by the caller to stop within half a second, whatever runs or is waited for.
            device: "cpu" or "gpu": where the submission runs. None is the GPU for an exercise that demands one.

        Returns:
            The report; whatever the submission did, it is a report.

        Raises:
            JudgeError: grading failed for a reason that is not the student's.
            GradingCancelled: `cancelled` was set.
            ValueError: the exercise cannot be graded on this device.
            KeyError: there is no check named `only`.
        """
        checks = _chosen(exercise, visible_only, only)
        chosen_device = _device_for(exercise, device)
        cancelled = cancelled or threading.Event()
        with self._slot(cancelled):
            grading = Grading(
                self._boxes,
                exercise,
                source,
                seed if seed is not None else secrets.randbits(SEED_BITS),
                on_event or _say_nothing,
                cancelled,
                self._recognition_seconds if recognise else 0.0,
                chosen_device,
            )
            try:
                report = grading.run(checks)
            finally:
                if next(self._graded) % _TRIM_EVERY == 0:
                    kernel.give_memory_back()
        return dataclasses.replace(report, environment={**report.environment, **self._data_of(exercise)})

    def _data_of(self, exercise: Exercise) -> dict[str, str]:
        facts = {
            "data": datasets.data_used(exercise.datasets, self._data_dir),
            "data_absent": datasets.data_absent(exercise.datasets, self._data_dir),
        }
        return {name: value for name, value in facts.items() if value}

    @contextmanager
    def _slot(self, cancelled: threading.Event) -> Iterator[None]:
        while not self._slots.acquire(timeout=_LOOK_SECONDS):
            if cancelled.is_set():
                raise GradingCancelled
        try:
            yield
        finally:
            self._slots.release()

    def gpus(self) -> tuple[str, ...]:
        """Return the names of this machine's GPUs; none if there is no GPU that a box can be given."""
        return self._boxes.gpus()

    def close(self) -> None:
        """End every warm process."""
        self._boxes.close()


def _chosen(exercise: Exercise, visible_only: bool, only: str | None) -> tuple[Check, ...]:
    if only is not None:
        return (exercise.check_named(only),)
    return tuple(check for check in exercise.checks if check.visible or not visible_only)


def _device_for(exercise: Exercise, device: str | None) -> str:
    if device is None:
        return "gpu" if exercise.device == "gpu" else "cpu"
    allowed = {"cpu": ("cpu",), "gpu": ("gpu",), "gpu-preferred": ("cpu", "gpu")}[exercise.device]
    if device not in allowed:
        raise ValueError(f"{exercise.slug} is graded on {' or '.join(allowed)}. Received: {device}")
    return device


def _say_nothing(kind: str, data: dict[str, Any]) -> None:
    """Take the place of nobody listening."""
