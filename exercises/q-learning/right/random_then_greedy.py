import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    change = np.zeros(Q.shape)
    change[s, a] = alpha * (r + (1 - done) * gamma * Q[s_next].max() - Q[s, a])
    return Q + change


def train(env, episodes, rng):
    Q = np.zeros((env.num_states, env.num_actions))
    for episode in range(episodes):
        s, done = env.reset(), False
        while not done:
            if episode < 0.8 * episodes or rng.random() < 0.1:
                a = int(rng.integers(env.num_actions))
            else:
                a = int(rng.choice(np.flatnonzero(Q[s] == Q[s].max())))
            s_next, r, done = env.step(a)
            Q = q_update(Q, s, a, r, s_next, done, 0.5, 1.0)
            s = s_next
    return Q
