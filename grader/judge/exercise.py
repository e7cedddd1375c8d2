"""What an exercise is, once read. Reading is in reading.py."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from grader.judge.text import NOTHING, Text

# Operators that an exercise may forbid, as they are written.
OPERATORS = ("==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "//", "%", "**", "@", "^", "&", "|", "<<", ">>", "~")


# Where an exercise is graded. "gpu-preferred": on a GPU where the machine has one, else on the CPU.
DEVICES = ("cpu", "gpu", "gpu-preferred")
MOST_ATTEMPTS = 5


@dataclass(frozen=True)
class Limits:
    """What a submission may use. Every limit is per child process.

    Args:
        load_seconds: Wall-clock time to read and import the submission.
        check_seconds: Wall-clock time of one check, unless the check sets its own.
        memory_bytes: Private memory above what the warm process already holds.
        output_bytes: Printed output; past this the submission is stopped.
    """

    load_seconds: float = 5.0
    check_seconds: float = 5.0
    memory_bytes: int = 512 * 1024 * 1024
    output_bytes: int = 16 * 1024 * 1024


@dataclass(frozen=True)
class Check:
    """One check of an exercise.

    Args:
        name: Name of the function in checks.py.
        title: What a student reads, in both languages.
        points: Points for passing, 1 to 100.
        visible: A visible check shows its inputs, messages and printed output, and runs on *Run*.
        show_hint: A hidden check says more than "failed" only if its author switches this on.
        seconds: Own time limit; None takes `Limits.check_seconds`.
        attempts: How often it runs at most, 1 to MOST_ATTEMPTS, until it passes; the best run counts. For training,
            which is luck in part.
    """

    name: str
    title: Text
    points: int
    visible: bool
    show_hint: bool = False
    seconds: float | None = None
    attempts: int = 1


@dataclass(frozen=True)
class WrongAnswer:
    """A mistake that students really make.

    Args:
        name: File name without ".py".
        source: The whole file.
        expect: Names of exactly the checks that must fail.
        hint: The sentence that names the mistake.
        unrecognised: Why its outputs do not tell it from a right answer, or from other mistakes; empty if they do.
        symptom: What a check that trains sees of it, such as "weights_unchanged"; empty if outputs tell.
    """

    name: str
    source: str
    expect: tuple[str, ...]
    hint: Text
    unrecognised: str = ""
    symptom: str = ""


@dataclass(frozen=True)
class RightAnswer:
    """Another right answer, which must earn everything."""

    name: str
    source: str


@dataclass(frozen=True)
class Precision:
    """Why the usual proof of the tolerances does not hold for an exercise; empty where it does.

    Args:
        float16_passes: Why the solution still earns everything when it calculates in float16.
        float32_fails: Why it does not when it calculates in float32.
    """

    float16_passes: str = ""
    float32_fails: str = ""


USUAL_PRECISION = Precision()


@dataclass(frozen=True)
class Exercise:
    """An exercise, complete and valid.

    Args:
        slug: Name of the folder: lower-case words joined by "-".
        version: sha256 over all files but the calibration, in hex: equal folders have equal versions.
        title: Title in both languages.
        summary: One sentence for lists.
        unit: Unit of the course, 1 to 9.
        order: Place inside the unit, from 1.
        difficulty: 1 (easy) to 3 (hard).
        minutes: Estimated working time in minutes.
        runtime: Name of the runtime: "numpy" or "tensorflow", or one that the site adds.
        device: One of DEVICES.
        training: True if a check trains a model: such a submission goes to the training queue.
        entry_points: Names that a submission must define.
        forbidden: Dotted names and operators that a submission may not use.
        datasets: Names of data sets that the checks load.
        limits: What a submission may use.
        checks: In the order in which they run.
        statement: Markdown with LaTeX, in both languages.
        starter: Source of starter.py.
        solution: Source of solution.py.
        checks_source: Source of checks.py.
        wrong: The bank of mistakes.
        right: Other right answers.
        required: Dotted names that a submission must use.
        instead: What to use instead; empty if nothing is forbidden or required.
        prerequisites: Slugs of exercises that should be done before.
        precision: Why the usual proof of the tolerances does not hold.
        explanation: Markdown, shown after full marks: how the solution works; empty if the author wrote none.
        pictures: SVG files by their path, such as "pictures/gates.svg".
        calibration: Text of calibration.json, what repeated trainings measured; empty if there is none.
    """

    slug: str
    version: str
    title: Text
    summary: Text
    unit: int
    order: int
    difficulty: int
    minutes: int
    runtime: str
    device: str
    training: bool
    entry_points: tuple[str, ...]
    forbidden: tuple[str, ...]
    datasets: tuple[str, ...]
    limits: Limits
    checks: tuple[Check, ...]
    statement: Text
    starter: str
    solution: str
    checks_source: str
    wrong: tuple[WrongAnswer, ...] = field(default=())
    right: tuple[RightAnswer, ...] = field(default=())
    required: tuple[str, ...] = ()
    instead: Text = NOTHING
    prerequisites: tuple[str, ...] = ()
    precision: Precision = USUAL_PRECISION
    explanation: Text = NOTHING
    pictures: Mapping[str, str] = field(default_factory=dict)
    calibration: str = ""

    @property
    def max_score(self) -> int:
        """Points of all checks together."""
        return sum(check.points for check in self.checks)

    def seconds_of(self, check: Check) -> float:
        """Wall-clock seconds that a submission may take in one attempt at a check."""
        return check.seconds or self.limits.check_seconds

    @property
    def total_seconds(self) -> float:
        """Wall-clock seconds that a submission may take in all checks together.

        A submission that hangs in every check would otherwise keep everybody behind it waiting: two checks may run to
        the common limit, and each check with a limit of its own to that; each further attempt at a check takes its time
        once more.
        """
        own = sum(check.seconds for check in self.checks if check.seconds is not None)
        again = sum((check.attempts - 1) * self.seconds_of(check) for check in self.checks)
        return own + again + 2 * self.limits.check_seconds

    def check_named(self, name: str) -> Check:
        """Return the check with this name, or raise KeyError."""
        for check in self.checks:
            if check.name == name:
                return check
        raise KeyError(name)
