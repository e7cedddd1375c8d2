"""The programs that `manage.py up` starts."""

from pathlib import Path

import pytest

from grader.config.programs import gpu_program, worker_program


@pytest.mark.parametrize(
    ("nodes", "slots"),
    [([], None), (["nvidiactl", "nvidia-uvm"], None), (["nvidia0", "nvidiactl"], "1"), (["nvidia0", "nvidia11"], "2")],
)
def test_there_is_a_worker_of_gpus_with_a_slot_for_each(tmp_path: Path, nodes: list[str], slots: str | None) -> None:
    for node in nodes:
        (tmp_path / node).touch()
    program = gpu_program(tmp_path)
    assert (program is None) is (slots is None)
    if program is not None:
        assert program.command[program.command.index("--concurrency") + 1] == slots
        assert program.command[program.command.index("--queues") + 1] == "gpu"


def test_a_worker_has_its_queue_in_its_name() -> None:
    program = worker_program("training", 1, "numpy,tensorflow")
    assert program.command[program.command.index("--hostname") + 1] == "training@%h"
    assert (program.restarts, program.environment["GRADER_WORKER_RUNTIMES"]) == (True, "numpy,tensorflow")
