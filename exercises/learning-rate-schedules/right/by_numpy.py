import numpy as np


def step_decay(lr0, epoch, drop=0.5, every=10):
    return lr0 * np.power(drop, np.floor(epoch / every))


def exponential_decay(lr0, step, rate, decay_steps):
    return lr0 * np.exp(np.log(rate) * step / decay_steps)


def cosine_decay(lr0, step, total_steps):
    return lr0 * np.cos(np.pi / 2 * np.clip(step / total_steps, 0, 1)) ** 2
