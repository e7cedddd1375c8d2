# expect: update_by_hand, arguments_stay_unchanged, several_updates, integer_values
# hint.ko: 최댓값을 열을 따라, 곧 상태들 가운데서 구했습니다. s_next의 행에서 행동들 가운데 가장 큰 값을 찾으세요.
# hint.en: The maximum runs down a column, over the states. Take the largest value among the actions, in the row of s_next.
# symptom: max_over_states
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[:, a])
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
            target = r if done else r + 0.95 * np.max(Q[s_next])
            Q[s, a] += 0.5 * (target - Q[s, a])
            s = s_next
    return Q
