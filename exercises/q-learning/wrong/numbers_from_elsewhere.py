# expect: draws_from_rng
# hint.ko: 받은 rng가 아닌 곳(np.random)에서 난수를 뽑았습니다. 그러면 같은 학습을 되풀이할 수 없습니다.
# hint.en: Random numbers come from np.random instead of the given rng, so a training cannot be repeated.
# symptom: own_randomness
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
            a = int(np.random.randint(env.num_actions)) if np.random.random() < epsilon else int(np.argmax(Q[s]))
            s_next, r, done = env.step(a)
            target = r if done else r + 0.95 * np.max(Q[s_next])
            Q[s, a] += 0.5 * (target - Q[s, a])
            s = s_next
    return Q
