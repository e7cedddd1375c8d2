# expect: update_by_hand, the_end_has_no_future, arguments_stay_unchanged, several_updates, integer_values
# hint.ko: 목표에서 옛값을 빼지 않아서 값이 계속 커집니다. alpha를 곱하는 것은 목표와 옛값의 차이입니다.
# hint.en: The old value is not subtracted from the target, so values keep growing. Alpha multiplies the difference of the two.
# symptom: old_value_kept
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[s_next])
    new = np.array(Q, dtype=float)
    new[s, a] += alpha * (r + future)
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
