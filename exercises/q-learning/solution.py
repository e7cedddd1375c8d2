"""Q-learning: a table of what every action in every state is worth, learned by trying.

Source: Watkins and Dayan, Q-learning (1992); Sutton and Barto, Reinforcement Learning (2018), section 6.5.
"""

from typing import Any

import numpy as np

ALPHA = 0.5
GAMMA = 0.95


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
    future = 0.0 if done else gamma * np.max(Q[s_next])
    new = np.array(Q, dtype=float)
    new[s, a] += alpha * (r + future - Q[s, a])
    return new


def train(env: Any, episodes: int, rng: np.random.Generator) -> np.ndarray:
    """Play episodes and learn from every step, trying a lot at first and ever less later.

    Args:
        env: The world: env.reset(), env.step(action), env.num_states, env.num_actions.
        episodes: How many episodes to play.
        rng: Where random numbers come from.

    Returns:
        The learned table, shape (states, actions).
    """
    Q = np.zeros((env.num_states, env.num_actions))
    for episode in range(episodes):
        epsilon = 1 - episode / episodes
        s, done = env.reset(), False
        while not done:
            is_trying = rng.random() < epsilon
            a = int(rng.integers(env.num_actions)) if is_trying else int(np.argmax(Q[s]))
            s_next, r, done = env.step(a)
            Q = q_update(Q, s, a, r, s_next, done, ALPHA, GAMMA)
            s = s_next
    return Q
