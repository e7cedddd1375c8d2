from typing import Any

import numpy as np


def q_update(
    Q: np.ndarray, s: int, a: int, r: float, s_next: int, done: bool, alpha: float, gamma: float
) -> np.ndarray:
    """Update the table after one step.

    Args:
        Q: Values of all actions, shape (states, actions).
        s: The state before the step.
        a: The action that was taken.
        r: The reward that came.
        s_next: The state after the step.
        done: Whether the episode has ended with this step.
        alpha: Learning rate, 0 to 1.
        gamma: Discount factor, 0 to 1.

    Returns:
        A new table of the same shape; Q stays as it is.
    """
    raise NotImplementedError("q_update")


def train(env: Any, episodes: int, rng: np.random.Generator) -> np.ndarray:
    """Play episodes and learn from every step.

    Args:
        env: The world: env.reset(), env.step(action), env.num_states, env.num_actions.
        episodes: How many episodes to play.
        rng: Where random numbers come from.

    Returns:
        The learned table, shape (states, actions).
    """
    raise NotImplementedError("train")
