"""The words in which authors write checks.py. Runs only inside a box; imports numpy and the standard library only."""

from grader.checks import symptoms
from grader.checks.bars import at_least, at_most, scale
from grader.checks.behaviour import items, raises, stable, unchanged
from grader.checks.comparison import array, close, equal
from grader.checks.data import Dataset, Samples, Table, load
from grader.checks.failures import CheckFailed, PartlyPassed, Sentence, StudentRaised
from grader.checks.gradients import central_differences, gradients
from grader.checks.measurements import progress
from grader.checks.measures import accuracy, loss, mean_squared_error
from grader.checks.models import overfits, predict, train, weights
from grader.checks.speed import faster_than
from grader.checks.updates import first_steps
from grader.checks.values import Pixels, RemoteValue, Unsupported

__all__ = [
    "CheckFailed",
    "Dataset",
    "PartlyPassed",
    "Pixels",
    "RemoteValue",
    "Samples",
    "Sentence",
    "StudentRaised",
    "Table",
    "Unsupported",
    "accuracy",
    "array",
    "at_least",
    "at_most",
    "central_differences",
    "close",
    "equal",
    "faster_than",
    "first_steps",
    "gradients",
    "items",
    "load",
    "loss",
    "mean_squared_error",
    "overfits",
    "predict",
    "progress",
    "raises",
    "scale",
    "stable",
    "symptoms",
    "train",
    "unchanged",
    "weights",
]
