"""What a worker gives to the proof of its walls."""

from typing import Any

import pytest

from grader.submissions.guarding import _own_services


def test_services_are_tried_by_number_because_a_box_cannot_ask_for_names(settings: Any) -> None:
    settings.REDIS_URL = "redis://localhost:6399/0"
    (address,) = [found for found in _own_services() if found[1] == 6399]
    assert address[0] in ("127.0.0.1", "::1")


@pytest.mark.parametrize("host", ["name.that.does.not.exist.invalid", "192.0.2.7"])
def test_a_host_is_left_out_only_if_nobody_finds_it(settings: Any, host: str) -> None:
    settings.REDIS_URL = f"redis://{host}:6399/0"
    assert [found for found in _own_services() if found[1] == 6399] == ([(host, 6399)] if host[0].isdigit() else [])
