"""Values as a student may send them."""

from collections.abc import Callable
from typing import Any

import pytest

from grader.checks import CheckFailed


@pytest.fixture
def failure() -> Callable[..., CheckFailed]:
    """Run a word that must fail, and return how it failed."""

    def run(word: Callable[..., Any], *args: Any, **options: Any) -> CheckFailed:
        with pytest.raises(CheckFailed) as caught:
            word(*args, **options)
        return caught.value

    return run
