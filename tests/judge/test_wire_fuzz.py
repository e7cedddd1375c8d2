"""No bytes from a box do more than raise the one error: over the corpus, and over what hypothesis draws.

`make fuzz` searches further, with atheris.
"""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.judge import wire
from tests.fuzz import strategies
from tests.fuzz.mutating import mutate
from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).resolve().parents[1] / "fuzz" / "corpus"
SEEDS = {f"{path.parent.name}/{path.name}": path for path in sorted(CORPUS.glob("*/*"))}
often = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("name", SEEDS)
def test_what_was_found_once_is_not_found_again(name: str) -> None:
    TARGETS[name.split("/")[0]](SEEDS[name].read_bytes())


def test_every_target_has_seeds() -> None:
    assert {name.split("/")[0] for name in SEEDS} == set(TARGETS)


@pytest.mark.parametrize("target", TARGETS)
def test_damaged_seeds_break_nothing(target: str) -> None:
    choose = random.Random(target)
    seeds = [path.read_bytes() for name, path in SEEDS.items() if name.startswith(f"{target}/")]
    for _ in range(60):
        TARGETS[target](mutate(choose.choice(seeds), choose))


@given(st.binary(max_size=300))
@often
def test_any_bytes_are_a_header_a_value_or_the_one_error(data: bytes) -> None:
    TARGETS["header"](data)
    TARGETS["value"](data)


@given(strategies.VALUES, st.integers(0, 1 << 32))
@often
def test_damaged_values_are_values_or_the_one_error(value: object, seed: int) -> None:
    TARGETS["value"](mutate(wire.encode(value), random.Random(seed)))


@given(strategies.FINDINGS | strategies.VALUES)
@often
def test_a_report_has_the_one_form_or_is_refused(report: object) -> None:
    TARGETS["finding"](wire.encode(report))


@given(strategies.LOAD_FAILURES | strategies.VALUES)
@often
def test_whatever_a_submission_says_of_its_import_is_a_sentence(said: object) -> None:
    TARGETS["load_failure"](wire.encode(said))


@given(st.lists(st.tuples(st.sampled_from([0, 0, 1, 2]), strategies.VALUES), max_size=3))
@often
def test_whatever_a_submission_answers_is_never_our_fault(answers: list[tuple[int, object]]) -> None:
    data = b""
    for kind, value in answers:
        payload = wire.encode((value, None, ()) if kind == 0 else value)
        data += bytes((kind,)) + len(payload).to_bytes(2, "little") + payload
    TARGETS["answer"](data)
