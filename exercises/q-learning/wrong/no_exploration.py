# expect: solves_grid_worlds
# hint.ko: 먼저 찾은 작은 보물에 만족하고 더 찾아보지 않았습니다. 처음에는 아무 행동이나 자주 골라 보고(엡실론 1에서 시작), 갈수록 그 확률을 줄이세요.
# hint.en: It settles for the small treasure that it found first. Try random actions often at the beginning (epsilon from 1), and ever less later.
# symptom: small_treasure
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[s_next])
    new = np.array(Q, dtype=float)
    new[s, a] += alpha * (r + future - new[s, a])
    return new


def train(env, episodes, rng):
    Q = np.zeros((env.num_states, env.num_actions))
    for episode in range(episodes):
        s, done = env.reset(), False
        while not done:
            a = int(np.argmax(Q[s]))
            s_next, r, done = env.step(a)
            target = r if done else r + 0.95 * np.max(Q[s_next])
            Q[s, a] += 0.5 * (target - Q[s, a])
            s = s_next
    return Q
