"""From a stored version to the exercise that the judge understands."""

from collections import OrderedDict
from threading import Lock

from grader.catalogue.models import ExerciseVersion
from grader.judge.exercise import Exercise
from grader.judge.reading import read_files

MAX_KEPT = 256

_kept: OrderedDict[tuple[str, str], Exercise] = OrderedDict()
_lock = Lock()


def judge_exercise(version: ExerciseVersion) -> Exercise:
    """Return the exercise of a version; read once per process, since a version never changes.

    `version.files` may be deferred: it is fetched only when the version is new to this process.

    Raises:
        ExerciseError: it was stored by other code and cannot be read any more.
    """
    key = (version.exercise.slug, version.content_hash)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
    exercise = read_files(version.exercise.slug, version.files)
    with _lock:
        _kept[key] = exercise
        while len(_kept) > MAX_KEPT:
            _kept.popitem(last=False)
    return exercise
