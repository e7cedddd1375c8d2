# expect: integer_values
# hint.ko: 정수로 된 표를 그대로 복사해서 소수점 아래가 잘렸습니다. np.array(Q, dtype=float)로 복사하세요.
# hint.en: The table of integers is copied as it is, so decimals are cut off. Copy it with np.array(Q, dtype=float).
# symptom: whole_numbers
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[s_next])
    new = Q.copy()
    new[s, a] = new[s, a] + alpha * (r + future - new[s, a])
    return new


def train(env, episodes, rng):
    Q = np.zeros((env.num_states, env.num_actions))
    for episode in range(episodes):
        epsilon = 1 - episode / episodes
        s, done = env.reset(), False
        while not done:
            a = int(rng.integers(env.num_actions)) if rng.random() < epsilon else int(np.argmax(Q[s]))
            s_next, r, done = env.step(a)
            target = r if done else r + 0.95 * np.max(Q[s_next])
            Q[s, a] += 0.5 * (target - Q[s, a])
            s = s_next
    return Q
