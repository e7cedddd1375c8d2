# expect: update_by_hand, the_end_has_no_future, arguments_stay_unchanged, several_updates, integer_values
# hint.ko: 학습률 alpha를 쓰지 않아서 옛값이 모두 지워집니다. 옛값에서 목표 쪽으로 alpha만큼만 움직이세요.
# hint.en: Without alpha the old value is wiped out. Move from the old value towards the target by the part alpha only.
# symptom: alpha_forgotten
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[s_next])
    new = np.array(Q, dtype=float)
    new[s, a] = r + future
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
