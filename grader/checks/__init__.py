"""The words in which authors write checks.py. Runs only inside a box; imports numpy and the standard library only."""

from grader.checks.behaviour import items, raises, stable, unchanged
from grader.checks.comparison import array, close, equal
from grader.checks.failures import CheckFailed, PartlyPassed, Sentence, StudentRaised
from grader.checks.gradients import central_differences, gradients
from grader.checks.measures import accuracy, loss, scale
from grader.checks.speed import faster_than
from grader.checks.training import Dataset, load, train
from grader.checks.values import Pixels, RemoteValue, Unsupported

__all__ = [
    "CheckFailed",
    "Dataset",
    "PartlyPassed",
    "Pixels",
    "RemoteValue",
    "Sentence",
    "StudentRaised",
    "Unsupported",
    "accuracy",
    "array",
    "central_differences",
    "close",
    "equal",
    "faster_than",
    "gradients",
    "items",
    "load",
    "loss",
    "raises",
    "scale",
    "stable",
    "train",
    "unchanged",
]
