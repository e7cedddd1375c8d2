# expect: learns_a_corridor, solves_grid_worlds, draws_from_rng
# hint.ko: 상태마다 가장 좋은 행동의 번호만 돌려주었습니다. 표 Q를 돌려주세요.
# hint.en: Only the number of the best action of each state is returned. Return the table Q.
# symptom: policy_returned
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
            s = s_next
    return np.argmax(Q, axis=1)
