"""Unit 9, Q-learning: the update and the worlds against value iteration, and a whole grading with its curve."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from grader.judge.grading import Judge
from grader.judge.reading import read_folder
from tests.exercises.conftest import EXERCISES

Load = Callable[[str], ModuleType]
FOLDER = EXERCISES / "q-learning"


@pytest.fixture(scope="module")
def checks() -> ModuleType:
    module = ModuleType("checks")
    exec(compile((FOLDER / "checks.py").read_text(), "checks.py", "exec"), module.__dict__)
    return module


def value_iteration(next_states: np.ndarray, rewards: np.ndarray, ends: np.ndarray, gamma: float) -> np.ndarray:
    """Return the values of all actions, by sweeping Bellman's equation until nothing moves."""
    values = np.zeros(rewards.shape)
    for _ in range(10_000):
        new = rewards + gamma * np.where(ends, 0.0, values.max(axis=1)[next_states])
        if np.abs(new - values).max() < 1e-13:
            return new
        values = new
    raise AssertionError("value iteration does not settle")


@pytest.mark.parametrize("seed", range(4))
def test_updates_settle_at_the_optimal_values(solution: Load, seed: int) -> None:
    """Oracle: value iteration on a random deterministic world."""
    rng = np.random.default_rng(seed)
    states, actions, gamma, q_update = 7, 3, 0.8, solution("q-learning").q_update
    next_states = rng.integers(states, size=(states, actions))
    rewards, ends = rng.normal(size=(states, actions)), rng.random((states, actions)) < 0.2
    Q = np.zeros((states, actions))

    for _ in range(150):
        for s, a in np.ndindex(states, actions):
            Q = q_update(Q, s, a, rewards[s, a], int(next_states[s, a]), bool(ends[s, a]), 0.7, gamma)

    np.testing.assert_allclose(Q, value_iteration(next_states, rewards, ends, gamma), atol=1e-8)


def walked(world: Any) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return next states, rewards and ends of a world, learned by walking in it."""
    shape = (world.num_states, world.num_actions)
    next_states, rewards, ends = np.zeros(shape, int), np.zeros(shape), np.zeros(shape, bool)
    for s, a in np.ndindex(*shape):
        world.state = s
        world.sums.append(0.0)
        next_states[s, a], rewards[s, a], ends[s, a] = world.step(a)
    return next_states, rewards, ends


@pytest.mark.parametrize("seed", range(12))
def test_best_sum_of_a_world(checks: ModuleType, seed: int) -> None:
    """Oracle: value iteration without discount; its greedy policy is walked to that sum as well."""
    world = checks.grid(np.random.default_rng(seed), episodes=1)
    values = value_iteration(*walked(world), 1.0)

    assert world.best() == pytest.approx(values[world.start].max())
    assert world.walk(values)[0] == pytest.approx(world.best())


@pytest.mark.parametrize("seed", range(12))
def test_a_world_tempts_with_the_small_treasure(checks: ModuleType, seed: int) -> None:
    """The small treasure is nearer and worth a third of the points at most."""
    world = checks.grid(np.random.default_rng(seed), episodes=1)
    away = world.distances(world.start)
    small, large = sorted(world.treasures, key=world.treasures.get)

    assert away[small] < away[large]
    assert (world.treasures[small] - away[small] + 1) / world.best() < checks.NONE_AT


@pytest.mark.parametrize("seed", range(3))
def test_solution_finds_the_optimal_way(solution: Load, checks: ModuleType, seed: int) -> None:
    """Oracle: value iteration; the learned table is walked by it, action for action as good."""
    rng = np.random.default_rng(seed)
    world = checks.grid(rng, episodes=250)
    Q = solution("q-learning").train(world, 250, rng)
    best = value_iteration(*walked(checks.grid(np.random.default_rng(seed), episodes=1)), 1.0)

    state, total = world.start, 0.0
    while state not in world.treasures:
        action = int(np.argmax(Q[state]))
        assert best[state, action] == pytest.approx(best[state].max())
        state = world.after(state, action)
        total += world.treasures.get(state, world.reward)

    assert total == pytest.approx(best[world.start].max())


def test_who_never_explores_does_not_pass_by_luck(checks: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some worlds are solved all the same, in one of seventeen drawings; a grading takes several worlds for that."""
    module = ModuleType("no_exploration")
    exec(compile((FOLDER / "wrong" / "no_exploration.py").read_text(), "no_exploration.py", "exec"), module.__dict__)
    monkeypatch.setattr(checks, "progress", lambda *_, **__: None)  # there is no examiner here
    rng = np.random.default_rng(4)
    shares = []
    for _ in range(100):
        world = checks.grid(rng, episodes=250)
        total, _ = world.walk(module.train(world, 250, rng))
        shares.append(max(0.0, total / world.best()))

    lucky = np.mean(np.array(shares) >= checks.FULL_AT)

    assert lucky > 0
    assert 3 * lucky**checks.GRIDS < 1e-3  # in three attempts


def test_a_grading_draws_the_examiners_own_curve(judge: Judge) -> None:
    report = judge.grade(read_folder(FOLDER), (FOLDER / "solution.py").read_text(), seed=9)
    found = {check.name: check for check in report.checks}
    points = found["learns_a_corridor"].metrics

    assert report.score == report.max_score
    assert points
    assert {(point["by"], point["unit"], point["of"]) for point in points} == {("grader", "episode", 60.0)}
    assert points[-1]["step"] == 60
    assert points[-1]["values"]["reward"] == pytest.approx(6.0)
    assert {point["run"] for point in found["solves_grid_worlds"].metrics} == {1, 2, 3, 4}


def test_a_world_ends_a_training_that_does_not_end(checks: ModuleType) -> None:
    world = checks.corridor(episodes=2)
    world.reset()
    for _ in range(checks.MOST_STEPS):
        world.step(0)

    with pytest.raises(RuntimeError, match="30000"):
        world.step(0)

    assert checks.gave_up(world).symptom == "never_ends"


def test_a_world_plays_no_more_episodes_than_agreed(checks: ModuleType) -> None:
    world = checks.corridor(episodes=2)
    world.reset()
    world.reset()

    with pytest.raises(RuntimeError, match="only 2"):
        world.reset()

    assert checks.gave_up(world).symptom == "too_many_episodes"


@pytest.mark.parametrize("action", [4, -1, 1.0, True, None, "0"])
def test_a_world_refuses_what_is_no_action(checks: ModuleType, action: Any) -> None:
    world = checks.corridor(episodes=1)
    world.reset()

    with pytest.raises(ValueError, match="from 0 to 3"):
        world.step(action)


def test_a_step_after_the_end_is_told(judge: Judge) -> None:
    source = (FOLDER / "solution.py").read_text().replace("s = s_next", "done = False")
    report = judge.grade(read_folder(FOLDER), source, seed=9)
    corridor = next(check for check in report.checks if check.name == "learns_a_corridor")

    assert corridor.verdict.value == "error"
    assert "reset" in corridor.message.en
