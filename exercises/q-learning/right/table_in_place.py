import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    new = [[float(value) for value in row] for row in Q]
    target = r
    if not done:
        target = r + gamma * max(new[s_next])
    new[s][a] = (1 - alpha) * new[s][a] + alpha * target
    return np.array(new)


def train(env, episodes, rng):
    Q = np.zeros((env.num_states, env.num_actions))
    for episode in range(episodes):
        s = env.reset()
        while True:
            a = rng.choice(env.num_actions) if rng.uniform() < 1 - episode / episodes else Q[s].argmax()
            s_next, r, done = env.step(a)
            best = 0 if done else Q[s_next].max()
            Q[s, a] += 0.6 * (r + 0.9 * best - Q[s, a])
            if done:
                break
            s = s_next
    return Q
