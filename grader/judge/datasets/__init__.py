"""Data sets for checks that train: which there are, where they come from, and what an examiner's box may see of them.

Each is one TOML file: see docs/data.md. Some come with this package, a site adds others in GRADER_DATASETS_DIR.
"""

from grader.judge.datasets.definitions import DataError, DataFile, DataSet, data_set, known
from grader.judge.datasets.fetching import OnProgress, fetch
from grader.judge.datasets.progress import Progress
from grader.judge.datasets.store import (
    available,
    damaged,
    data_absent,
    data_used,
    folder_of,
    folders_for,
    names_that_come,
)

__all__ = [
    "DataError",
    "DataFile",
    "DataSet",
    "OnProgress",
    "Progress",
    "available",
    "damaged",
    "data_absent",
    "data_set",
    "data_used",
    "fetch",
    "folder_of",
    "folders_for",
    "known",
    "names_that_come",
]
