"""The exercises of the repository, and one judge for all of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from grader.judge.grading import Judge

EXERCISES = Path(__file__).resolve().parents[2] / "exercises"


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    """A judge with warm processes and no data but the digits."""
    judge = Judge()
    yield judge
    judge.close()


@pytest.fixture
def solution() -> Callable[[str], ModuleType]:
    """Import the solution of an exercise into this process, to compare it with an oracle."""

    def load(slug: str) -> ModuleType:
        module = ModuleType(slug)
        path = EXERCISES / slug / "solution.py"
        exec(compile(path.read_text(), str(path), "exec"), module.__dict__)
        return module

    return load
