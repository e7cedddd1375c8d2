# expect: learns_a_corridor, solves_grid_worlds, draws_from_rng
# hint.ko: q_update가 돌려준 새 표를 받지 않아서 Q가 그대로입니다. Q = q_update(Q, ...)처럼 다시 담으세요.
# hint.en: The new table that q_update returns is thrown away, so Q stays as it was. Write Q = q_update(Q, ...).
# symptom: nothing_learned
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[s_next])
    new = np.array(Q, dtype=float)
    new[s, a] += alpha * (r + future - new[s, a])
    return new


def train(env, episodes, rng):
    Q = np.zeros((env.num_states, env.num_actions))
    for episode in range(episodes):
        epsilon = 1 - episode / episodes
        s, done = env.reset(), False
        while not done:
            a = int(rng.integers(env.num_actions)) if rng.random() < epsilon else int(np.argmax(Q[s]))
            s_next, r, done = env.step(a)
            q_update(Q, s, a, r, s_next, done, 0.5, 0.95)
            s = s_next
    return Q
