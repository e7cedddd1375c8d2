import math


def step_decay(lr0, epoch, drop=0.5, every=10):
    rate = lr0
    for e in range(1, epoch + 1):
        if e % every == 0:
            rate = rate * drop
    return rate


def exponential_decay(lr0, step, rate, decay_steps):
    factor = rate ** (1 / decay_steps)
    for _ in range(step):
        lr0 = lr0 * factor
    return lr0


def cosine_decay(lr0, step, total_steps):
    if step >= total_steps:
        return 0
    return lr0 * (1 + math.cos(math.pi * step / total_steps)) / 2
