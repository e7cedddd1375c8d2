"""The short form of `make soak`."""

import pytest

from tests.soak.figures import Sample, growth
from tests.soak.running import soak

ROW = Sample(
    gradings=100, seconds=1.0, worker_mib=50.0, boxes_mib=200.0, descriptors=40, processes=12, groups=4, files=0
)


@pytest.mark.box
@pytest.mark.slow
@pytest.mark.timeout(400)
def test_hundreds_of_gradings_leave_nothing_behind_and_are_right() -> None:
    result = soak(300, 300.0, seed=3, say=lambda _: None, rows=6)
    assert result.problems == []
    assert result.hostile > 10


@pytest.mark.parametrize("name", ["worker_mib", "boxes_mib", "descriptors", "processes", "groups", "files"])
def test_what_grows_is_named(name: str) -> None:
    def at(gradings: int) -> Sample:
        return Sample(**{**vars(ROW), "gradings": gradings, name: getattr(ROW, name) + gradings / 50})

    assert [found.split(":")[0] for found in growth([at(count) for count in range(250, 10_001, 250)])] == [name]
    assert growth([ROW] * 10) == []
