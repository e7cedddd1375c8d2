# expect: learns_a_corridor, solves_grid_worlds, draws_from_rng
# hint.ko: 에피소드가 끝나지 않습니다. 가장 큰 값이 아니라 가장 작은 값의 행동을 고르거나, 보상의 부호를 바꾸지 않았는지 확인해 보세요.
# hint.en: An episode does not end. Is the action with the smallest value taken, or the sign of the reward turned?
# symptom: never_ends
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[s_next])
    new = np.array(Q, dtype=float)
    new[s, a] += alpha * (r + future - new[s, a])
    return new


def train(env, episodes, rng):
    Q = np.zeros((env.num_states, env.num_actions))
    for episode in range(episodes):
        epsilon = 0.01
        s, done = env.reset(), False
        while not done:
            a = int(rng.integers(env.num_actions)) if rng.random() < epsilon else int(np.argmin(Q[s]))
            s_next, r, done = env.step(a)
            target = r if done else r + 0.95 * np.max(Q[s_next])
            Q[s, a] += 0.5 * (target - Q[s, a])
            s = s_next
    return Q
