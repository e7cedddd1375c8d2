# expect: learns_a_corridor, solves_grid_worlds
# hint.ko: 걸음을 옮긴 뒤에 s를 바꾸지 않아서 늘 출발점의 값만 고칩니다. 걸을 때마다 s = s_next를 하세요.
# hint.en: s is not changed after a step, so only values of the first state are updated. Set s = s_next after every step.
# symptom: goes_in_circles
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
            target = r if done else r + 0.95 * np.max(Q[s_next])
            Q[s, a] += 0.5 * (target - Q[s, a])
    return Q
