# expect: update_by_hand, the_end_has_no_future, arguments_stay_unchanged, several_updates, integer_values
# hint.ko: 새 값 하나만 돌려주었습니다. 그 값을 넣은 표 전체를 돌려주세요.
# hint.en: Only the new value is returned. Return the whole table with that value in it.
# symptom: number_returned
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[s_next])
    return Q[s, a] + alpha * (r + future - Q[s, a])


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
