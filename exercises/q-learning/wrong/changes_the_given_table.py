# expect: arguments_stay_unchanged, integer_values
# hint.ko: 받은 Q를 제자리에서 바꾸었습니다. np.array(Q, dtype=float)로 복사한 표를 고쳐서 돌려주세요.
# hint.en: The given Q is changed in place. Copy it with np.array(Q, dtype=float), change the copy and return that.
# symptom: changes_q
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = 0 if done else gamma * np.max(Q[s_next])
    Q[s, a] += alpha * (r + future - Q[s, a])
    return Q


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
