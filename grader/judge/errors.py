"""What can go wrong on our side. None of these ever costs a student points.

JudgeError
├── ExerciseError     an exercise folder is wrong: names the file and the key
├── BoxError          a box could not be built, or broke before the first student byte
├── ExaminerError     the exercise's own checks failed to run: the author's fault
└── GradingCancelled  somebody asked this grading to stop
"""

from __future__ import annotations


class JudgeError(Exception):
    """Grading failed for a reason that is not the student's."""


class ExerciseError(JudgeError):
    """An exercise is wrong.

    Args:
        where: File and key, for example "softmax/exercise.toml: checks[2].points".
        problem: The rule and the value, for example "must be a whole number from 1 to 100. Received: -3."
    """

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
        self.problem = problem


class BoxError(JudgeError):
    """A box could not be built, or broke before it had read anything of a student."""


class ExaminerError(JudgeError):
    """The checks of an exercise raised, ran out of time or crashed by themselves."""


class GradingCancelled(JudgeError):
    """The caller asked the grading to stop."""

    def __init__(self) -> None:
        super().__init__("the grading was cancelled")
