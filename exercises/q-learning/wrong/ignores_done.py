# expect: the_end_has_no_future, several_updates
# hint.ko: 에피소드가 끝났는데도 다음 상태의 값을 더했습니다. done이 참이면 보상만 남습니다.
# hint.en: The value of the next state is added although the episode has ended. If done is true, only the reward remains.
# symptom: done_ignored
import numpy as np


def q_update(Q, s, a, r, s_next, done, alpha, gamma):
    future = gamma * np.max(Q[s_next])
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
    return Q
